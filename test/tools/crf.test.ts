import { expect, test } from 'vitest';
import { likeliestLabels } from '../../server/src/engine/names/tagger/decode.ts';
import { label } from '../../server/src/engine/names/tagger/labels.ts';
import { scoreSteps, trainCrf, transitionSteps } from '../../server/tools/names/crf.ts';

const { outside, firstOfPerson, lastOfPerson } = label;

test('a field learns from its evidence and from what stands before', () => {
  // Evidence 0: behind a title, 1: anything else. A person of two characters stands behind a title.
  const texts = [
    {
      features: Int32Array.of(1, 0, 1, 1),
      gold: Uint8Array.of(outside, firstOfPerson, lastOfPerson, outside),
      weight: 1,
    },
    { features: Int32Array.of(1, 1, 1, 1), gold: new Uint8Array(4), weight: 1 },
  ];
  const losses: number[] = [];
  const model = trainCrf(texts, 1, 2, {
    rounds: 300,
    rate: 0.3,
    sparse: 0,
    ridge: 0,
    random: () => 0.5,
    report: (_, loss) => losses.push(loss),
  });
  expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 3);
  const scores = scoreSteps(model, Int32Array.of(1, 1, 0, 1), 1);
  expect([...likeliestLabels(scores, transitionSteps(model))]).toEqual([
    outside,
    outside,
    firstOfPerson,
    lastOfPerson,
  ]);
});
