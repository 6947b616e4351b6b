import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLayout } from '../../../server/src/engine/layout/readLayout.ts';
import { createTextModel, offsetAt } from '../../../server/src/engine/text/textModel.ts';
import { findAll, kwicLines, widened } from '../../../server/src/service/concordance/kwic.ts';
import { literalPattern, mayHold } from '../../../server/src/service/concordance/literalPattern.ts';
import { arbitraryPage, arbitrarySpoiltPage } from '../../support/arbitraryText.ts';

/** A page with a piece of one of its logical paragraphs. */
const pageWithQuery = fc
  .tuple(fc.oneof(arbitraryPage, arbitrarySpoiltPage), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }))
  .map(([text, which, where, length]) => {
    const model = createTextModel(text);
    const searched = { document: 'a', model, paragraphs: readLayout(model).paragraphs };
    const logical = searched.paragraphs[which % Math.max(1, searched.paragraphs.length)]?.logical.text ?? '';
    const characters = [...logical];
    const start = where % Math.max(1, characters.length);
    return { text, searched, query: characters.slice(start, start + length).join('') };
  });

it('finds every piece of a logical text, and never passes over its document', () => {
  fc.assert(
    fc.property(pageWithQuery, ({ text, searched, query }) => {
      const pattern = literalPattern(query);
      if (pattern === undefined) return;
      const lines = kwicLines(searched, findAll(pattern)) ?? [];
      // A lone half of a character is no character; a wrap between two halves makes one only in tests.
      if (/[\uD800-\uDFFF\u{10000}-\u{10FFFF}]/u.test(query)) return;
      expect(lines.length).toBeGreaterThan(0);
      expect(mayHold(query)(text)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

it('finds a query beside which the text holds what nobody sees', () => {
  expect('a\u200bb').toMatch(literalPattern('ab') ?? /^$/u);
  expect('a \u200bb').toMatch(literalPattern('a b') ?? /^$/u);
});

it('leads to the very characters, in order', () => {
  fc.assert(
    fc.property(pageWithQuery, ({ text, searched, query }) => {
      const pattern = literalPattern(query);
      if (pattern === undefined) return;
      for (const line of kwicLines(searched, findAll(pattern)) ?? []) {
        const pieces = line.ranges.map(({ start, end }) =>
          text.slice(offsetAt(searched.model, start), offsetAt(searched.model, end)),
        );
        expect(visible(line.key)).toBe(visible(pieces.join('')));
        expect(widened(searched, { ...line, left: '', right: '' })).toEqual(line);
      }
    }),
    { numRuns: 200 },
  );
});

/** Blanks that were layout are in the source only. */
function visible(text: string): string {
  return text.replace(/[\s\u200b\u00ad]+/gu, '');
}
