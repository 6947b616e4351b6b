import { describe, expect, test } from 'vitest';
import { isOfFamily, stepFinding } from '../../client/src/findings/findingOrder.ts';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { ruleFamilies } from '../../server/src/lsp/reviewProtocol.ts';

const at = (line: number, character: number, rule = 'stray-space') => ({ rule, start: { line, character } });
const findings = [at(4, 2), at(1, 3), at(1, 3, 'broken-wrap'), at(9, 0)];

describe('from the caret', () => {
  test('the next finding is the one that begins behind it, and the first after the last', () => {
    expect(stepFinding(findings, { line: 1, character: 3 }, 'next')?.finding).toEqual(at(4, 2));
    expect(stepFinding(findings, { line: 9, character: 0 }, 'next')?.finding).toEqual(at(1, 3));
  });

  test('the previous finding is the one that begins before it, and the last before the first', () => {
    expect(stepFinding(findings, { line: 4, character: 3 }, 'previous')?.finding).toEqual(at(4, 2));
    expect(stepFinding(findings, { line: 0, character: 0 }, 'previous')?.finding).toEqual(at(9, 0));
  });

  test('findings that begin at one place are one step', () => {
    expect(stepFinding(findings, { line: 5, character: 0 }, 'next')).toMatchObject({ index: 2, total: 3 });
  });

  test('there may be none', () => {
    expect(stepFinding([], { line: 0, character: 0 }, 'next')).toBeUndefined();
    expect(stepFinding([], { line: 0, character: 0 }, 'previous')).toBeUndefined();
  });
});

describe('families', () => {
  test('hold every rule once', () => {
    const inFamilies: readonly string[] = Object.values(ruleFamilies).flat();
    expect([...inFamilies].sort()).toEqual(allRules.map(({ id }) => id).sort());
  });

  test('tell rules apart, and no family means all', () => {
    expect(isOfFamily('broken-wrap', 'layout')).toBe(true);
    expect(isOfFamily('boilerplate', 'layout')).toBe(false);
    expect(isOfFamily('boilerplate', undefined)).toBe(true);
  });
});
