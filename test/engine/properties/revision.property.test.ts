/** What holds of the analysis of a text that was edited. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffAnalysis, patchAnalysis } from '../../../server/src/engine/lint/patch/analysisPatch.ts';
import { createTextModel, reviseTextModel } from '../../../server/src/engine/text/textModel.ts';
import { analyze } from '../../support/analyze.ts';
import { arbitraryPage, arbitraryText } from '../../support/arbitraryText.ts';

/** A text, and the same text after one stretch of it was replaced. */
function edited(texts: fc.Arbitrary<string>): fc.Arbitrary<readonly [string, string]> {
  const written = fc.oneof(
    fc.constantFrom('', '\n', '\r', '\r\n', '文', '，', '“', '李明', '\n\n', '  '),
    arbitraryText.map((text) => text.slice(0, 40)),
  );
  return fc.tuple(texts, fc.nat(), fc.nat(6), written).map(([text, place, deleted, insertion]) => {
    const at = place % (text.length + 1);
    return [text, text.slice(0, at) + insertion + text.slice(at + deleted)] as const;
  });
}

const lines = fc.string({ unit: fc.constantFrom('\r', '\n', '文', 'a'), maxLength: 12 });

describe('an edited text', () => {
  it('has the lines that it has when it is read for the first time', () => {
    fc.assert(
      fc.property(fc.oneof(edited(lines), edited(arbitraryText)), ([before, after]) => {
        expect(reviseTextModel(createTextModel(before), after)).toEqual(createTextModel(after));
      }),
      { numRuns: 2000 },
    );
  });

  it('has the analysis that a patch makes of the one before', () => {
    fc.assert(
      fc.property(edited(arbitraryPage), ([before, after]) => {
        const [old, now] = [analyze(before), analyze(after)];
        const patch = structuredClone(diffAnalysis(old, now));
        expect(patchAnalysis(old, now.facts.model, patch)).toEqual(now);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
