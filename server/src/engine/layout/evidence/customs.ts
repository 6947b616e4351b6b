/**
 * What the breaks of a document have in common: how often a line above a gap of some height, or above a line of some
 * indent, ends a sentence or fills its column. Each document teaches by this what its own gaps and indents mean.
 */
import { isFull } from '../fullness.ts';
import type { LineFacts } from '../lineFacts.ts';
import { endsSentence } from '../lineKinds.ts';
import type { Measure } from '../measure.ts';
import { bounded } from './evidence.ts';

/** Sums over some breaks. */
export interface Tally {
  breaks: number;
  ends: number;
  full: number;
  /** Sum of the fits of the joints, in nats, of those that do not end a sentence. */
  fit: number;
}

/** The tallies of a document's breaks by the gap above the line below, and by its indent. */
export interface Customs {
  readonly byGap: readonly Tally[];
  readonly byIndent: readonly Tally[];
}

const highestGap = 4;
const fitBound = 8;

/** The class of a gap: its blank lines, at most four. */
export function gapClass({ gap }: LineFacts): number {
  return Math.min(gap, highestGap);
}

/** The class of an indent: none, one em, two, or more. */
export function indentClass({ indent }: LineFacts): number {
  if (indent < 0.75) return 0;
  if (indent < 1.5) return 1;
  return indent < 3 ? 2 : 3;
}

/** Reads the customs of a document; `gains` are the fits of its joints in nats. */
export function readCustoms(
  lines: readonly LineFacts[],
  measures: readonly Measure[],
  gains: ArrayLike<number>,
): Customs {
  const byGap = Array.from({ length: highestGap + 1 }, emptyTally);
  const byIndent = Array.from({ length: 4 }, emptyTally);
  for (let index = 0; index + 1 < lines.length; index++) {
    const [above, below] = [lines[index], lines[index + 1]];
    if (above === undefined || below === undefined) break;
    for (const tally of [byGap[gapClass(below)], byIndent[indentClass(below)]])
      if (tally !== undefined) add(tally, above, measures[index], gains[index] ?? 0);
  }
  return { byGap, byIndent };
}

/** A break that is to be left out of what its own kind says. */
export interface OwnBreak {
  readonly ends: boolean;
  readonly full: boolean;
  /** The fit of its joint in nats. */
  readonly gain: number;
}

/** Number of values that `putCustom` writes. */
export const customValues = 4;
const mostCounted = 30;

/**
 * Writes what the other breaks of a kind say: the shares whose line above ends a sentence, and is full, with a little
 * doubt where they are few; the mean fit of the joints that end none; and how many they are.
 */
export function putCustom(tally: Tally, own: OwnBreak, row: Float32Array, from: number): void {
  const breaks = tally.breaks - 1;
  const ends = tally.ends - (own.ends ? 1 : 0);
  const full = tally.full - (own.full ? 1 : 0);
  const fit = tally.fit - (own.ends ? 0 : bounded(own.gain, -fitBound, fitBound));
  row[from] = (ends + 0.5) / (breaks + 1);
  row[from + 1] = (full + 0.5) / (breaks + 1);
  row[from + 2] = fit / (breaks - ends + 2);
  row[from + 3] = Math.min(mostCounted, breaks);
}

function add(tally: Tally, above: LineFacts, measure: Measure | undefined, gain: number): void {
  tally.breaks++;
  if (isFull(above, measure)) tally.full++;
  if (endsSentence(above)) tally.ends++;
  else tally.fit += bounded(gain, -fitBound, fitBound);
}

function emptyTally(): Tally {
  return { breaks: 0, ends: 0, full: 0, fit: 0 };
}
