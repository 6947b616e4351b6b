/** What each line of a page is for. */
import { expect, it } from 'vitest';
import { readLineFacts } from '../../../server/src/engine/layout/lineFacts.ts';
import { readLineKinds } from '../../../server/src/engine/layout/lineKinds.ts';
import { readMeasures } from '../../../server/src/engine/layout/measure.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

/** A line with its kind; a blank line has none. */
type Kinded = readonly [kind: string, line: string];

function kinded(lines: readonly string[]): readonly Kinded[] {
  const facts = readLineFacts(createTextModel(lines.join('\n')));
  const kinds = readLineKinds(
    facts,
    readMeasures(facts),
    facts.map(() => false),
  );
  const byLine = new Map(facts.map(({ line }, index) => [line, kinds[index] ?? '']));
  return lines.map((text, line) => [byLine.get(line) ?? '', text]);
}

const clauses = '水渠修好了，大家都很高兴，都来看水，站满了渠堤。';
const more = '老人挑着菜担，孩子牵着大人的手，站满了渠堤。';

it.each<[string, readonly Kinded[]]>([
  [
    'by what the line itself shows',
    [
      ['heading', '# 水'],
      ['heading', '— 3 —'],
      ['table', '| 甲 | 乙 |'],
      ['table', '总则......1'],
      ['table', '甲   乙   丙'],
      ['body', '甲   乙，丙，丁，戊'],
      ['byline', '本报记者 闻雨生'],
      ['navigation', '首页'],
      ['byline', '责任编辑 甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒'],
      ['metadata', '2019年6月3日'],
      ['heading', '第一条 总则'],
      ['listItem', '第一条 本办法由云河县水务局解释。'],
      ['listItem', '第一条 本办法的解释权归云河县水务局和云河县渠道管理所共同所有'],
      ['listItem', '一、修渠'],
      ['metadata', '来源：水务局'],
      ['body', '来源：水务局，渠道所，水站'],
      ['body', '水渠修好了，大家都很高兴地来看'],
      ['body', '渠水来了。'],
    ],
  ],
  [
    'headings above running text',
    [
      ['heading', '水渠'],
      ['heading', '闸门'],
      ['body', clauses],
      ['heading', '渠首全景'],
      ['body', more],
      ['caption', '水站'],
    ],
  ],
  [
    'between paragraphs',
    [
      ['body', clauses],
      ['body', more],
      ['', ''],
      ['heading', '渠首全景'],
      ['', ''],
      ['body', more],
      ['body', clauses],
    ],
  ],
  [
    'below its picture, where a gap parts it from what is above',
    [
      ['body', clauses],
      ['body', more],
      ['', ''],
      ['', ''],
      ['caption', '渠首全景'],
      ['body', more],
      ['body', clauses],
    ],
  ],
  [
    'a signature with its date',
    [
      ['body', clauses],
      ['signature', '云河县水务局2019年6月3日'],
    ],
  ],
  [
    'a signature at the right',
    [
      ['body', clauses],
      [
        'signature',
        '\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000云河县水务局',
      ],
    ],
  ],
  [
    'short lines without running text',
    [
      ['heading', '水渠'],
      ['navigation', '首页的水'],
      ['heading', '云河县水务局与云河县渠道所'],
      ['navigation', '渠首'],
    ],
  ],
  [
    'short lines of a column, which reach its edge',
    [
      ['body', '县图书馆去年添置了两辆书车，每逢集日就开到乡下'],
      ['body', '去，车上装着三千多册图书还有一台可以放幻灯片的'],
      ['body', '机器孩子们放了学便守在村口远远看见远处车灯亮了'],
      ['body', '喊起来，司机老梁开了十几年的班车，对每一条山路'],
      ['body', '都很熟，他说最难走的是雨后的红泥坡，车轮陷进去'],
      ['body', '要用稻草垫上半天，管理员殷若谷负责登记，借书的'],
      ['body', '人多，她一天要写满四页纸，到了年底，流动书站已'],
      ['caption', '经'],
    ],
  ],
  [
    'what is too long or has no words is no heading',
    [
      [
        'body',
        '这是一行很长很长的没有标点的文字它说的是云河县的水渠在去年冬天已经全部修好并且放水灌田三千多亩',
      ],
      ['heading', '水渠'],
      ['body', '12345'],
      ['table', '=========='],
      ['body', clauses],
    ],
  ],
  [
    'a heading, however far from what stands above it',
    [
      ['heading', '水站'],
      ['', ''],
      ['', ''],
      ['heading', '渠首全景'],
      ['body', more],
    ],
  ],
])('%s', (_what, page) => {
  expect(kinded(page.map(([, line]) => line))).toEqual(page);
});
