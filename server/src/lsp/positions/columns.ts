import type { Position } from 'vscode-languageserver';

/** How a client counts the columns of a line. Everywhere else in Jiaokan it is UTF-16. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** Tells the columns of a text from one way of counting to the other. Lines are the same in both. */
export interface Columns {
  fromUtf16(position: Position): Position;
  toUtf16(position: Position): Position;
}

/** Sums are kept for every so many UTF-16 units, so that a long line is not counted from its start each time. */
const blockBits = 9;

/** The columns of a text. What lies behind the end of a line is taken for its end. */
export function columnsOf(text: string, encoding: PositionEncoding): Columns {
  if (encoding === 'utf-16') return { fromUtf16: (position) => position, toUtf16: (position) => position };
  const starts = lineStarts(text);
  const counted = new Map<number, LineCount>();
  const count = (line: number): LineCount | undefined => {
    const start = starts[line];
    if (start === undefined) return undefined;
    const known = counted.get(line) ?? countLine(text, start, lineEnd(text, start), encoding);
    counted.set(line, known);
    return known;
  };
  return {
    fromUtf16: ({ line, character }) => ({ line, character: count(line)?.before(character) ?? character }),
    toUtf16: ({ line, character }) => ({ line, character: count(line)?.at(character) ?? character }),
  };
}

interface LineCount {
  /** The width of so many UTF-16 units from the start of the line. */
  before(units: number): number;
  /** The UTF-16 units from the start of the line that have this width; those of whole characters when it cuts one. */
  at(width: number): number;
}

function countLine(text: string, start: number, end: number, encoding: 'utf-8' | 'utf-32'): LineCount {
  const widthAt = (index: number): number => unitWidth(text, index, encoding);
  const sums = [0];
  let sum = 0;
  for (let index = start; index < end; index++) {
    sum += widthAt(index);
    if ((index + 1 - start) % (1 << blockBits) === 0) sums.push(sum);
  }
  const blockStart = (block: number): number => start + (block << blockBits);
  return {
    before(units) {
      const wanted = Math.min(start + Math.max(units, 0), end);
      const block = (wanted - start) >> blockBits;
      let width = sums[block] ?? sum;
      for (let index = blockStart(block); index < wanted; index++) width += widthAt(index);
      return width;
    },
    at(width) {
      const block = lastAtMost(sums, width);
      let passed = sums[block] ?? 0;
      let index = blockStart(block);
      while (index < end && passed + widthAt(index) <= width) passed += widthAt(index++);
      return cutsPair(text, index) && index < end ? index - 1 - start : index - start;
    },
  };
}

/** The first half of a pair has the width of the whole character, the second none. */
function unitWidth(text: string, index: number, encoding: 'utf-8' | 'utf-32'): number {
  if (cutsPair(text, index)) return 0;
  if (encoding === 'utf-32') return 1;
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return cutsPair(text, index + 1) ? 4 : 3;
}

/** Whether an offset lies between the two halves of a pair. */
function cutsPair(text: string, offset: number): boolean {
  return (
    isWithin(text.charCodeAt(offset), 0xdc00, 0xdfff) && isWithin(text.charCodeAt(offset - 1), 0xd800, 0xdbff)
  );
}

function isWithin(value: number, first: number, last: number): boolean {
  return first <= value && value <= last;
}

/** The last place of a rising list whose value is at most `limit`; 0 when there is none. */
function lastAtMost(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where lines start. `\r\n` is one line end. */
function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|[\r\n]/gu), ({ index, 0: mark }) => index + mark.length)];
}

function lineEnd(text: string, start: number): number {
  const end = /[\r\n]/gu;
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}
