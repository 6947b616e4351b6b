/** Digests of texts one behind the other, against the digest of the whole. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldForCopies } from '../../../server/src/engine/copies/fold.ts';
import { digestOf, digestOfAll, similarityOf } from '../../../server/src/engine/copies/gramDigest.ts';

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('渡', '口', '停', '航', '，', 'a', '1'), maxLength: 40 }),
  fc.constantFrom('', '渡', '渡口', '渡口停航', '编钟修复组花了四个月，终于凑齐了那一口小钟。'),
);

it('are what the whole text has, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (parts) => {
      const whole = digestOf(foldForCopies(parts.join('')));
      const joined = digestOfAll(parts.map((part) => foldForCopies(part)));
      expect(joined).toEqual(whole);
      expect(similarityOf(joined)).toBe(similarityOf(whole));
    }),
    { numRuns: 500 },
  );
});

it('are so for many texts, also after some of them were replaced', () => {
  const texts = fc.array(text, { minLength: 60, maxLength: 160 });
  const edits = fc.array(fc.tuple(fc.nat(), text), { maxLength: 4 });
  fc.assert(
    fc.property(texts, edits, (parts, replaced) => {
      let folded = parts.map((part) => foldForCopies(part));
      for (const [place, written] of [...replaced, [0, '渡'] as const]) {
        folded = folded.with(place % folded.length, foldForCopies(written));
        const whole = Uint16Array.from(folded.flatMap((part) => [...part]));
        expect(digestOfAll(folded)).toEqual(digestOf(whole));
      }
    }),
    { numRuns: 100 },
  );
});

it('tell a text from its parts in another order', () => {
  const [first, second] = ['渡口停航', '编钟修复'].map((part) => foldForCopies(part));
  if (first === undefined || second === undefined) throw new Error('There is no text.');
  expect(digestOfAll([first, second]).low).not.toBe(digestOfAll([second, first]).low);
});
