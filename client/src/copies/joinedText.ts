/** Marks that end a sentence, with the quotes and brackets behind them. */
const sentenceEnd = /([。！？；!?;][”’」』）)]*)/gu;

/**
 * A paragraph without wraps and indents, a sentence on each line, so that a comparison shows what differs in words
 * and not in layout.
 */
export function joinedText(text: string): string {
  return text
    .replace(/(?<![ \t\u3000])[ \t\u3000]*(?:\r\n|\r|\n)\s*/gu, (wrap, offset: number) =>
      /[A-Za-z]$/u.test(text.slice(0, offset)) && /^[A-Za-z]/u.test(text.slice(offset + wrap.length))
        ? ' '
        : '',
    )
    .trim()
    .replace(sentenceEnd, '$1\n')
    .trimEnd();
}
