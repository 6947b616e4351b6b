import { describe, expect, it } from 'vitest';
import { blockingKeys } from '../../../../server/src/engine/names/blocking.ts';
import { compareNames } from '../../../../server/src/engine/names/compare.ts';
import { readPairs } from './pairs.ts';

describe('blocking keys', () => {
  const pairs = [...readPairs(), ...readPairs('test/engine/names/compare/realPairs.md')];
  const variants = pairs.filter(({ type, a, b }) => compareNames(type, a, b).kind === 'variant');

  it.each(variants)('bring $a and $b together', ({ type, a, b }) => {
    const keys = new Set(blockingKeys(type, a));
    expect(blockingKeys(type, b).some((key) => keys.has(key))).toBe(true);
  });

  it('are few', () => {
    for (const { type, a } of variants) expect(blockingKeys(type, a).length).toBeLessThanOrEqual(8);
  });

  it('keep names that share only a common ending apart', () => {
    const keys = new Set(blockingKeys('organization', '望川市第一人民医院'));
    expect(blockingKeys('organization', '澜溪市第一人民医院').filter((key) => keys.has(key))).toEqual([]);
  });
});

describe('a name with one wrong character', () => {
  const names = ['望舒', '周望舒', '望川市医院', '柳湾区实验小学', '云岭省人体器官捐献管理中心'];

  it.each(names.slice(1))('meets the right one wherever it stands: %s', (name) => {
    const keys = new Set(blockingKeys('organization', name));
    for (let index = 0; index < name.length; index++) {
      const wrong = `${name.slice(0, index)}错${name.slice(index + 1)}`;
      expect(blockingKeys('organization', wrong).some((key) => keys.has(key))).toBe(true);
    }
  });

  it('has few keys', () => {
    for (const name of names) expect(blockingKeys('organization', name).length).toBeLessThanOrEqual(8);
  });
});
