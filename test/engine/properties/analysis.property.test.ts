/** What holds of the analysis of any text. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { DocumentAnalysis } from '../../../server/src/engine/lint/analyzer.ts';
import type { Span } from '../../../server/src/engine/text/span.ts';
import { analyze } from '../../support/analyze.ts';
import { arbitraryPage, arbitraryParagraph, arbitraryText } from '../../support/arbitraryText.ts';

describe('analysis', () => {
  it('never throws, and every finding lies within the text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const { findings } = analyze(text);
        return findings.every(({ spans, confidence }) => {
          const inside = spans.every(({ start, end }) => 0 <= start && start <= end && end <= text.length);
          return inside && 0 <= confidence && confidence <= 1;
        });
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer to the same text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const first = JSON.stringify(analyze(text));
        const second = JSON.stringify(analyze(text));
        return first === second;
      }),
      { numRuns: 50 },
    );
  });

  it('gives plain data: findings and facts survive a copy', () => {
    fc.assert(
      fc.property(arbitraryPage, (text) => {
        const analysis = analyze(text);
        return JSON.stringify(structuredClone(analysis)) === JSON.stringify(analysis);
      }),
      { numRuns: 50 },
    );
  });

  it('puts findings in order and gives no two of them the same fingerprint', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const { findings } = analyze(text);
        const ordered = findings.every(
          ({ spans }, index) => index === 0 || (findings[index - 1]?.spans[0].start ?? 0) <= spans[0].start,
        );
        return ordered && new Set(findings.map(({ fingerprint }) => fingerprint)).size === findings.length;
      }),
      { numRuns: 200 },
    );
  });

  it('keeps fingerprints when other paragraphs change', () => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryParagraph, (page, added) => {
        const before = signatures(analyze(`${page}\n\n${added}`));
        const after = signatures(analyze(`${page}\n\n${added}${added}`));
        return [...after].every(([key, fingerprint]) => (before.get(key) ?? fingerprint) === fingerprint);
      }),
      { numRuns: 150 },
    );
  });
});

/** Fingerprints by rule, place and surroundings: a finding is the same one where its paragraphs are the same. */
function signatures({ facts, findings }: DocumentAnalysis): ReadonlyMap<string, string> {
  return new Map(
    findings.map(({ rule, spans, fingerprint }) => {
      const paragraphs = facts.layout.paragraphs.filter(({ span }) =>
        spans.some((each) => meets(span, each)),
      );
      return [JSON.stringify([rule, spans, paragraphs.map(({ span }) => span)]), fingerprint];
    }),
  );
}

/** Whether two spans share a character or an edge: a break lies at the edge of what it separates. */
function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
