import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packSummary, unpackSummary } from '../../server/src/host/node/store/packedSummary.ts';
import type { DocumentSummary } from '../../server/src/service/documentSummary.ts';

// Surroundings are cut out of a text anywhere, so that half a pair may stand at their ends.
const text = fc.oneof(
  fc.constantFrom('顾明远', '云岭医科大学附属第一医院', '', '\ud842', '\udfb7党委书记', '𠮷'),
  fc.string({ unit: 'grapheme' }),
);
const small = fc.integer({ min: 0, max: 300 });
const range = fc
  .tuple(fc.integer({ min: 0, max: 2_000_000 }), small, small, small)
  .map(([line, character, height, end]) => ({
    start: { line, character },
    end: { line: line + height, character: end },
  }));
const type = fc.constantFrom('person' as const, 'organization' as const);
const words = fc.array(fc.integer({ min: 0, max: 0xffffffff })).map((each) => Uint32Array.from(each));

const summary: fc.Arbitrary<DocumentSummary> = fc.record({
  record: fc.record({
    document: fc.constant('file:///corpus/a.txt'),
    mentions: fc.array(
      fc.record({
        type,
        text,
        ranges: fc.tuple(range, range).map(([a, b]) => [a, b] as const),
        before: text,
        after: text,
        titles: fc.array(text, { maxLength: 3 }),
      }),
    ),
    entities: fc.array(
      fc.record({
        type,
        name: text,
        surfaces: fc.array(
          fc.record({
            text,
            role: fc.constantFrom('canonical' as const, 'alias' as const, 'variant' as const),
            reason: fc.constantFrom('canonical', 'short-form'),
            mentions: fc.array(small),
          }),
        ),
      }),
    ),
    copies: fc.record({ paragraphs: words, whole: words }),
    edges: fc.record({ known: words, open: words }),
  }),
  headings: fc.array(fc.record({ title: text, range })),
});

it('comes back as it was packed', () => {
  fc.assert(
    fc.property(summary, fc.integer({ min: 0, max: 7 }), (given, shift) => {
      const packed = packSummary(given);
      // Bytes that were read from a file may lie anywhere.
      const moved = new Uint8Array(packed.length + shift).subarray(shift);
      moved.set(packed);
      const { record, headings } = unpackSummary(given.record.document, moved);
      const { document, mentions, entities, copies, edges } = record;
      expect({ record: { document, mentions, entities, copies, edges }, headings }).toEqual(given);
    }),
  );
});
