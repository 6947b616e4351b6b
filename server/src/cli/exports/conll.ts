import type { Paragraph } from '../../engine/layout/layout.ts';
import type { Mention } from '../../engine/names/mention.ts';
import type { ExportedDocument } from './exportedCorpus.ts';

const tags = { person: 'PER', organization: 'ORG' } as const;

/** A token, or what lies between: a Latin word, a number, or one character. */
const token = /[\p{Script=Latin}\p{M}]+|\p{Nd}+|./gsu;
/** A sentence ends behind these and the quotes and brackets that close after them. */
const sentenceEnd = /[。！？!?…]/u;
const closing = /[”’」』）)》"']/u;

/**
 * Four columns as CoNLL-2003 has them: token, part of speech, chunk, name. The middle ones are not known (`-X-`). Tokens are
 * characters, Latin words and numbers of the text as its author wrote it, without wraps and blanks; names are in BIO.
 */
export function conllOf({ facts, mentions }: ExportedDocument): string {
  const lines = ['-DOCSTART- -X- -X- O', ''];
  const byParagraph = new Map<number, Mention[]>();
  for (const { mention } of mentions) {
    byParagraph.set(mention.paragraph, [...(byParagraph.get(mention.paragraph) ?? []), mention]);
  }
  for (const paragraph of facts.layout.paragraphs) {
    lines.push(...paragraphLines(paragraph, byParagraph.get(paragraph.index) ?? []));
  }
  return `${lines.join('\n')}\n`;
}

function paragraphLines({ logical: { text } }: Paragraph, mentions: readonly Mention[]): readonly string[] {
  const lines: string[] = [];
  let ended = false;
  const add = (from: number, to: number, mention: Mention | undefined): void => {
    let first = true;
    for (const [word] of text.slice(from, to).matchAll(token)) {
      if (/^[\s\p{Cc}]$/u.test(word)) continue;
      if (ended && !closing.test(word)) lines.push('');
      ended = mention === undefined && (sentenceEnd.test(word) || (ended && closing.test(word)));
      const tag = mention === undefined ? 'O' : `${first ? 'B' : 'I'}-${tags[mention.type]}`;
      lines.push(`${word} -X- -X- ${tag}`);
      first = false;
    }
  };
  let at = 0;
  for (const mention of [...mentions].sort((a, b) => a.logical.start - b.logical.start)) {
    const { start, end } = mention.logical;
    if (start < at) continue;
    add(at, start, undefined);
    add(start, end, mention);
    at = end;
  }
  add(at, text.length, undefined);
  return lines.length === 0 ? [] : [...lines, ''];
}
