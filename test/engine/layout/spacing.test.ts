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
    ['李　明　王　芳　赵　刚', '李明　王芳　赵刚'],
    ['李　明　王　芳　赵', '李明　王芳　赵'],
    ['李　明　王　芳　赵　刚　'.repeat(6).trimEnd(), '李明　王芳　赵刚　'.repeat(6).trimEnd()],
    ['李　明王　芳', '李　明王　芳'],
    ['大李　明', '大李　明'],
    ['李　明天', '李　明天'],
    ['李  明', '李  明'],
    ['李 明', '李 明'],
    ['目　录　表', '目录表'],
    ['总　　则', '总　　则'],
    ['云河县水务局目　录', '云河县水务局目　录'],
    ['目　录。', '目　录。'],
    ['第 三 章 总 则', '第三章总则'],
    ['甲 乙 丙 丁', '甲 乙 丙 丁'],
    ['甲 乙 丙 丁 戊 己 庚', '甲乙丙丁戊己庚'],
    ['各村的 水 位 由站里登记。', '各村的水位由站里登记。'],
    ['各 村 的 水 位  由站里登记。', '各村的水位由站里登记。'],
    ['水 a 位 由 站', '水 a 位 由 站'],
    ['， 水 位 由 站 里', '， 水 位 由 站 里'],
    ['（ 总 则 如 下 ）', '（总则如下）'],
    ['总 则 如 下 ， 各 村 登 记', '总则如下，各村登记'],
    ['1 月 2 日', '1 月 2 日'],
    ['年 月 日 第 号', '年 月 日 第 号'],
    ['男 □ 女 □', '男 □ 女 □'],
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
    [`${before} 灌田， 三千多亩， 去年重修。`, `${before}灌田，三千多亩，去年重修。`],
    [`${before.replace('，', '； ')}灌田三千多亩。`, `${before.replace('，', '；')}灌田三千多亩。`],
    [`${before} 3里长，灌田三千多亩。`, `${before} 3里长，灌田三千多亩。`],
    [`${before} A段灌田三千多亩。`, `${before} A段灌田三千多亩。`],
    [`${before}（灌田） ，三千多亩。`, `${before}（灌田），三千多亩。`],
    [`${before}灌田ABC ，三千多亩。`, `${before}灌田ABC ，三千多亩。`],
    [`${before}灌田“ 三千”多亩。`, `${before}灌田“三千”多亩。`],
    [`${before}灌田三千 ；多亩。`, `${before}灌田三千；多亩。`],
    [`${before}在“开渠 放水”时，灌田三千多亩。`, `${before}在“开渠 放水”时，灌田三千多亩。`],
    [`${before}在（开渠 放水）时，灌田三千多亩。`, `${before}在（开渠 放水）时，灌田三千多亩。`],
    [`${before}在“渠里。灌田三千 多亩”时。`, `${before}在“渠里。灌田三千多亩”时。`],
    [`${before}在“渠里，灌田三千 多亩”时。`, `${before}在“渠里，灌田三千多亩”时。`],
    [`${before}在“渠里；灌田三千 多亩”时。`, `${before}在“渠里；灌田三千多亩”时。`],
    [`${before}在“渠里灌田三千 多亩”时。`, `${before}在“渠里灌田三千 多亩”时。`],
    [`${before}灌田三千 多亩：五百。`, `${before}灌田三千 多亩：五百。`],
    [`${before}在“渠”里灌田三千 多亩。`, `${before}在“渠”里灌田三千多亩。`],
    [`${before}灌田 三千 多亩。`, `${before}灌田 三千 多亩。`],
    [`${before}在6月3日 开闸放水。`, `${before}在6月3日 开闸放水。`],
    [`${before}在 3 日 开闸放水。`, `${before}在 3 日 开闸放水。`],
    [`${before}浏览 ：10，来源：县志。`, `${before}浏览 ：10，来源：县志。`],
    [`${before}灌 来源：县志。`, `${before}灌 来源：县志。`],
    ['通知 云河县城西的旧渠开在清朝，渠身长十二里。', '通知 云河县城西的旧渠开在清朝，渠身长十二里。'],
    ['一、修 好云河县城西的旧渠，渠身长十二里。', '一、修 好云河县城西的旧渠，渠身长十二里。'],
    ['记者 李明：云河县城西的旧渠开在清朝。', '记者 李明：云河县城西的旧渠开在清朝。'],
    [`${before}灌　田三千多亩。`, `${before}灌　田三千多亩。`],
    [`云河县城西的旧渠  开在清朝，渠身长十 二里。`, `云河县城西的旧渠  开在清朝，渠身长十 二里。`],
    ['云河县城西　开在清朝，渠身长十 二里。', '云河县城西　开在清朝，渠身长十 二里。'],
    ['旧渠开在清 朝', '旧渠开在清 朝'],
    ['旧渠开在清朝 。', '旧渠开在清朝。'],
    ['旧渠（ 开）', '旧渠（开）'],
    [`${before}灌田，去年\n冬 天重修，今年又重修。`, `${before}灌田，去年\n冬天重修，今年又重修。`],
    ['渠首 闸门', '渠首 闸门'],
    ['const 渠 = 首;', 'const 渠 = 首;'],
    ['| 渠 首 | 闸 门 |', '| 渠 首 | 闸 门 |'],
  ])('%j', (text, expected) => {
    expect(closedUp(text)).toBe(expected);
  });
});
