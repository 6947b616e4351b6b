/** The patterns that a line is asked for are chosen by its first unit: none that would match may be left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstUnitsOf } from '../../../server/src/engine/layout/boilerplate/firstUnits.ts';
import { allForms, formOf } from '../../../server/src/engine/layout/boilerplate/phrasePatterns.ts';

function firstOf(source: string): string | undefined {
  const units = firstUnitsOf(source);
  return units && [...units].map((unit) => String.fromCharCode(unit)).join('');
}

describe('the first units of a pattern', () => {
  it.each([
    ['^首页', '首'],
    ['^首页|^主页', '首主'],
    ['^(?:打印|下载)本页$', '打下'],
    ['^[您你]?(?:现在|目前)?位置', '您你现目位'],
    ['^(?:还|已)?$', '还已'],
    [String.raw`^\d{2}:`, '0123456789'],
    ['^(?:甲{0,2}|乙)丙', '甲乙丙'],
  ])('%s', (source, first) => {
    expect(firstOf(source)).toBe(first);
  });

  it.each(['版权所有', '^首页|主页', '^.{0,4}热线', '^[^。]乙', String.raw`^\p{Script=Han}乙`, '^[甲-丙]'])(
    '%s may begin with anything',
    (source) => {
      expect(firstOf(source)).toBeUndefined();
    },
  );
});

/** The patterns, without what the generator of strings does not know. */
const patterns = allForms.map(
  ({ pattern }) =>
    new RegExp(
      pattern.source.replaceAll(String.raw`\p{Script=Han}`, '网').replaceAll(String.raw`\b`, ''),
      'u',
    ),
);

it('leaves out no form that a line has', () => {
  const line = fc.oneof(...patterns.map((pattern) => fc.stringMatching(pattern)));
  fc.assert(
    fc.property(line, fc.boolean(), (text, sentence) => {
      fc.pre(text.length <= 120);
      const known = allForms.find(({ pattern, spoken }) => (spoken || !sentence) && pattern.test(text));
      expect(formOf(text, sentence)).toBe(known);
    }),
    { numRuns: 2000 },
  );
});
