/** A packed table tells what was put into it, in steps of a fifth of a nat. */
import { expect, it } from 'vitest';
import {
  fingerprintOf,
  firstBucket,
  hashNgram,
  type NgramOrder,
  openNgramTable,
  packEntry,
  secondBucket,
  slotsPerBucket,
  unknown,
} from '../../../server/src/engine/layout/language/ngramTable.ts';

const buckets = 16;
type Ngram = readonly [NgramOrder, number, number, number];

/** A table that holds n-grams with their scores, each in the bucket that `place` chooses. */
function tableOf(scores: readonly (readonly [Ngram, number])[], place: typeof firstBucket = firstBucket) {
  const entries = new Uint32Array(buckets * slotsPerBucket);
  for (const [ngram, score] of scores) {
    const hash = hashNgram(...ngram);
    const from = place(hash, buckets) * slotsPerBucket;
    const slot = entries.indexOf(0, from);
    expect(slot).toBeLessThan(from + slotsPerBucket);
    entries[slot] = packEntry(fingerprintOf(hash), score);
  }
  return openNgramTable(entries);
}

const some: readonly (readonly [Ngram, number])[] = [
  [[1, 5, 0, 0], -3.1],
  [[2, 5, 7, 0], -0.4],
  [[3, 5, 7, 9], 0],
  [[4, 5, 0, 0], -40],
];

it.each([
  ['first', firstBucket],
  ['second', secondBucket],
] as const)('is read where the entries are in their %s buckets', (_which, place) => {
  const table = tableOf(some, place);
  expect(some.map(([ngram]) => table.score(...ngram))).toEqual([
    expect.closeTo(-3.2),
    expect.closeTo(-0.4),
    expect.closeTo(0),
    expect.closeTo(-12.6),
  ]);
});

it('does not know what it does not hold, in another order or of another kind', () => {
  const table = tableOf(some);
  for (const [order, first, second, third] of [
    [1, 7, 0, 0],
    [2, 7, 5, 0],
    [3, 9, 7, 5],
    [5, 5, 0, 0],
  ] as const)
    expect(table.score(order, first, second, third)).toBe(unknown);
});
