import type { KwicLine } from './kwic.ts';

/**
 * What lines are sorted by. `left2` compares the second character to the left of the key word, then the third, and so
 * on outwards; `right2` likewise. Blanks beside the key word do not
 * count. Lines that compare alike stay in document order.
 */
export type KwicOrder = (typeof kwicOrders)[number];

export const kwicOrders = [
  'document',
  'date',
  'left3',
  'left2',
  'left1',
  'key',
  'right1',
  'right2',
  'right3',
] as const;

/** How much context is compared, in UTF-16 units: enough to bring set phrases together. */
const mostUnits = 12;

/**
 * The numbers of the lines in the order asked for; `lines` are in document order. Characters are ordered by pinyin, as
 * Chinese dictionaries are.
 */
export function orderLines(
  lines: readonly KwicLine[],
  order: KwicOrder,
  dates: ReadonlyMap<string, string>,
): readonly number[] {
  const numbers = lines.map((_, number) => number);
  if (order === 'document') return numbers;
  const keys =
    order === 'date'
      ? lines.map(({ document }) => dates.get(document) ?? undated)
      : ranked(lines.map((line) => comparedText(line, order)));
  return numbers.sort((a, b) => compareText(keys[a] ?? '', keys[b] ?? '') || a - b);
}

/** Sorts behind every date. */
const undated = '\uffff';

function comparedText(
  { left, key, right }: KwicLine,
  order: Exclude<KwicOrder, 'document' | 'date'>,
): readonly string[] {
  switch (order) {
    case 'key':
      return charactersOf(key, 0, mostUnits);
    case 'left1':
    case 'left2':
    case 'left3':
      return charactersOf(left.trimEnd(), -mostUnits)
        .reverse()
        .slice(Number(order.at(-1)) - 1);
    case 'right1':
    case 'right2':
    case 'right3':
      return charactersOf(right.trimStart(), 0, mostUnits).slice(Number(order.at(-1)) - 1);
  }
}

function charactersOf(text: string, start: number, end?: number): string[] {
  const part = text.slice(start, end);
  return [...part];
}

/** Writes each character as its place in the dictionary, so that long lists compare without asking it each time. */
function ranked(texts: readonly (readonly string[])[]): readonly string[] {
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');
  const characters = [...new Set(texts.flat())].sort((a, b) => compare(a, b) || compareText(a, b));
  const rank = new Map(characters.map((character, place) => [character, place + 1]));
  return texts.map((text) => String.fromCharCode(...text.map((character) => rank.get(character) ?? 0)));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
