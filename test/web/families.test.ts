import { expect, it } from 'vitest';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { familyCounts, familyOf } from '../../web/src/overview/families.ts';

it('has a family for every rule', () => {
  expect(allRules.map(({ id }) => id).filter((id) => familyOf(id) === 'other')).toEqual([]);
});

it('adds up the findings of each family', () => {
  expect(
    familyCounts({ 'broken-wrap': 3, 'stray-space': 2, 'doubled-caption': 1, 'not-yet-known': 4 }),
  ).toEqual({
    layout: 5,
    characters: 0,
    copies: 1,
    residue: 0,
    names: 0,
    other: 4,
  });
});
