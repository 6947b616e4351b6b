import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  compareEdits,
  editsConflict,
  type TextEdit,
} from '../../../server/src/engine/text/textEdit.ts';

const edit = (start: number, end: number, newText = ''): TextEdit => ({ span: { start, end }, newText });

describe('edits', () => {
  it('are applied in order of place, however they are given', () => {
    expect(applyEdits('一二三四', [edit(3, 4, '肆'), edit(0, 1), edit(2, 2, '、')])).toBe('二、三肆');
  });

  it('may touch', () => {
    expect(applyEdits('一二三', [edit(0, 1, '甲'), edit(1, 2, '乙'), edit(1, 1, '，')])).toBe('甲，乙三');
  });

  it('must not overlap', () => {
    expect(() => applyEdits('一二三', [edit(0, 2), edit(1, 3)])).toThrow(RangeError);
    expect(() => applyEdits('一二三', [edit(0, 3), edit(1, 1, '甲')])).toThrow('offset 1');
  });

  it('are put in order by place; an insertion comes before what begins where it stands', () => {
    const edits = [edit(2, 4), edit(1, 2), edit(2, 2, '甲'), edit(2, 3)];
    expect([...edits].sort(compareEdits).map(({ span }) => [span.start, span.end])).toEqual([
      [1, 2],
      [2, 2],
      [2, 3],
      [2, 4],
    ]);
  });

  it('leave the list that they are given in as it is', () => {
    const edits = [edit(2, 3), edit(0, 1)];
    applyEdits('一二三', edits);
    expect(edits).toEqual([edit(2, 3), edit(0, 1)]);
  });

  it.each([
    ['deletions that share a character', edit(0, 2), edit(1, 3), true],
    ['deletions side by side', edit(0, 2), edit(2, 3), false],
    ['insertions at one place', edit(1, 1, '甲'), edit(1, 1, '乙'), true],
    ['an insertion inside a deletion', edit(0, 2), edit(1, 1, '甲'), true],
    ['insertions at two places', edit(1, 1, '甲'), edit(2, 2, '甲'), false],
    ['an insertion at the end of a deletion', edit(0, 2), edit(2, 2, '甲'), false],
    ['a deletion of nothing less than the other', edit(0, 2), edit(0, 2), true],
    ['an insertion at the edge of a deletion', edit(0, 2), edit(0, 0, '甲'), false],
  ])('%s', (_what, a, b, expected) => {
    expect(editsConflict(a, b)).toBe(expected);
    expect(editsConflict(b, a)).toBe(expected);
  });
});
