/** A short run of what `npm run fuzz` does for as long as it is let. */
import { describe, expect, it } from 'vitest';
import { mutate, randomNumbers } from './mutate.ts';
import { fuzzTargets } from './targets.ts';

describe.each(fuzzTargets)('$name', ({ name, seeds, run }) => {
  it('stands spoilt input', () => {
    const random = randomNumbers(7);
    for (let count = name === 'text' ? 60 : 300; 0 < count; count--) {
      const input = mutate(seeds, random);
      expect(() => run(input), JSON.stringify(input)).not.toThrow();
    }
  }, 60_000);
});
