import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../../server/src/engine/text/textEdit.ts';
import { labelFixes } from '../../server/src/service/labelFixes.ts';
import type { RangeEdit } from '../../server/src/service/rename.ts';

/** An edit of a text of one line. */
function edit(start: number, end: number, newText = ''): RangeEdit {
  return { range: { start: { line: 0, character: start }, end: { line: 0, character: end } }, newText };
}
const spanOf = ({ range, newText }: RangeEdit) => ({
  span: { start: range.start.character, end: range.end.character },
  newText,
});
/** Edits as `start-end new`, the likely ones with a question mark. */
function labelled(all: readonly RangeEdit[], safe: readonly RangeEdit[]): readonly string[] {
  return labelFixes(all, safe).map((each) => {
    const { span, newText } = spanOf(each);
    return `${each.safe ? '' : '?'}${span.start}-${span.end} ${newText}`.trim();
  });
}

it('tells safe edits and likely ones apart', () => {
  expect(labelled([edit(1, 2), edit(5, 8, '乙')], [edit(1, 2)])).toEqual(['1-2', '?5-8 乙']);
});

it('takes a safe edit off the beginning and the end of one that it has become one with', () => {
  expect(labelled([edit(1, 8, '乙')], [edit(1, 3), edit(6, 8)])).toEqual(['1-3', '?3-6 乙', '6-8']);
  expect(labelled([edit(1, 8, '甲乙')], [edit(1, 3, '甲')])).toEqual(['1-3 甲', '?3-8 乙']);
});

it('leaves one whole that has a safe edit in its middle: half of it may not be made', () => {
  expect(labelled([edit(1, 8)], [edit(4, 5)])).toEqual(['?1-8']);
});

it('drops safe edits that the likely ones do away with', () => {
  expect(labelled([edit(1, 8, '乙')], [edit(1, 3, '甲')])).toEqual(['?1-8 乙']);
});

/** Edits that do not overlap, from their ends and new texts. */
const edits = fc
  .tuple(
    fc.uniqueArray(fc.nat(20), { maxLength: 8 }),
    fc.array(fc.constantFrom('', '甲', '乙乙'), { minLength: 4, maxLength: 4 }),
  )
  .map(([ends, texts]) => {
    const sorted = [...ends].sort((a, b) => a - b);
    return Array.from({ length: sorted.length >> 1 }, (_, index) =>
      edit(sorted[2 * index] ?? 0, sorted[2 * index + 1] ?? 0, texts[index]),
    );
  });

it('whatever the edits, all together do what they did, and those called safe are safe ones', () => {
  const text = '零一二三四五六七八九零一二三四五六七八九零';
  fc.assert(
    fc.property(edits, edits, (all, safe) => {
      const found = labelFixes(all, safe);
      expect(applyEdits(text, found.map(spanOf))).toBe(applyEdits(text, all.map(spanOf)));
      for (const { safe: isSafe, ...each } of found) if (isSafe) expect(safe).toContainEqual(each);
    }),
  );
});
