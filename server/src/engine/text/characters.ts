/**
 * Character classes of Chinese typesetting. The kinsoku sets follow "Requirements for Chinese Text Layout"
 * (W3C clreq, section 3.1.4, prohibited line starts and ends) and GB/T 15834 for the marks themselves.
 */

/** What a character is for line breaking and for spacing. */
export type CharacterClass = (typeof classNames)[number];

const classNames = [
  'other',
  'blank',
  'han',
  'kana',
  'lower',
  'upper',
  'digit',
  'terminal',
  'comma',
  'semicolon',
  'colon',
  'open',
  'close',
  'dash',
  'stop',
  'mark',
] as const;

/** Brackets and quotes that open; the closing partner stands at the same place of `closingMarks`. */
export const openingMarks = '“‘（《〈「『【〔〖［｛([{';
export const closingMarks = '”’）》〉」』】〕〗］｝)]}';

/** Marks that end a sentence. A full stop of Latin text is a class of its own, for it also ends numbers. */
export const terminalMarks = '。！？!?…｡﹒︒';
const commaMarks = '，,、､﹐﹑';
const dashMarks = '—–-―－‐‑­';

/** Marks that may not begin a line, besides closing brackets. */
const notAtLineStart = new Set([...'，。、；：？！…—·,.;:?!%％℃～々ー゛゜', ...closingMarks]);
/** Marks that may not end a line. */
const notAtLineEnd = new Set([...openingMarks, ...'＄￥＃@']);

const softHyphen = 0xad;

function inRange(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}

