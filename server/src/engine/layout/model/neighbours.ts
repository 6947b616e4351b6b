import { gapClass, indentClass } from '../evidence/customs.ts';
import type { EvidenceContext } from '../evidence/evidence.ts';
import { isFull } from '../fullness.ts';
import { endsSentence } from '../lineKinds.ts';

/** What the second stage adds to the evidence: how likely the breaks around, and those of the same kind, are to be wraps. */
export const neighbourNames = [
  'scoreBefore2',
  'scoreBefore',
  'scoreHere',
  'scoreAfter',
  'scoreAfter2',
  'scoreOfKind',
  'countOfKind',
] as const;

/** Number of kinds of breaks that `kindOfBreak` tells apart. */
const kinds = 80;
const mostCounted = 50;

/** The first-stage scores of a run of breaks, with their kinds. */
export interface StageScores {
  /** Of the whole document, by break. */
  readonly scores: Float32Array;
  /** The kind of every break. */
  readonly kinds: Uint8Array;
}

/** Sums of the scores of the breaks of each kind. */
export interface KindSums {
  readonly sum: Float64Array;
  readonly count: Uint32Array;
}

/** The kind of a break: its gap, the indent below, and whether the line above is full and whether it ends a sentence. */
export function kindOfBreak({ lines, measures }: EvidenceContext, index: number): number {
  const [above, below] = [lines[index], lines[index + 1]];
  if (above === undefined || below === undefined) return 0;
  const full = isFull(above, measures[index]) ? 2 : 0;
  return (gapClass(below) * 4 + indentClass(below)) * 4 + full + (endsSentence(above) ? 1 : 0);
}

/** Adds up the scores of the breaks from one place up to another, by kind. */
export function sumByKind({ scores, kinds: kindOf }: StageScores, from: number, to: number): KindSums {
  const sums: KindSums = { sum: new Float64Array(kinds), count: new Uint32Array(kinds) };
  for (let index = from; index < to; index++) {
    const kind = kindOf[index] as number;
    sums.sum[kind] = (sums.sum[kind] as number) + (scores[index] as number);
    sums.count[kind] = (sums.count[kind] as number) + 1;
  }
  return sums;
}

/** Writes what the first stage thinks of the neighbours of a break, and of its kind, into `row` from `from` on. */
export function putNeighbours(
  row: Float32Array,
  from: number,
  { scores, kinds: kindOf }: StageScores,
  sums: KindSums,
  index: number,
): void {
  for (let offset = 0; offset < 5; offset++) {
    const other = index - 2 + offset;
    row[from + offset] = other >= 0 && other < scores.length ? (scores[other] as number) : -1;
  }
  const [score, others] = ofKind(sums, kindOf[index] as number, scores[index] as number);
  row[from + kindColumn] = score;
  row[from + kindColumn + 1] = others;
}

/** Where what is said of the breaks of a kind begins among the values of `putNeighbours`. */
export const kindColumn = 5;

/** The mean score of the other breaks of a kind, and how many they are. */
export function ofKind({ sum, count }: KindSums, kind: number, own: number): readonly [number, number] {
  const others = (count[kind] as number) - 1;
  const mean = others === 0 ? -1 : ((sum[kind] as number) - own) / others;
  return [mean, Math.min(mostCounted, others)];
}
