/** Which blanks inside lines nobody wrote. */
import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../server/src/engine/layout/readLayout.ts';
import { applyEdits } from '../../../server/src/engine/text/textEdit.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

/** A text without the blanks that nobody wrote. */
function closedUp(text: string): string {
  const { spacing } = readLayout(createTextModel(text));
  return applyEdits(
    text,
    spacing.flatMap(({ blanks }) => blanks.map((span) => ({ span, newText: '' }))),
  );
}

/** What is found in a line, as it stands there. */
function foundIn(text: string): readonly string[] {
  const { spacing } = readLayout(createTextModel(text));
  return spacing.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
}

describe('letter-spacing', () => {
  it.each([
    ['总 则 如 下 所 示 也', '总则如下所示也'],
    ['通　知　书', '通知书'],
    ['目　录', '目录'],
    ['总　则', '总则'],
    ['各 村 的 水 位 由 站 里 统 一 登 记 。', '各村的水位由站里统一登记。'],
    ['春 夏 秋 冬', '春夏秋冬'],
    ['年 月 日 时', '年 月 日 时'],
    ['5 月 18 日 上 午 放 水', '5 月 18 日上午放水'],
    ['甲　乙', '甲　乙'],
    ['水渠   闸门', '水渠   闸门'],
    ['① 立 秋', '① 立 秋'],
    ['a b c d e', 'a b c d e'],
    ['李　明　王　芳', '李明　王芳'],
    ['组长：李　明、王小红', '组长：李明、王小红'],
    ['李　明', '李明'],
    ['水　渠、王小红', '水　渠、王小红'],
  ])('%j', (text, expected) => {
    expect(closedUp(text)).toBe(expected);
  });

  it('is found as one piece, with the marks that hang on its letters', () => {
    expect(foundIn('各 村 的 水 位 由 站 里 登 记 。”他说')).toEqual([
      'letter-spaced: 各 村 的 水 位 由 站 里 登 记 。”',
    ]);
  });
});

const before = '云河县城西的旧渠开在清朝，渠身长十二里，';

describe('a blank in running text', () => {
  it.each([
    [`${before}灌田三千 多亩。`, `${before}灌田三千多亩。`],
    [`${before} 灌田三千多亩。`, `${before}灌田三千多亩。`],
    [`${before}灌田三千多亩 。`, `${before}灌田三千多亩。`],
    [`${before}灌田（ 约）三千多亩。`, `${before}灌田（约）三千多亩。`],
    [`${before}灌田（约 ）三千多亩。`, `${before}灌田（约）三千多亩。`],
    [`${before}灌田 3000 亩。`, `${before}灌田 3000 亩。`],
    [`${before}灌田  三千多亩。`, `${before}灌田  三千多亩。`],
    [`${before}灌田（ ）亩。`, `${before}灌田（ ）亩。`],
    [`${before}见《旧渠 新水》一书。`, `${before}见《旧渠 新水》一书。`],
    [`${before}编辑：闻雨生 浏览：10`, `${before}编辑：闻雨生 浏览：10`],
    [`${before}关山月 沈青禾 闻雨生都来了。`, `${before}关山月 沈青禾 闻雨生都来了。`],
    [
      '2019年6月3日 水渠修好了，大家都很高兴，都来看水。',
      '2019年6月3日 水渠修好了，大家都很高兴，都来看水。',
    ],
    ['渠首 闸门', '渠首 闸门'],
    ['const 渠 = 首;', 'const 渠 = 首;'],
    ['| 渠 首 | 闸 门 |', '| 渠 首 | 闸 门 |'],
  ])('%j', (text, expected) => {
    expect(closedUp(text)).toBe(expected);
  });
});
