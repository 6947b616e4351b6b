/**
 * The right edge that hardly any line around passes. A formatter fills each line as far as it goes: where a text was
 * wrapped, the first token of the line below would not have fitted behind the line above.
 */
import type { LineFacts } from './lineFacts.ts';
import { endsSentence } from './lineKinds.ts';

/** Lines on either side that show the limit, and lines that may pass it: one address or path too long to be broken. */
const reach = 24;
const passing = 1;
/** Half em that are told apart; wider lines were not set to a measure. */
const widest = 160;
/** A token fits if it passes the limit by no more than the rounding of a half-width character, in em. */
const tolerance = 0.25;

/** For each break, what the limit around it says. */
export interface Limits {
  /** Room behind the line above once the first token of the line below is put there, in em; below 0 it did not fit. */
  readonly slack: Float32Array;
  /** How far the line above stays behind the limit, in em. */
  readonly shortfall: Float32Array;
  /** Share of the breaks around, those behind a sentence aside, at which the token did not fit. */
  readonly support: Float32Array;
}

/** Reads the limits around every break. Linear in the number of lines. */
export function readLimits(lines: readonly LineFacts[]): Limits {
  const count = lines.length;
  const edges = new Uint8Array(count);
  for (const [index, { indent, width }] of lines.entries())
    edges[index] = Math.min(widest, Math.round((indent + width) * 2));
  const limits = slidingLimits(edges);
  const slack = new Float32Array(count);
  const shortfall = new Float32Array(count);
  for (let index = 0; index + 1 < count; index++) {
    const [above, below] = [lines[index], lines[index + 1]];
    if (above === undefined || below === undefined) break;
    const room = (limits[index] as number) - (above.indent + above.width);
    shortfall[index] = room;
    slack[index] = room - below.firstToken;
  }
  return { slack, shortfall, support: supportOf(lines, slack) };
}

/** The right edge that at most a few of the lines around pass, in em, for every line. */
function slidingLimits(edges: Uint8Array): Float32Array {
  const counts = new Uint8Array(widest + 1);
  const limits = new Float32Array(edges.length);
  let limit = 0;
  // Edges around that reach the limit.
  let reached = 0;
  const change = (index: number, by: number) => {
    if (index < 0 || index >= edges.length) return;
    const edge = edges[index] as number;
    counts[edge] = (counts[edge] as number) + by;
    if (edge >= limit) reached += by;
  };
  for (let index = 0; index < reach; index++) change(index, 1);
  for (let index = 0; index < edges.length; index++) {
    change(index + reach, 1);
    change(index - reach - 1, -1);
    while (limit > 0 && reached <= passing) reached += counts[--limit] as number;
    while (limit < widest && reached - (counts[limit] as number) > passing)
      reached -= counts[limit++] as number;
    limits[index] = limit / 2;
  }
  return limits;
}

function supportOf(lines: readonly LineFacts[], slack: Float32Array): Float32Array {
  const count = lines.length;
  const support = new Float32Array(count);
  let open = 0;
  let full = 0;
  const change = (index: number, by: number) => {
    if (index < 0 || index + 1 >= count) return;
    const line = lines[index];
    if (line === undefined || endsSentence(line)) return;
    open += by;
    if ((slack[index] as number) < tolerance) full += by;
  };
  for (let index = 0; index < reach; index++) change(index, 1);
  for (let index = 0; index < count; index++) {
    change(index + reach, 1);
    change(index - reach - 1, -1);
    support[index] = open === 0 ? 0 : full / open;
  }
  return support;
}
