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
const terminalMarks = '。！？!?…｡﹒︒';
const commaMarks = '，,、､﹐﹑';
const dashMarks = '—–-―－‐‑­';

/** Marks that may not begin a line, besides closing brackets. */
const notAtLineStart = new Set([...'，。、；：？！…—·,.;:?!%％℃～々ー゛゜', ...closingMarks]);
/** Marks that may not end a line. */
const notAtLineEnd = new Set([...openingMarks, ...'＄￥＃@']);

/** UTF-16 units: some by themselves, and ranges with their ends. */
type Units = readonly [characters: string, ...ranges: (readonly [first: number, last: number])[]];

/** The units of each class; where classes overlap the later one holds. */
const unitsOfClasses: readonly (readonly [CharacterClass, ...Units])[] = [
  ['mark', '·•※■□●○◆◇▲△★☆→', [0, 0x7f]],
  ['stop', '.．'],
  ['dash', dashMarks],
  ['close', closingMarks],
  ['open', openingMarks],
  ['colon', '：:︰'],
  ['semicolon', '；;'],
  ['comma', commaMarks],
  ['terminal', terminalMarks],
  ['digit', '', [0x30, 0x39], [0xff10, 0xff19]],
  ['lower', '', [0x100, 0x24f], [0x370, 0x52f]],
  ['upper', '', [0x41, 0x5a], [0xc0, 0xde], [0xff21, 0xff3a]],
  ['lower', '', [0x61, 0x7a], [0xdf, 0xff], [0xff41, 0xff5a]],
  ['kana', '', [0x3041, 0x30ff], [0xac00, 0xd7a3]],
  ['han', '々〇', [0x2e80, 0x2fdf], [0x3400, 0x9fff], [0xd840, 0xd8ff], [0xdc00, 0xdfff], [0xf900, 0xfaff]],
  [
    'blank',
    ' \u{A0}\u{1680}\u{202F}\u{205F}\u{3000}\u{FEFF}',
    [0x09, 0x0d],
    [0x2000, 0x200b],
    [0x2028, 0x2029],
  ],
];

/** The units of each width in half em, likewise: zero-width and second surrogate units have none. */
const unitsOfWidths: readonly (readonly [number, ...Units])[] = [
  [1, '', [0, 0xffff]],
  [2, '“”‘’…—·―', [0x1100, 0x115f], [0x2460, 0x24ff], [0x2e80, 0xd7af], [0xd800, 0xdbff], [0xf900, 0xfaff]],
  [2, '', [0xfe30, 0xfe4f], [0xff01, 0xff60], [0xffe0, 0xffe6]],
  [0, '\u{AD}\u{200B}\u{FEFF}', [0x0a, 0x0d], [0xdc00, 0xdfff]],
  [4, '\t'],
];

/** One byte for each UTF-16 unit: the class in the low four bits, the half widths above them. */
const table: Uint8Array = (() => {
  const classes = new Uint8Array(0x10000);
  for (const [name, ...units] of unitsOfClasses) fillUnits(classes, units, classNames.indexOf(name));
  const widths = new Uint8Array(0x10000);
  for (const [width, ...units] of unitsOfWidths) fillUnits(widths, units, width);
  return classes.map((found, code) => found | ((widths[code] as number) << 4));
})();

function fillUnits(values: Uint8Array, [characters, ...ranges]: Units, value: number): void {
  for (const character of characters) values[character.charCodeAt(0)] = value;
  for (const [first, last] of ranges) values.fill(value, first, last + 1);
}

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
