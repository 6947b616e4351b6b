import type { LineFacts } from './lineFacts.ts';

/** Lines on either side of a line that are looked at to find the measure it was set to. */
const reach = 8;
/** A line belongs to a measure if its right edge lies at most this far left or right of it, in em. */
const short = 1.5;
const over = 0.5;
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
  const edges = lines.map((line) => rightEdge(line));
  const counts = new Uint16Array(widest + 8);
  const measures: Measure[] = [];
  for (let index = 0; index < lines.length; index++) {
    const from = Math.max(0, index - reach + 1);
    const to = Math.min(lines.length - 1, index + reach);
    measures.push(measureOf(edges, from, to, counts));
  }
  return measures;
}

function measureOf(edges: readonly number[], from: number, to: number, counts: Uint16Array): Measure {
  for (let index = from; index <= to; index++)
    counts[edges[index] ?? 0] = (counts[edges[index] ?? 0] ?? 0) + 1;
  let best = 0;
  let bestCount = -1;
  for (let index = from; index <= to; index++) {
    const edge = edges[index] ?? 0;
    const count = around(counts, edge) * (edge >= 8 ? 1 : 0.3) + edge * 0.0005;
    if (count > bestCount) {
      bestCount = count;
      best = edge;
    }
  }
  let reached = 0;
  let wider = 0;
  for (let index = from; index <= to; index++) {
    const edge = edges[index] ?? 0;
    if (edge > best + over * 2) wider++;
    else if (edge >= best - short * 2) reached++;
    counts[edge] = 0;
  }
  const size = to - from + 1;
  return { width: best / 2, support: reached / size, overflow: wider / size };
}

function around(counts: Uint16Array, edge: number): number {
  let sum = 0;
  for (let other = Math.max(0, edge - short * 2); other <= edge + over * 2; other++)
    sum += counts[other] ?? 0;
  return sum;
}
