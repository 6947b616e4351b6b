/** Trees laid out for speed say what the trees say. */
import { describe, expect, it } from 'vitest';
import {
  emptyRow,
  layOutForest,
  placeValues,
  probabilityIn,
  rowPart,
} from '../../../server/src/engine/layout/model/forest.ts';
import { gatherThresholds } from '../../../server/src/engine/layout/model/thresholds.ts';
import { packTrees, probabilityOf, type Tree } from '../../../server/src/engine/layout/model/trees.ts';
import { createRandom } from '../../../server/tools/layout/corrupt/random.ts';

const columns = 5;
const random = createRandom(11);

/** A tree of three questions and four leaves. */
function someTree(): Tree {
  const column = () => random.integer(0, columns - 1);
  const threshold = () => random.integer(-4, 4) / 2;
  const value = () => random.next() - 0.5;
  return {
    column: [column(), column(), -1, column(), -1, -1, -1],
    threshold: [threshold(), threshold(), 0, threshold(), 0, 0, 0],
    left: [1, 3, 0, 5, 0, 0, 0],
    right: [2, 4, 0, 6, 0, 0, 0],
    value: [0, 0, value(), 0, value(), value(), value()],
  };
}

const model = packTrees(
  0.3,
  Array.from({ length: 50 }, () => someTree()),
);
const thresholds = gatherThresholds([model], columns);

function inForest(values: readonly number[], least?: number): number {
  const part = rowPart(0, columns);
  const row = emptyRow();
  part.values.set(values);
  placeValues(thresholds, part, row);
  return probabilityIn(layOutForest(model, thresholds, least), row);
}

describe('a forest', () => {
  it('gives the probability that its trees give, also where a value is a threshold', () => {
    for (let round = 0; round < 200; round++) {
      const values = Array.from({ length: columns }, () =>
        random.chance(0.5) ? random.integer(-6, 6) / 2 : random.next() * 6 - 3,
      );
      expect(inForest(values)).toBeCloseTo(probabilityOf(model, Float32Array.from(values)), 6);
    }
  });

  it('gives nothing where the log odds cannot reach what matters', () => {
    expect(inForest([0, 0, 0, 0, 0], 1000)).toBe(0);
  });

  it('refuses a model with too many columns', () => {
    expect(() => layOutForest(model, gatherThresholds([model], 300))).toThrow('too many');
  });
});
