/** How the language model sees text: digits, Latin letters and rare characters are one symbol each. */

/** The edge of a paragraph. */
export const edge = 1;
const digit = 0x30;
const letter = 0x61;
const rare = 2;

/** Half-width marks that are seen as their full-width forms. */
const fullWidth: ReadonlyMap<number, number> = new Map(
  [...',:;()?!．"'].map((mark, index) => [mark.charCodeAt(0), '，：；（）？！。“'.charCodeAt(index)]),
);

/** The symbol of a UTF-16 unit, or 0 for white space, which the model does not see. */
export function symbolOf(code: number): number {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0x200b || code === 0xfeff) return 0;
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return digit;
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return letter;
  if (code < 0x80) return fullWidth.get(code) ?? code;
  if (code < 0x2000 || code >= 0xd800) return code >= 0xff00 && code < 0xff66 ? code : rare;
  return code;
}
