import { describe, expect, it } from 'vitest';
import type { Applicability, Finding } from '../../../server/src/engine/lint/finding.ts';
import { fixToFixpoint, planFixes } from '../../../server/src/engine/lint/fixPlan.ts';
import { applyEdits, type TextEdit } from '../../../server/src/engine/text/textEdit.ts';
import { makeFinding } from '../../support/makeFinding.ts';

const deletion = (start: number, end: number): TextEdit => ({ span: { start, end }, newText: '' });

function fixable(rule: string, applicability: Applicability, ...edits: [TextEdit, ...TextEdit[]]): Finding {
  return makeFinding(rule, edits[0].span, { applicability, edits });
}

const rules = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);

describe('a plan', () => {
  it('takes fixes that do not touch one another', () => {
    const plan = planFixes(
      [fixable('a', 'safe', deletion(0, 1)), fixable('b', 'safe', deletion(1, 2))],
      'safe',
    );
    expect(rules(plan.applied)).toEqual(['a', 'b']);
    expect(applyEdits('一二三', plan.edits)).toBe('三');
  });

  it('leaves unsafe fixes out unless they are asked for', () => {
    const findings = [fixable('a', 'unsafe', deletion(0, 1)), fixable('b', 'safe', deletion(1, 2))];
    expect(rules(planFixes(findings, 'safe').applied)).toEqual(['b']);
    expect(rules(planFixes(findings, 'unsafe').applied)).toEqual(['b', 'a']);
  });

  it('puts off what would change the same characters, the unsafe one before the safe one', () => {
    const findings = [fixable('a', 'unsafe', deletion(0, 3)), fixable('b', 'safe', deletion(2, 4))];
    const plan = planFixes(findings, 'unsafe');
    expect(rules(plan.applied)).toEqual(['b']);
    expect(rules(plan.deferred)).toEqual(['a']);
  });

  it('takes a fix whole or not at all', () => {
    const findings = [
      fixable('a', 'safe', deletion(4, 6)),
      fixable('b', 'safe', deletion(0, 1), deletion(5, 7)),
    ];
    const plan = planFixes(findings, 'safe');
    expect(plan.edits).toEqual([deletion(4, 6)]);
    expect(rules(plan.deferred)).toEqual(['b']);
  });

  it('makes an edit once that two findings ask for', () => {
    const findings = [
      fixable('a', 'safe', deletion(0, 1)),
      fixable('b', 'safe', deletion(0, 1), deletion(2, 3)),
    ];
    const plan = planFixes(findings, 'safe');
    expect(plan.edits).toEqual([deletion(0, 1), deletion(2, 3)]);
    expect(rules(plan.applied)).toEqual(['a', 'b']);
  });

  it('passes over findings without a fix', () => {
    const plan = planFixes([makeFinding('a', { start: 0, end: 1 })], 'unsafe');
    expect(plan).toEqual({ edits: [], applied: [], deferred: [] });
  });
});

describe('fixing', () => {
  const halve = (text: string): readonly Finding[] =>
    text.startsWith('一一') ? [fixable('halve', 'safe', deletion(0, 1))] : [];

  it('goes on until nothing is found', () => {
    const fixed = fixToFixpoint('一一一一二', 'safe', halve);
    expect(fixed.text).toBe('一二');
    expect(rules(fixed.applied)).toEqual(['halve', 'halve', 'halve']);
  });

  it('ends even when a fix never mends its finding', () => {
    const grow = (): readonly Finding[] => [
      fixable('grow', 'safe', { span: { start: 0, end: 0 }, newText: '一' }),
    ];
    expect(fixToFixpoint('', 'safe', grow).text.length).toBeLessThan(20);
  });
});
