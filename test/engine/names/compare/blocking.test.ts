import { describe, expect, it } from 'vitest';
import { blockingKeys } from '../../../../server/src/engine/names/blocking.ts';
import { readPairs } from './pairs.ts';

describe('blocking keys', () => {
  const variants = readPairs().filter(({ kind }) => kind === 'variant');

  it.each(variants)('bring $a and $b together', ({ type, a, b }) => {
    const keys = new Set(blockingKeys(type, a));
    expect(blockingKeys(type, b).some((key) => keys.has(key))).toBe(true);
  });

  it('are few', () => {
    for (const { type, a } of variants) expect(blockingKeys(type, a).length).toBeLessThanOrEqual(7);
  });

  it('keep names that share only a common ending apart', () => {
    const keys = new Set(blockingKeys('organization', '望川市第一人民医院'));
    expect(blockingKeys('organization', '澜溪市第一人民医院').filter((key) => keys.has(key))).toEqual([]);
  });
});
