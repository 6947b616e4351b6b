import { once } from '../../once.ts';
import { asciiBracket, codeSign, type TextSurvey } from '../survey/textSurvey.ts';

/** A bracket or quotation mark in a text. Offsets are UTF-16 offsets into that text. */
export interface Sign {
  readonly offset: number;
  readonly text: string;
  readonly role: 'open' | 'close';
  /** Signs of one class are partners; the full-width and the half-width form are of one class. */
  readonly pair: SignClass;
}

/** What a sign is for. */
export type SignClass =
  | 'round'
  | 'square'
  | 'title'
  | 'inner-title'
  | 'corner'
  | 'white-corner'
  | 'double-quote'
  | 'single-quote';

const classes: ReadonlyMap<string, readonly [SignClass, Sign['role']]> = new Map([
  ['（', ['round', 'open']],
  ['）', ['round', 'close']],
  ['(', ['round', 'open']],
  [')', ['round', 'close']],
  ['[', ['square', 'open']],
  [']', ['square', 'close']],
  ['【', ['square', 'open']],
  ['】', ['square', 'close']],
  ['《', ['title', 'open']],
  ['》', ['title', 'close']],
  ['〈', ['inner-title', 'open']],
  ['〉', ['inner-title', 'close']],
  ['「', ['corner', 'open']],
  ['」', ['corner', 'close']],
  ['『', ['white-corner', 'open']],
  ['』', ['white-corner', 'close']],
  ['“', ['double-quote', 'open']],
  ['”', ['double-quote', 'close']],
  ['‘', ['single-quote', 'open']],
  ['’', ['single-quote', 'close']],
]);

/** By UTF-16 unit, whether it is such a sign: 2 for those that open what may be nothing but signs, else 1. */
const signTable: () => Uint8Array = once(() => {
  const table = new Uint8Array(0x10000);
  for (const sign of classes.keys()) table[sign.charCodeAt(0)] = 1;
  for (const sign of '“「（(') table[sign.charCodeAt(0)] = 2;
  return table;
});

// Addresses, inline code and faces made of signs are not language.
const opaque = new RegExp(
  [
    String.raw`https?:\/\/(?:[^\s()\p{Script=Han}，。；（）》”]|\([^\s()]*\)?)+`,
    '`[^`\\n]*`',
    // A bracket that opens before text is no mouth: 如下:(一)讲座.
    String.raw`(?<=^|[\s\p{Script=Han}，。！？])[:;=8xX][-^o']?(?:[)\]]+|[([]+(?![\p{Script=Han}\w]))`,
    // Signs that are spoken of: “，。”不得位于行首.
    String.raw`“[^“”\p{L}\p{N}]{1,32}”`,
    String.raw`「[^「」\p{L}\p{N}]{1,32}」`,
    String.raw`[(（][^（）()\p{L}\p{N}]{1,12}[)）]`,
  ].join('|'),
  'gu',
);

/** The brackets and quotation marks of a text that have to have partners, in order. */
export function signsOf(text: string, survey: TextSurvey): readonly Sign[] {
  const table = signTable();
  const hidden = mayHideSigns(text, survey)
    ? [...text.matchAll(opaque)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    : [];
  const signs: Sign[] = [];
  let nextHidden = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if (table[text.charCodeAt(offset)] === 0) continue;
    const sign = text.charAt(offset);
    while ((hidden[nextHidden]?.end ?? Number.POSITIVE_INFINITY) <= offset) nextHidden++;
    if ((hidden[nextHidden]?.start ?? Number.POSITIVE_INFINITY) <= offset) continue;
    const [pair, role] = classes.get(sign) ?? [];
    if (pair === undefined || role === undefined || isApostrophe(text, offset, sign)) continue;
    signs.push({ offset, text: sign, role, pair });
  }
  return signs;
}

/** Whether the pattern can match at all: it wants an address, code, a bracket of ASCII, or a sign behind one that opens. */
function mayHideSigns(text: string, { signs }: TextSurvey): boolean {
  if ((signs & (asciiBracket | codeSign)) !== 0) return true;
  const table = signTable();
  for (let offset = 0; offset < text.length; offset++)
    if (table[text.charCodeAt(offset)] === 2 && !isPlainHan(text.charCodeAt(offset + 1))) return true;
  return false;
}

function isPlainHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fa5;
}

const latin = /[A-Za-z0-9\u00c0-\u024f]/u;

/** Whether a single quotation mark stands within a Latin word (don’t) or for years left out (’90s). */
function isApostrophe(text: string, offset: number, sign: string): boolean {
  if (sign !== '’' && sign !== '‘') return false;
  const before = latin.test(text.charAt(offset - 1));
  const after = latin.test(text.charAt(offset + 1));
  return (before && after) || (!before && /^\d0s/u.test(text.slice(offset + 1, offset + 4)));
}
