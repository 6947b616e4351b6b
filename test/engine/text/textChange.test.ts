import { describe, expect, it } from 'vitest';
import { textChange } from '../../../server/src/engine/text/textChange.ts';

/** The old text with the stretch that differs in brackets, and what stands there in the new one. */
function change(before: string, after: string): string {
  const { start, oldEnd, newEnd } = textChange(before, after);
  expect(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd)).toBe(after);
  return `${before.slice(0, start)}[${before.slice(start, oldEnd)}→${after.slice(start, newEnd)}]${before.slice(oldEnd)}`;
}

describe('the change of a text', () => {
  it.each([
    ['水渠修好了', '水渠早修好了', '水渠[→早]修好了'],
    ['水渠修好了', '水渠好了', '水渠[修→]好了'],
    ['水渠修好了', '水沟通好了', '水[渠修→沟通]好了'],
    ['水渠', '水渠', '水渠[→]'],
    ['', '水渠', '[→水渠]'],
    ['水渠', '', '[水渠→]'],
    ['渠水', '水渠', '[渠水→水渠]'],
  ])('from %j to %j', (before, after, expected) => {
    expect(change(before, after)).toBe(expected);
  });

  it('counts nothing twice where what is left could belong to either side', () => {
    expect(change('一一一', '一一')).toBe('一一[一→]');
    expect(change('一一', '一一一')).toBe('一一[→一]');
  });

  it.each([4095, 4096, 4097, 8191, 8192, 8193])('is found behind and before %d equal units', (length) => {
    const same = '水渠闸门'.repeat(length).slice(0, length);
    expect(textChange(`${same}甲${same}`, `${same}乙丙${same}`)).toEqual({
      start: length,
      oldEnd: length + 1,
      newEnd: length + 2,
    });
  });
});
