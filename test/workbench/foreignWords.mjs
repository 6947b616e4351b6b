/** What stands in texts of either language: names of programs, keys, files and rules. */
const everywhere =
  /VS Code|Hanyu Pinyin|Visual Studio Code|F\d+|Ctrl\+\S+|[\w.*-]*\.(?:jsonc|json|txt|md|csv)|\.jiaokan(?:\/\S+)?|[a-z]+(?:-[a-z]+)+|jiaokan \w+|--[a-z-]+(?: [a-z]+)?|https?:\S+/gu;

/**
 * The words of a text that somebody who reads only `language` (`en` or `zh-cn`) cannot read. What `corpus` says, blanks taken out, is
 * left out: it stands in findings and lists as it is.
 */
export function foreignWords(text, language, corpus = '') {
  const rest = text.replace(everywhere, ' ');
  if (language === 'en') {
    const runs = rest.match(/\p{Script=Han}+/gu) ?? [];
    return runs.filter((run) => !corpus.includes(run));
  }
  // One word may be a name; two in a row are a sentence.
  return rest.match(/[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,})+/gu) ?? [];
}
