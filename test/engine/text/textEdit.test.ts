import { describe, expect, it } from 'vitest';
import { applyEdits, editsConflict, type TextEdit } from '../../../server/src/engine/text/textEdit.ts';

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
  });

  it.each([
    ['deletions that share a character', edit(0, 2), edit(1, 3), true],
    ['deletions side by side', edit(0, 2), edit(2, 3), false],
    ['insertions at one place', edit(1, 1, '甲'), edit(1, 1, '乙'), true],
    ['an insertion inside a deletion', edit(0, 2), edit(1, 1, '甲'), true],
    ['an insertion at the edge of a deletion', edit(0, 2), edit(0, 0, '甲'), false],
  ])('%s', (_what, a, b, expected) => {
    expect(editsConflict(a, b)).toBe(expected);
    expect(editsConflict(b, a)).toBe(expected);
  });
});