function isBlankCode(code: number): boolean {
  return (
    code === 0x20 ||
    inRange(code, 0x09, 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    inRange(code, 0x2000, 0x200b) ||
    inRange(code, 0x2028, 0x2029) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isHanCode(code: number): boolean {
  return (
    inRange(code, 0x3400, 0x9fff) ||
    inRange(code, 0xf900, 0xfaff) ||
    inRange(code, 0x2e80, 0x2fdf) ||
    inRange(code, 0xd840, 0xd8ff) ||
    inRange(code, 0xdc00, 0xdfff) ||
    code === 0x3007 ||
    code === 0x3005
  );
}

function classOfCode(code: number): CharacterClass {
  if (isBlankCode(code)) return 'blank';
  if (isHanCode(code)) return 'han';
  if (inRange(code, 0x3041, 0x30ff) || inRange(code, 0xac00, 0xd7a3)) return 'kana';
  if (inRange(code, 0x61, 0x7a) || inRange(code, 0xdf, 0xff) || inRange(code, 0xff41, 0xff5a)) return 'lower';
  if (inRange(code, 0x41, 0x5a) || inRange(code, 0xc0, 0xde) || inRange(code, 0xff21, 0xff3a)) return 'upper';
  if (inRange(code, 0x100, 0x24f) || inRange(code, 0x370, 0x52f)) return 'lower';
  if (inRange(code, 0x30, 0x39) || inRange(code, 0xff10, 0xff19)) return 'digit';
  return classOfMark(String.fromCharCode(code));
}

function classOfMark(mark: string): CharacterClass {
  if (terminalMarks.includes(mark)) return 'terminal';
  if (commaMarks.includes(mark)) return 'comma';
  if (mark === '；' || mark === ';') return 'semicolon';
  if (mark === '：' || mark === ':' || mark === '︰') return 'colon';
  if (openingMarks.includes(mark)) return 'open';
  if (closingMarks.includes(mark)) return 'close';
  if (dashMarks.includes(mark)) return 'dash';
  if (mark === '.' || mark === '．') return 'stop';
  return mark.charCodeAt(0) < 0x80 || '·•※■□●○◆◇▲△★☆→'.includes(mark) ? 'mark' : 'other';
}

function isWideCode(code: number): boolean {
  return (
    inRange(code, 0x1100, 0x115f) ||
    inRange(code, 0x2e80, 0xd7af) ||
    inRange(code, 0xd800, 0xdbff) ||
    inRange(code, 0xf900, 0xfaff) ||
    inRange(code, 0xfe30, 0xfe4f) ||
    inRange(code, 0xff01, 0xff60) ||
    inRange(code, 0xffe0, 0xffe6) ||
    inRange(code, 0x2460, 0x24ff) ||
    '“”‘’…—·―'.includes(String.fromCharCode(code))
  );
}

/** Width in half em: a zero-width or second surrogate unit 0, a half-width character 1, a full-width one 2. */
function halfWidthsOf(code: number): number {
  if (inRange(code, 0xdc00, 0xdfff) || code === 0x200b || code === 0xfeff || code === softHyphen) return 0;
  if (code === 0x09) return 4;
  if (inRange(code, 0x0a, 0x0d)) return 0;
  return isWideCode(code) ? 2 : 1;
}

/** One byte for each UTF-16 unit: the class in the low four bits, the half widths above them. */
const table = Uint8Array.from(
  { length: 0x10000 },
  (_, code) => classNames.indexOf(classOfCode(code)) | (halfWidthsOf(code) << 4),
);

/** The place of a class among the classes: comparing numbers is what scanning long texts wants. */
export function classNumber(name: CharacterClass): number {
  return classNames.indexOf(name);
}

/** The class of a UTF-16 unit as a number, and its width in half em above the lowest four bits. */
export function unitFacts(code: number): number {
  return table[code] ?? 0;
}

/** The class of a UTF-16 unit; units of supplementary ideographs are `han`, `NaN` is `other`. */
export function characterClass(code: number): CharacterClass {
  return classNames[(table[code] ?? 0) & 15] ?? 'other';
}

/** A set of classes, one bit each: quicker to ask than a set of names. */
export function classSet(...names: readonly CharacterClass[]): number {
  return names.reduce((classes, name) => classes | (1 << classNumber(name)), 0);
}

/** Whether a UTF-16 unit is of one of some classes. */
export function isOneOf(code: number, classes: number): boolean {
  return ((classes >> ((table[code] ?? 0) & 15)) & 1) === 1;
}

/** The width of a UTF-16 unit in em: 1 for a full-width character, .5 for a half-width one. */
export function unitWidth(code: number): number {
  return ((table[code] ?? 0) >> 4) / 2;
}

/** The width of `text` between two offsets, in em. */
export function widthBetween(text: string, start: number, end: number): number {
  let halves = 0;
  for (let offset = start; offset < end; offset++) halves += (table[text.charCodeAt(offset)] ?? 0) >> 4;
  return halves / 2;
}

/** Whether the unit is white space of any width. */
export function isBlank(code: number): boolean {
  return ((table[code] ?? 0) & 15) === blankClass;
}

const blankClass = classNames.indexOf('blank');
const hanClass = classNames.indexOf('han');
const digitClass = classNames.indexOf('digit');

/** Whether the unit is an ideograph. */
export function isHan(code: number): boolean {
  return ((table[code] ?? 0) & 15) === hanClass;
}

/** Whether the unit is a Latin, Greek or Cyrillic letter. */
export function isLetter(code: number): boolean {
  const found = characterClass(code);
  return found === 'lower' || found === 'upper';
}

/** Whether the unit is a decimal digit, half- or full-width. */
export function isDigit(code: number): boolean {
  return ((table[code] ?? 0) & 15) === digitClass;
}

/** Whether the unit belongs to Chinese or Japanese text: an ideograph, kana, or a full-width mark. */
export function isCjk(code: number): boolean {
  return (table[code] ?? 0) >> 4 === 2;
}

/** Whether a line may begin with this character. */
export function mayStartLine(character: string): boolean {
  return !notAtLineStart.has(character);
}

/** Whether a line may end with this character. */
export function mayEndLine(character: string): boolean {
  return !notAtLineEnd.has(character);
}
