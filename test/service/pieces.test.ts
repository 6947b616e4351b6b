import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../server/src/engine/text/textEdit.ts';
import { editPieces, editsOfPieces, untouched } from '../../server/src/service/pieces.ts';

/** Edits that do not overlap, for a text of some length. */
function editsFor(length: number): fc.Arbitrary<readonly TextEdit[]> {
  const places = fc.uniqueArray(fc.nat(length), { maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
  return fc
    .tuple(places, fc.array(fc.constantFrom('', '新', 'ab'), { minLength: 4, maxLength: 4 }))
    .map(([at, texts]) =>
      texts.flatMap((newText, index) => {
        const [start, end] = [at[index * 2], at[index * 2 + 1]];
        return start === undefined || end === undefined ? [] : [{ span: { start, end }, newText }];
      }),
    );
}

it('gathers edits made one after the other into edits of the first text', () => {
  const rounds = fc.string({ maxLength: 40 }).chain((text) =>
    editsFor(text.length).chain((first) => {
      const middle = applyEdits(text, first);
      return editsFor(middle.length).map((second) => ({ text, first, middle, second }));
    }),
  );
  fc.assert(
    fc.property(rounds, ({ text, first, middle, second }) => {
      const pieces = editPieces(editPieces(untouched(text), first), second);
      expect(applyEdits(text, editsOfPieces(pieces, text.length))).toBe(applyEdits(middle, second));
    }),
  );
});

it('changes only what was changed', () => {
  const text = '活 动 现 场很热闹，大家都说好。';
  const pieces = editPieces(untouched(text), [
    { span: { start: 1, end: 2 }, newText: '' },
    { span: { start: 3, end: 4 }, newText: '' },
  ]);
  expect(editsOfPieces(pieces, text.length)).toEqual([
    { span: { start: 1, end: 2 }, newText: '' },
    { span: { start: 3, end: 4 }, newText: '' },
  ]);
});
