/** The map between a document and its paragraphs without layout is exact in both directions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  logicalCaret,
  sourceOffset,
  toLogical,
  toSource,
} from '../../../server/src/engine/text/logicalText.ts';
import { lineText } from '../../../server/src/engine/text/textModel.ts';
import { analyze } from '../../support/analyze.ts';
import { arbitraryText } from '../../support/arbitraryText.ts';
import { visible } from '../../support/visible.ts';

const runs = { numRuns: 200 };

describe('logical text', () => {
  it('leads from every character to the source and back', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        for (const { logical } of analyze(text).facts.layout.paragraphs) {
          for (let offset = 0; offset < logical.text.length; offset++) {
            const source = sourceOffset(logical, offset);
            if (source === undefined) continue;
            expect(text.charAt(source)).toBe(logical.text.charAt(offset));
            expect(toLogical(logical, source)).toBe(offset);
            expect(logicalCaret(logical, source)).toBe(offset);
          }
        }
      }),
      runs,
    );
  });

  it('holds every visible character of its lines, but for the hyphens of divided words', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const { model, layout } = analyze(text).facts;
        for (const { logical, lines } of layout.paragraphs) {
          const source = lines.map((line) => lineText(model, model.lines[line] ?? model.lines[0])).join('\n');
          expect(visible(logical.text)).toBe(visible(source));
        }
      }),
      runs,
    );
  });

  it('puts every line with visible text into exactly one paragraph', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const { model, layout } = analyze(text).facts;
        const taken = layout.paragraphs.flatMap(({ lines }) => [...lines]);
        const visibleLines = model.lines.filter((line) => visible(lineText(model, line)) !== '');
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
        expect(visibleLines.filter(({ index }) => !taken.includes(index))).toEqual([]);
      }),
      runs,
    );
  });

  it('maps a span to pieces that each lie within one line, in order', () => {
    fc.assert(
      fc.property(arbitraryText, fc.nat(), fc.nat(), (text, from, length) => {
        const { model, layout } = analyze(text).facts;
        for (const { logical } of layout.paragraphs) {
          const start = from % (logical.text.length + 1);
          const end = Math.min(logical.text.length, start + (length % 30));
          let position = 0;
          for (const piece of toSource(logical, { start, end })) {
            expect(piece.start).toBeGreaterThanOrEqual(position);
            expect(text.slice(piece.start, piece.end)).not.toMatch(/[\n\r]/u);
            position = piece.end;
          }
          expect(model.lines.length).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });
});
