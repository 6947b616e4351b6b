/** What holds of the analysis of a text that was edited. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentAnalysis } from '../../../server/src/engine/lint/analyzer.ts';
import { patchAnalysis } from '../../../server/src/engine/lint/patch/analysisPatch.ts';
import { reviseAnalysis } from '../../../server/src/engine/lint/reviseAnalysis.ts';
import { noRecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { allRules } from '../../../server/src/engine/rules/registry.ts';
import { characterSegmenter } from '../../../server/src/engine/segment/characterSegmenter.ts';
import { createTextModel, reviseTextModel } from '../../../server/src/engine/text/textModel.ts';
import { analyze } from '../../support/analyze.ts';
import { arbitraryPage, arbitraryText } from '../../support/arbitraryText.ts';

/** Replaces one stretch of a text. */
interface Edit {
  readonly place: number;
  readonly deleted: number;
  readonly written: string;
}

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  place: fc.nat(),
  deleted: fc.oneof(fc.nat(6), fc.nat(60)),
  written: fc.oneof(
    fc.constantFrom('', '\n', '\r', '\r\n', '文', '，', '“', '李明', '\n\n', '  '),
    arbitraryText.map((text) => text.slice(0, 40)),
  ),
});

function applied(text: string, { place, deleted, written }: Edit): string {
  const at = place % (text.length + 1);
  return text.slice(0, at) + written + text.slice(at + deleted);
}

/** A text, and the same text after an edit. */
function edited(texts: fc.Arbitrary<string>): fc.Arbitrary<readonly [string, string]> {
  return fc.tuple(texts, anyEdit).map(([text, edit]) => [text, applied(text, edit)]);
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

  it('has the analysis that it has when it is read for the first time', () => {
    fc.assert(
      fc.property(edited(arbitraryPage), ([before, after]) => {
        expect(revise(analyze(before), after).analysis).toEqual(analyze(after));
      }),
      { numRuns: 100 },
    );
  });

  it('has the analysis that a patch makes of the one before', () => {
    fc.assert(
      fc.property(edited(arbitraryPage), ([before, after]) => {
        const old = analyze(before);
        const { analysis, patch } = revise(old, after);
        expect(patchAnalysis(old, analysis.facts.model, structuredClone(patch))).toEqual(analysis);
      }),
      { numRuns: 100 },
    );
  });

  it('has the analysis of its last state after any series of edits', () => {
    fc.assert(
      fc.property(arbitraryPage, fc.array(anyEdit, { minLength: 2, maxLength: 5 }), (page, edits) => {
        let [text, analysis] = [page, analyze(page)];
        for (const edit of edits) {
          text = applied(text, edit);
          analysis = revise(analysis, text).analysis;
        }
        expect(analysis).toEqual(analyze(text));
      }),
      { numRuns: 40 },
    );
  });
});

function revise(analysis: DocumentAnalysis, text: string) {
  const recorded = noRecordedNames;
  return reviseAnalysis({ analysis, recorded }, text, { ...context, recorded });
}

const context = { segmenter: characterSegmenter, rules: allRules, settings: new Map() } as const;
