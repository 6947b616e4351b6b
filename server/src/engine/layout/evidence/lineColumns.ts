import type { ReadingOrder } from '../language/readingOrder.ts';
import type { LineFacts } from '../lineFacts.ts';
import { endsSentence } from '../lineKinds.ts';
import { bounded } from './evidence.ts';

/** How far the fit of a joint counts, in nats: as the mean around a break, and where it is compared with other orders. */
const fitBound = 10;
const orderBound = 8;

/** What the windows around a break are read from: one number for each line, side by side. */
export interface LineColumns {
  /** Right edge in em. */
  readonly right: Float64Array;
  readonly indent: Float32Array;
  /** Blank lines above. */
  readonly gap: Uint16Array;
  /** 1 where the line ends a sentence, and where its last character before closing marks does. */
  readonly ends: Uint8Array;
  readonly stops: Uint8Array;
  /** 1 where the line has no clause mark. */
  readonly unmarked: Uint8Array;
  /** How well the line goes on in the next one, in nats. */
  readonly fit: Float64Array;
  /** How much better it goes on in the second line from it than in the next one, and in the third. */
  readonly overSecond: Float64Array;
  readonly overThird: Float64Array;
}

/** Lays the lines out in columns. */
export function lineColumns(lines: readonly LineFacts[], { next, second, third }: ReadingOrder): LineColumns {
  const count = lines.length;
  const columns = {
    right: new Float64Array(count),
    indent: new Float32Array(count),
    gap: new Uint16Array(count),
    ends: new Uint8Array(count),
    stops: new Uint8Array(count),
    unmarked: new Uint8Array(count),
    fit: new Float64Array(count),
    overSecond: new Float64Array(count),
    overThird: new Float64Array(count),
  };
  for (const [index, line] of lines.entries()) {
    columns.fit[index] = bounded(next[index] as number, -fitBound, fitBound);
    const plain = limited(next[index]);
    columns.overSecond[index] = limited(second[index]) - plain;
    columns.overThird[index] = limited(third[index]) - plain;
    columns.right[index] = line.indent + line.width;
    columns.indent[index] = line.indent;
    columns.gap[index] = line.gap;
    columns.ends[index] = endsSentence(line) ? 1 : 0;
    columns.stops[index] = line.coreClass === 'terminal' ? 1 : 0;
    columns.unmarked[index] = line.clauseMarks === 0 ? 1 : 0;
  }
  return columns;
}

/** A gain as far as it counts where orders are compared. */
export function limited(gain: number | undefined): number {
  return bounded(gain ?? 0, -orderBound, orderBound);
}
