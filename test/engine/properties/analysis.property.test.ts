/** What holds of the analysis of any text. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Finding } from '../../../server/src/engine/lint/finding.ts';
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

  it('keeps fingerprints when another paragraph changes', () => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryParagraph, (page, added) => {
        const text = `${page}\n\n${added}`;
        const longer = `${page}\n\n${added}${added}`;
        const inPage = (finding: Finding) => (finding.spans.at(-1)?.end ?? 0) < page.length;
        const key = ({ rule, spans }: Finding) => `${rule} ${JSON.stringify(spans)}`;
        const before = new Map(
          analyze(text)
            .findings.filter(inPage)
            .map((each) => [key(each), each]),
        );
        return analyze(longer)
          .findings.filter((finding) => before.has(key(finding)))
          .every((finding) => before.get(key(finding))?.fingerprint === finding.fingerprint);
      }),
      { numRuns: 150 },
    );
  });
});
