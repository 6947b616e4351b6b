import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentLayout } from '../../../server/src/engine/layout/layout.ts';
import { readLayout } from '../../../server/src/engine/layout/readLayout.ts';
import type { Finding } from '../../../server/src/engine/lint/finding.ts';
import { fixToFixpoint, planFixes } from '../../../server/src/engine/lint/fixPlan.ts';
import { runDocumentRules } from '../../../server/src/engine/lint/runner.ts';
import { brokenWrap } from '../../../server/src/engine/rules/brokenWrap.ts';
import { letterSpaced } from '../../../server/src/engine/rules/letterSpaced.ts';
import { lostText } from '../../../server/src/engine/rules/lostText.ts';
import { straySpace } from '../../../server/src/engine/rules/straySpace.ts';
import { sourceOffset, toLogical } from '../../../server/src/engine/text/logicalText.ts';
import { applyEdits } from '../../../server/src/engine/text/textEdit.ts';
import { createTextModel, type TextModel } from '../../../server/src/engine/text/textModel.ts';
import { anyText, wrappedDocument } from './wrappedDocuments.ts';

const rules = [brokenWrap, lostText, letterSpaced, straySpace];
const layout = (text: string): { model: TextModel; read: DocumentLayout } => {
  const model = createTextModel(text);
  return { model, read: readLayout(model) };
};
const findingsOf = (text: string): readonly Finding[] => {
  const { model, read } = layout(text);
  return runDocumentRules({ model, layout: read }, rules, new Map());
};
const visible = (text: string) => text.replace(/[\s\u{AD}\u{200B}\u{FEFF}]/gu, '');

describe('the layout of any text', () => {
  it('is read without an exception, with every non-blank line in one paragraph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { model, read } = layout(text);
        expect(read.kinds.length).toBe(model.lines.length);
        const inParagraphs = read.paragraphs.flatMap(({ lines }) => lines);
        const nonBlank = read.kinds.flatMap((kind, line) => (kind === 'blank' ? [] : [line]));
        expect(inParagraphs.toSorted((a, b) => a - b)).toEqual(nonBlank);
        expect(read.breaks.length).toBe(Math.max(0, nonBlank.length - 1));
      }),
    );
  });

  it('keeps every visible character of a line in the logical text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { model, read } = layout(text);
        for (const paragraph of read.paragraphs) {
          const source = paragraph.lines.map((line) =>
            model.text.slice(model.lines[line]?.start, model.lines[line]?.end),
          );
          expect(visible(paragraph.logical.text)).toBe(visible(source.join('')));
        }
      }),
    );
  });

  it('maps logical to source offsets and back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          wrappedDocument.map(({ wrapped }) => wrapped),
        ),
        (text) => {
          for (const { logical } of layout(text).read.paragraphs) {
            for (let offset = 0; offset < logical.text.length; offset++) {
              const source = sourceOffset(logical, offset);
              if (source === undefined) expect(logical.text[offset]).toBe(' ');
              else {
                expect(text[source]).toBe(logical.text[offset]);
                expect(toLogical(logical, source)).toBe(offset);
              }
            }
          }
        },
      ),
    );
  });
});

describe('fixes of the layout rules', () => {
  it('change nothing but white space and soft hyphens', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          wrappedDocument.map(({ wrapped }) => wrapped),
        ),
        (text) => {
          const { edits, deferred } = planFixes(findingsOf(text), 'unsafe');
          expect(visible(applyEdits(text, edits))).toBe(visible(text));
          expect(deferred).toEqual([]);
        },
      ),
    );
  });

  it('leave nothing to be fixed once they have been applied until nothing changes', () => {
    fc.assert(
      fc.property(wrappedDocument, ({ wrapped }) => {
        const { text } = fixToFixpoint(wrapped, 'safe', findingsOf);
        expect(planFixes(findingsOf(text), 'safe').edits).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('restore nearly every wrapped paragraph', () => {
    const samples = fc.sample(wrappedDocument, { numRuns: 60, seed: 7 });
    const count = (text: string) => text.split(/[\r\n]+/u).filter((line) => line.trim() !== '').length;
    const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + count(text), 0);
    const wraps = sum(samples.map(({ wrapped }) => wrapped)) - sum(samples.map(({ original }) => original));
    const left =
      sum(samples.map(({ wrapped }) => fixToFixpoint(wrapped, 'safe', findingsOf).text)) -
      sum(samples.map(({ original }) => original));
    expect(left / wraps).toBeLessThan(0.03);
  });

  it('never join two paragraphs of a wrapped document', () => {
    fc.assert(
      fc.property(wrappedDocument, ({ wrapped, original }) => {
        const { text } = fixToFixpoint(wrapped, 'safe', findingsOf);
        const lines = (of: string) => of.split(/\s*[\r\n]+/u).filter((line) => line.trim() !== '');
        expect(lines(text).length).toBeGreaterThanOrEqual(lines(original).length);
        for (const line of lines(text))
          expect(lines(original).some((whole) => whole.includes(line.trim()))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
