/** How the language model sees text: digits, Latin letters and rare characters are one symbol each, radicals the ideographs they stand for. */

/** The edge of a paragraph. */
export const edge = 1;
const digit = 0x30;
const letter = 0x61;
const rare = 2;

/** Half-width marks that are seen as their full-width forms. */
const fullWidth: ReadonlyMap<number, number> = new Map(
  [...',:;()?!．"'].map((mark, index) => [mark.charCodeAt(0), '，：；（）？！。“'.charCodeAt(index)]),
);

/** The ideographs that PDF fonts give as radicals (U+2E80 to U+2FDF), by Unicode's compatibility mapping. */
const radicals = Uint16Array.from({ length: 0x160 }, (_, index) =>
  String.fromCharCode(0x2e80 + index)
    .normalize('NFKC')
    .charCodeAt(0),
);

/** The symbol of a UTF-16 unit, or 0 for white space, which the model does not see. */
export function symbolOf(code: number): number {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0x200b || code === 0xfeff) return 0;
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return digit;
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return letter;
  if (code < 0x80) return fullWidth.get(code) ?? code;
  if (code >= 0x2e80 && code <= 0x2fdf) return radicals[code - 0x2e80] as number;
  if (code < 0x2000 || code >= 0xd800) return code >= 0xff00 && code < 0xff66 ? code : rare;
  return code;
}

/** Writes the last two symbols before `end` into `target`, in reading order; the edge where there are none. */
export function putSymbolsBefore(
  text: string,
  start: number,
  end: number,
  target: Uint16Array,
  at: number,
): void {
  target[at] = edge;
  target[at + 1] = edge;
  let place = at + 1;
  for (let offset = end - 1; offset >= start && place >= at; offset--) {
    const symbol = symbolOf(text.charCodeAt(offset));
    if (symbol !== 0) target[place--] = symbol;
  }
}

/** Writes the first two symbols from `start` on into `target`; the edge where there are none. */
export function putSymbolsFrom(
  text: string,
  start: number,
  end: number,
  target: Uint16Array,
  at: number,
): void {
  target[at] = edge;
  target[at + 1] = edge;
  let place = at;
  for (let offset = start; offset < end && place <= at + 1; offset++) {
    const symbol = symbolOf(text.charCodeAt(offset));
    if (symbol !== 0) target[place++] = symbol;
  }
}
