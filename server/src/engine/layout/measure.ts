import type { LineFacts } from './lineFacts.ts';
import { concerned, type LineMatch, takeOver } from './lineMatch.ts';

/** Lines on either side of a line that are looked at to find the measure it was set to. */
const reach = 8;
/** A line belongs to a measure if its right edge lies at most this far left or right of it, in half em. */
const short = 3;
const over = 1;
/** Half em units that are told apart; anything wider is unwrapped text. */
const widest = 240;

/** The width to which the lines around a line were set, as far as there is one. In em. */
export interface Measure {
  readonly width: number;
  /** Share of the lines around that reach it. */
  readonly support: number;
  /** Share of the lines around that are wider. */
  readonly overflow: number;
}

/** The right edge of a line in half em, bounded. */
function rightEdge(facts: LineFacts): number {
  return Math.min(widest, Math.round((facts.indent + facts.width) * 2));
}

/**
 * The measure around every line: the right edge that most lines of a window share. Windows make the measure
 * local, so that a document may go from one column width to another.
 */
export function readMeasures(lines: readonly LineFacts[]): readonly Measure[] {
  const edges = new Uint8Array(lines.length);
  for (const [index, line] of lines.entries()) edges[index] = rightEdge(line);
  const fitting = new Uint8Array(widest + short + 1);
  const measures: Measure[] = [];
  for (let index = 0; index < Math.min(reach, edges.length); index++)
    count(fitting, edges[index] as number, 1);
  for (let index = 0; index < edges.length; index++) {
    const from = Math.max(0, index - reach + 1);
    const to = Math.min(edges.length - 1, index + reach);
    if (index + reach < edges.length) count(fitting, edges[to] as number, 1);
    if (index >= reach) count(fitting, edges[index - reach] as number, -1);
    measures.push(measureOf(edges, from, to, fitting));
  }
  return measures;
}

/** The same of the lines of an edited text; windows that the edit does not touch are not read again. */
export function reviseMeasures(
  before: readonly Measure[],
  lines: readonly LineFacts[],
  match: LineMatch,
): readonly Measure[] {
  const stretch = concerned(match, reach, reach);
  const { from, to } = stretch;
  const first = Math.max(0, from - reach);
  const around = readMeasures(lines.slice(first, to + reach));
  return takeOver(before, match, stretch, around.slice(from - first, to - first));
}

/** Counts an edge in or out for every measure that it belongs to. */
function count(fitting: Uint8Array, edge: number, by: 1 | -1): void {
  for (let measure = Math.max(0, edge - over); measure <= edge + short; measure++)
    fitting[measure] = (fitting[measure] as number) + by;
}

/** The measure that most edges of a window belong to; `fitting` says for each how many do. */
function measureOf(edges: Uint8Array, from: number, to: number, fitting: Uint8Array): Measure {
  let best = 0;
  let bestScore = -1;
  for (let index = from; index <= to; index++) {
    const edge = edges[index] as number;
    const score = (fitting[edge] as number) * (edge >= 8 ? 1 : 0.3) + edge * 0.0005;
    if (score > bestScore) {
      bestScore = score;
      best = edge;
    }
  }
  let wider = 0;
  for (let index = from; index <= to; index++) if ((edges[index] as number) > best + over) wider++;
  const size = to - from + 1;
  return { width: best / 2, support: (fitting[best] as number) / size, overflow: wider / size };
}
