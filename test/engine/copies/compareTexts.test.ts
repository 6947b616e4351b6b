import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../server/src/engine/copies/compareTexts.ts';
import { differencesOf } from '../../../server/src/engine/copies/differences.ts';
import { foldedString, foldForCopies } from '../../../server/src/engine/copies/fold.ts';
import { anchorsOf, cutText, stretchFor } from '../../../server/src/engine/copies/window.ts';
import { processorTime } from '../../support/processorTime.ts';

const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊'), maxLength: 30 });

describe('differences', () => {
  it('put in place turn one text into the other', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const found = differencesOf(foldForCopies(left), foldForCopies(right), 60) ?? [];
        let text = '';
        let position = 0;
        for (const { left: from, right: to } of found) {
          text += left.slice(position, from.start) + right.slice(to.start, to.end);
          position = from.end;
        }
        expect(text + left.slice(position)).toBe(right);
      }),
    );
  });

  it('are none between equal texts, and are given up beyond a bound', () => {
    const text = foldForCopies('编钟修复组花了四个月');
    expect(differencesOf(text, text, 0)).toEqual([]);
    expect(differencesOf(text, foldForCopies('县里的气象站今年换了'), 4)).toBeUndefined();
  });
});

describe('folding', () => {
  it.each([
    ['编钟，修复组 花了４个月。', '编钟修复组花了4个月'],
    ['編鐘修復組著手\n\n　　修復', '编钟修复组着手修复'],
    ['ＡＢＣ abc', 'abcabc'],
    ['⼈民𠮷日', '人民𠮷日'],
  ])('leaves of %j only what it says', (text, folded) => {
    expect(foldedString(foldForCopies(text))).toBe(folded);
  });
});

describe('two texts', () => {
  const base =
    '下午三点临川市第二医院的医生从南门出发，沿河步行到沙洲村，为村里的老人量了血压，天黑以前回到了城里。';
  const compare = (left: string, right: string, names: readonly string[] = []): boolean =>
    compareTexts({ folded: foldForCopies(left), names }, { folded: foldForCopies(right), names }).copy;

  it.each([
    ['a character for another', '血压', '血庄'],
    ['a character too few', '沿河步行', '沿河行'],
    ['a character too many', '老人', '老人人'],
    ['another word', '步行', '走路'],
  ])('with %s are one', (_, from, to) => {
    expect(compare(base, base.replace(from, to))).toBe(true);
  });

  it.each([
    ['another number', '第二', '第三'],
    ['a later article', '第二', '第二十'],
    ['another hour', '三点', '五点'],
    ['another place', '到沙洲', '到柳林'],
    ['another side', '南门', '北门'],
  ])('with %s are two', (_, from, to) => {
    expect(compare(base, base.replace(from, to))).toBe(false);
  });

  it('with a longer number are two', () => {
    expect(compare(`${base}全程12公里。`, `${base}全程112公里。`)).toBe(false);
  });

  it('with another name are two, whatever the name looks like', () => {
    const other = base.replaceAll('医生', '罗望');
    expect(compare(base.replaceAll('医生', '陶青'), other, ['陶青', '罗望'])).toBe(false);
  });

  it('cost no more than their length', () => {
    const long = base.repeat(20_000);
    const time = processorTime(() => {
      expect(compare(long, `${long}好`)).toBe(true);
      expect(compare(long, [...long].reverse().join(''))).toBe(false);
    });
    expect(time).toBeLessThan(20_000);
  });
});

describe('a part', () => {
  it('is found where it stands in a longer text', () => {
    const part = foldForCopies('沿河步行到沙洲村，为村里的老人量了血压');
    const whole = foldForCopies(
      '下午三点医生从南门出发，沿河步行 到沙洲村，为村里的老人量了血压，天黑以前回到了城里。',
    );
    const stretch = stretchFor(anchorsOf(part), whole) ?? { start: 0, end: 0 };
    expect(foldedString(cutText({ folded: whole, names: [] }, stretch).folded)).toBe(
      '沿河步行到沙洲村为村里的老人量了血压',
    );
  });

  it('is not found where it does not', () => {
    expect(
      stretchFor(
        anchorsOf(foldForCopies('编钟修复组花了四个月')),
        foldForCopies('县里的气象站今年换了风向仪'),
      ),
    ).toBeUndefined();
  });
});
