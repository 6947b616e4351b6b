import { describe, expect, it } from 'vitest';
import type { Applicability, Finding } from '../../../server/src/engine/lint/finding.ts';
import { fixToFixpoint, planFixes } from '../../../server/src/engine/lint/fixPlan.ts';
import { applyEdits, type TextEdit } from '../../../server/src/engine/text/textEdit.ts';
import { makeFinding } from '../../support/makeFinding.ts';

const deletion = (start: number, end: number): TextEdit => ({ span: { start, end }, newText: '' });

const insertion = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });
const replacement = (start: number, end: number, newText: string): TextEdit => ({
  span: { start, end },
  newText,
});

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

  it('leaves to a person what is only made by hand', () => {
    const [first] = fixable('a', 'safe', deletion(0, 1)).fixes;
    const finding = {
      ...fixable('a', 'safe', deletion(0, 1)),
      fixes: first ? [{ ...first, byHand: true as const }] : [],
    };
    expect(finding.fixes).toHaveLength(1);
    expect(planFixes([finding], 'unsafe')).toEqual({ edits: [], applied: [], deferred: [] });
  });

  it('takes the preferred fix of a finding alone', () => {
    const [first, second] = [fixable('a', 'safe', deletion(0, 1)), fixable('a', 'safe', deletion(2, 3))];
    const plan = planFixes([{ ...first, fixes: [...first.fixes, ...second.fixes] }], 'safe');
    expect(plan.edits).toEqual([deletion(0, 1)]);
  });

  it.each([
    [
      'insertions of different texts at one place',
      insertion(2, '甲'),
      insertion(2, '乙'),
      '一二甲三四五六七八',
    ],
    ['insertions of one text at one place', insertion(2, '甲'), insertion(2, '甲'), '一二甲三四五六七八'],
    ['an insertion inside a deletion', deletion(1, 4), insertion(2, '甲'), '一五六七八'],
    ['a deletion around an insertion', insertion(2, '甲'), deletion(1, 4), '一二甲三四五六七八'],
    ['an insertion at the head of a deletion', deletion(2, 4), insertion(2, '甲'), '一二甲五六七八'],
    ['a deletion behind an insertion', insertion(2, '甲'), deletion(2, 4), '一二甲五六七八'],
    ['an insertion at the end of a deletion', deletion(1, 2), insertion(2, '甲'), '一甲三四五六七八'],
    ['deletions side by side', deletion(2, 4), deletion(1, 2), '一五六七八'],
    ['deletions of which one begins in the other', deletion(2, 4), deletion(3, 6), '一二五六七八'],
    ['deletions of which one ends in the other', deletion(3, 6), deletion(2, 4), '一二三七八'],
    ['a deletion within another one', deletion(1, 7), deletion(3, 4), '一八'],
    ['a deletion around another one', deletion(3, 4), deletion(1, 7), '一二三五六七八'],
    ['deletions that begin together', deletion(3, 4), deletion(3, 6), '一二三五六七八'],
    [
      'replacements of one stretch by different texts',
      replacement(3, 5, '甲'),
      replacement(3, 5, '乙'),
      '一二三甲六七八',
    ],
    [
      'replacements of one stretch by one text',
      replacement(3, 5, '甲'),
      replacement(3, 5, '甲'),
      '一二三甲六七八',
    ],
  ])('decides by the order of the findings: %s', (_what, a, b, expected) => {
    const plan = planFixes([fixable('a', 'safe', a), fixable('b', 'safe', b)], 'safe');
    expect(applyEdits('一二三四五六七八', plan.edits)).toBe(expected);
  });

  it('finds conflicts among many edits, in whatever order they come', () => {
    const places = [9, 3, 17, 1, 13, 7, 5, 19, 11, 15];
    const findings = places.map((place) => fixable('a', 'safe', deletion(place, place + 1)));
    const blocked = [0, 4, 8, 12, 16].map((place) => fixable('b', 'safe', deletion(place, place + 2)));
    const plan = planFixes([...findings, ...blocked], 'safe');
    expect(plan.edits.map(({ span }) => span.start)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    expect(rules(plan.deferred)).toEqual(['b', 'b', 'b', 'b', 'b']);
  });

  it('finds the conflict with a long edit beyond insertions at its head', () => {
    const findings = [
      fixable('a', 'safe', insertion(2, '甲')),
      fixable('b', 'safe', deletion(2, 8)),
      fixable('c', 'safe', deletion(4, 5)),
      fixable('d', 'safe', deletion(1, 3)),
    ];
    const plan = planFixes(findings, 'safe');
    expect(rules(plan.applied)).toEqual(['a', 'b']);
    expect(rules(plan.deferred)).toEqual(['c', 'd']);
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

  it('leaves a text alone that has nothing to mend', () => {
    expect(fixToFixpoint('二一一', 'safe', halve)).toEqual({ text: '二一一', applied: [] });
  });

  it('makes no fix that is less certain than those asked for', () => {
    const guess = (text: string) =>
      text.startsWith('一') ? [fixable('guess', 'unsafe', deletion(0, 1))] : [];
    expect(fixToFixpoint('一二', 'safe', guess).text).toBe('一二');
    expect(fixToFixpoint('一二', 'unsafe', guess).text).toBe('二');
  });

  it('ends even when a fix never mends its finding', () => {
    const grow = (): readonly Finding[] => [
      fixable('grow', 'safe', { span: { start: 0, end: 0 }, newText: '一' }),
    ];
    expect(fixToFixpoint('', 'safe', grow).text.length).toBeLessThan(20);
  });
});
