const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * Wide and full-width characters as Unicode Standard Annex 11 lists them, in ranges: Hangul Jamo, CJK and its
 * punctuation, kana, Hangul, compatibility forms, full-width forms, emoji and the supplementary planes of CJK.
 */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** The characters of a text as a reader counts them. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many terminal columns a text takes. */
export function columnsOf(text: string): number {
  return charactersOf(text).reduce((columns, character) => columns + (wide.test(character) ? 2 : 1), 0);
}

/** A text filled up with blanks to a number of columns; a longer one stays as it is. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}
