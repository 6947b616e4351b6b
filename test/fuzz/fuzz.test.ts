/** A short run of what `npm run fuzz` does for as long as it is let. */
import { describe, expect, it } from 'vitest';
import { mutate, randomNumbers } from './mutate.ts';
import { pipeTarget } from './pipeTarget.ts';
import { protocolTargets } from './protocolTargets.ts';
import { fuzzTargets } from './targets.ts';

/** How many inputs of a kind take a second or two. */
const inputs: Readonly<Record<string, number>> = {
  text: 60,
  'protocol bytes': 60,
  'protocol messages': 60,
  pipe: 80,
};

describe.each([...fuzzTargets, ...protocolTargets, pipeTarget])('$name', ({ name, seeds, run }) => {
  it('stands spoilt input', async () => {
    const random = randomNumbers(7);
    for (let count = inputs[name] ?? 300; 0 < count; count--) {
      const input = mutate(seeds, random);
      await expect((async () => run(input))(), JSON.stringify(input)).resolves.toBeUndefined();
    }
  });
});
