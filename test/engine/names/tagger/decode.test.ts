import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeliestLabels, stretchConfidences } from '../../../../server/src/engine/names/tagger/decode.ts';
import { canFollow, continues, goesOn, labels } from '../../../../server/src/engine/names/tagger/labels.ts';
import { impossible, raiseSteps, weightScale } from '../../../../server/src/engine/names/tagger/scores.ts';

const steps = fc.array(fc.integer({ min: -60, max: 60 }), {
  minLength: labels * labels,
  maxLength: labels * labels,
});
const texts = fc
  .integer({ min: 1, max: 4 })
  .chain((units) =>
    fc.array(fc.integer({ min: -90, max: 90 }), { minLength: units * labels, maxLength: units * labels }),
  );

function transitionsOf(weights: readonly number[]): Int32Array {
  return Int32Array.from(weights, (weight, at) =>
    canFollow(Math.floor(at / labels), at % labels) ? weight : impossible,
  );
}

/** Every path of labels that names can take, with its score. */
function allPaths(scores: Int32Array, transitions: Int32Array): { path: number[]; score: number }[] {
  const units = scores.length / labels;
  let paths: { path: number[]; score: number }[] = [{ path: [], score: 0 }];
  for (let unit = 0; unit < units; unit++)
    paths = paths.flatMap(({ path, score }) =>
      Array.from({ length: labels }, (_, each) => {
        const last = path.at(-1);
        if (last === undefined ? continues(each) : !canFollow(last, each)) return undefined;
        const step = last === undefined ? 0 : (transitions[last * labels + each] as number);
        return { path: [...path, each], score: score + step + (scores[unit * labels + each] as number) };
      }).filter((each) => each !== undefined),
    );
  return paths.filter(({ path }) => !goesOn(path.at(-1) as number));
}

describe('labels', () => {
  test('are the likeliest of all that can follow each other', () => {
    fc.assert(
      fc.property(texts, steps, (values, weights) => {
        const scores = Int32Array.from(values);
        const transitions = transitionsOf(weights);
        const paths = allPaths(scores, transitions);
        const best = Math.max(...paths.map(({ score }) => score));
        const found = [...likeliestLabels(scores, transitions)].join();
        expect(paths.filter(({ score }) => score === best).map(({ path }) => path.join())).toContain(found);
      }),
      { numRuns: 60 },
    );
  });

  test('are as certain as the share of the paths that have them', () => {
    fc.assert(
      fc.property(texts, steps, (values, weights) => {
        const scores = Int32Array.from(values);
        const transitions = transitionsOf(weights);
        const path = likeliestLabels(scores, transitions);
        const weighed = allPaths(scores, transitions).map((each) => ({
          ...each,
          weight: Math.exp(each.score / weightScale),
        }));
        const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
        const shares = [...path].map(
          (mine, unit) =>
            weighed.filter((each) => each.path[unit] === mine).reduce((sum, { weight }) => sum + weight, 0) /
            total,
        );
        const whole = [{ start: 0, end: path.length }];
        const [found = 0] = stretchConfidences(scores, raiseSteps(transitions), path, whole);
        expect(found).toBeCloseTo(Math.min(...shares), 6);
      }),
      { numRuns: 60 },
    );
  });
});
