/** What holds of every fix, whatever the text is: nothing is lost that a reader would miss. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/src/engine/lint/finding.ts';
import { fixToFixpoint, planFixes } from '../../../server/src/engine/lint/fixPlan.ts';
import { applyEdits } from '../../../server/src/engine/text/textEdit.ts';
import { findingsIn } from '../../support/analyze.ts';
import { arbitraryText } from '../../support/arbitraryText.ts';
import { visible } from '../../support/visible.ts';

describe('safe fixes', () => {
  it('done twice equal safe fixes done once', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const once = fixToFixpoint(text, 'safe', findingsIn).text;
        expect(fixToFixpoint(once, 'safe', findingsIn).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('change nothing but white space, invisible characters, second copies and the forms of characters', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        for (const finding of findingsIn(text)) {
          const fix = finding.fixes[0];
          if (fix?.applicability !== 'safe') continue;
          if (finding.rule === 'doubled-caption') expectCopiesDeleted(text, fix.edits);
          else if (finding.rule === 'compatibility-character') expectPlainForms(text, fix.edits);
          else if (finding.rule === 'mixed-width-punctuation') expectOtherWidth(text, fix.edits);
          else expect(visible(applyEdits(text, fix.edits)), finding.rule).toBe(visible(text));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave a text whose visible characters stand in the old text in the same order', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const { text: fixed, applied } = fixToFixpoint(text, 'safe', findingsOfLayout);
        const before = visible(text);
        const after = visible(fixed);
        expect(isSubsequence(after, before)).toBe(true);
        const copied = applied
          .filter(({ rule }) => rule === 'doubled-caption')
          .reduce((sum, { message }) => sum + visible(String(message.data.caption)).length, 0);
        expect(before.length - after.length).toBe(copied);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a plan', () => {
  it.each(['safe', 'unsafe'] as const)('of %s fixes holds no two edits that overlap', (strongest) => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const findings = findingsIn(text);
        const plan = planFixes(findings, strongest);
        expect(() => applyEdits(text, plan.edits)).not.toThrow();
        const ends = plan.edits.map(({ span }) => span.end);
        expect(
          plan.edits.every(({ span }, index) => index === 0 || (ends[index - 1] ?? 0) <= span.start),
        ).toBe(true);
        expect(plan.applied.length + plan.deferred.length).toBe(findings.filter(hasFix(strongest)).length);
      }),
      { numRuns: 150 },
    );
  });

  it('takes every fix whole, or leaves it', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const plan = planFixes(findingsIn(text), 'unsafe');
        const made = new Set(plan.edits.map((edit) => JSON.stringify(edit)));
        for (const { fixes } of plan.applied) {
          for (const edit of fixes[0]?.edits ?? []) expect(made).toContain(JSON.stringify(edit));
        }
      }),
      { numRuns: 100 },
    );
  });
});

type Edits = Finding['fixes'][number]['edits'];

/** Each edit deletes what stands right before it, and blanks. */
function expectCopiesDeleted(text: string, edits: Edits): void {
  for (const { span, newText } of edits) {
    const deleted = text.slice(span.start, span.end).trim();
    expect(newText).toBe('');
    expect(text.slice(span.start - deleted.length, span.start)).toBe(deleted);
  }
}

/** The findings of the rules that only delete. */
function findingsOfLayout(text: string): readonly Finding[] {
  return findingsIn(text).filter(
    ({ rule }) => rule !== 'compatibility-character' && rule !== 'mixed-width-punctuation',
  );
}

/** Each edit deletes what nobody sees, or writes characters as Unicode relates them or as their bytes are in UTF-8. */
function expectPlainForms(text: string, edits: Edits): void {
  for (const { span, newText } of edits) {
    const old = text.slice(span.start, span.end);
    if (newText === '') expect(old).toMatch(/^(?:\p{C}|\p{Variation_Selector}|\u{34F}|ï»¿)+$/u);
    else if (isMisread(old)) expect(newText).not.toMatch(/[Â-ô][\u{80}-\u{BF}]/u);
    else expect(foldForms(newText)).toBe(foldForms(old));
  }
}

function isMisread(old: string): boolean {
  return /^[\u{80}-\u{FF}\u{152}-\u{178}\u{192}\u{2C6}-\u{2DC}\u{2013}-\u{203A}\u{20AC}\u{2122}]+$/u.test(
    old,
  );
}

/** Folds what the rule may change: Unicode's compatibility forms, radicals, and the marks that NFKC makes half-width. */
function foldForms(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[⺀-⻳\p{Script=Han}]/gu, 'x')
    .replace(/[。｡︒]/gu, '.')
    .replace(/[\u{E000}-\u{F8FF}•▪●■◆➢✓]/gu, '•')
    .normalize('NFKC');
}

function expectOtherWidth(text: string, edits: Edits): void {
  const half = (marks: string) => marks.replaceAll('。', '.').normalize('NFKC');
  for (const { span, newText } of edits) {
    const old = text.slice(span.start, span.end);
    expect(newText).not.toBe(old);
    expect(half(newText)).toBe(half(old.trimEnd()));
  }
}

function hasFix(strongest: 'safe' | 'unsafe'): (finding: Finding) => boolean {
  return ({ fixes }) =>
    fixes[0] !== undefined && (strongest === 'unsafe' || fixes[0].applicability === 'safe');
}

function isSubsequence(inner: string, outer: string): boolean {
  let position = 0;
  for (let offset = 0; offset < outer.length && position < inner.length; offset++) {
    if (outer.charCodeAt(offset) === inner.charCodeAt(position)) position++;
  }
  return position === inner.length;
}
