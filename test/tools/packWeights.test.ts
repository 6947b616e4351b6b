import { expect, test } from 'vitest';
import { hashEvidence, memberOf } from '../../server/src/engine/names/tagger/evidenceHash.ts';
import { labels } from '../../server/src/engine/names/tagger/labels.ts';
import {
  emptySlot,
  openWeightTable,
  slotOf,
  weightBias,
} from '../../server/src/engine/names/tagger/weightTable.ts';
import { packWeights } from '../../server/tools/names/packWeights.ts';

const count = 200_000;

/** Features in groups of four, each with a weight for the first label that tells it from its neighbours. */
function fieldOf(hashes: Int32Array) {
  const weights = new Float32Array(hashes.length * labels);
  for (let feature = 0; feature < hashes.length; feature++)
    weights[feature * labels + 1] = (1 + (feature % 90)) / 32;
  return {
    model: { weights, transitions: new Float32Array(labels * labels) },
    ids: { hashes, count: hashes.length, find: () => -1 },
  };
}

test('what was learnt is found in a table that is nearly full, and nothing else is', () => {
  const hashes = Int32Array.from({ length: count }, (_, feature) =>
    memberOf(hashEvidence(1, feature >> 2), feature & 3),
  );
  const { buckets, weights } = openWeightTable(packWeights(fieldOf(hashes), count));
  const wrong = Array.from(hashes.keys()).filter(
    (feature) =>
      ((weights[2 * slotOf(buckets, hashes[feature] as number)] as number) & 0xff) !==
      weightBias + 1 + (feature % 90),
  );
  // Hashes that coincide, and those that cannot be kept.
  expect(wrong.length).toBeLessThan(40);
  const strange = Array.from({ length: count }, (_, other) => slotOf(buckets, hashEvidence(2, other)));
  const seeming = strange.filter((slot) => ((weights[2 * slot] as number) & 0xff) !== weightBias);
  expect(seeming.length).toBeLessThan(40);
  expect(strange.filter((slot) => slot === emptySlot).length).toBeGreaterThan(count * 0.99);
});
