/** What the places of lines say, before any of them is weighed. */
import { expect, it } from 'vitest';
import { readLines } from '../../../server/src/engine/layout/boilerplate/readLines.ts';
import { readZones } from '../../../server/src/engine/layout/boilerplate/zones.ts';
import { readLineFacts } from '../../../server/src/engine/layout/lineFacts.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

/** A line with the places that it stands in. */
type Placed = readonly [places: string, line: string];

/** The places of each line of a page; what only web sites say is known to be theirs. */
function placed(lines: readonly string[]): readonly Placed[] {
  const model = createTextModel(lines.join('\n'));
  const read = readLines(
    model,
    readLineFacts(model),
    lines.map(() => false),
  );
  const zones = readZones(
    read,
    read.map(({ wording }) => wording?.strength === 'control'),
  );
  return lines.map((line, index) => {
    const places = {
      title: zones.titles.has(index),
      head: zones.head[index],
      tail: zones.tail[index],
      related: zones.related[index],
      target: zones.targets[index],
      menu: zones.menus[index],
    };
    const names = Object.entries(places).filter(([, stands]) => stands === true);
    return [names.map(([name]) => name).join(' '), line];
  });
}

const prose = '云河县城西的旧渠开在清朝，渠身长十二里，灌田三千多亩。';

it.each<[string, readonly Placed[]]>([
  [
    'a menu above the text, with entries of its own between known ones',
    [
      ['head', '水情'],
      ['head', '首页'],
      ['head', '雨情'],
      ['', '通知公告'],
      ['', '墒情'],
      ['title', '旧渠重修放水'],
      ['', '来源：云河日报'],
      ['', prose],
    ],
  ],
  [
    'only near known entries',
    [
      ['head', '首页'],
      ['', '一'],
      ['head', '二'],
      ['head', '三'],
      ['head', '四'],
      ['', '五'],
      ['', '通知公告'],
      ['title', '旧渠重修放水'],
      ['', prose],
    ],
  ],
  [
    'no menu without a word that only web sites have',
    [
      ['', '通知公告'],
      ['', '机构设置'],
      ['', '政策法规'],
      ['', '办事指南'],
      ['title', '旧渠重修放水'],
      ['', prose],
    ],
  ],
  [
    'no menu of two lines',
    [
      ['', '渠首'],
      ['', '首页'],
      ['title', '旧渠重修放水'],
      ['', prose],
    ],
  ],
  [
    'a word of web sites alone makes one, three lines down',
    [
      ['head', '渠首'],
      ['head', '闸门'],
      ['head', '水站'],
      ['', '登录'],
      ['title', '旧渠重修放水'],
      ['', prose],
    ],
  ],
  [
    'what is no menu ends none',
    [
      ['', '渠首'],
      ['', '闸门'],
      ['', '水站'],
      ['', '版权所有'],
      ['title', '旧渠重修放水'],
      ['', prose],
    ],
  ],
  [
    'steps of a breadcrumb are no titles',
    [
      ['head', '首页'],
      ['head', '>'],
      ['head', '新闻'],
      ['', '>'],
      ['', '旧渠记'],
      ['', prose],
    ],
  ],
  [
    'a breadcrumb stands between title and text',
    [
      ['', '旧渠记'],
      ['', '首页 > 新闻'],
      ['', prose],
    ],
  ],
  [
    'one entry may stand between title and text',
    [
      ['title', '旧渠记'],
      ['', '通知公告'],
      ['', prose],
    ],
  ],
  [
    'two may not',
    [
      ['', '旧渠记'],
      ['', '通知公告'],
      ['', '首页'],
      ['', prose],
    ],
  ],
  [
    'no title without text',
    [
      ['', '旧渠记'],
      ['', '水闸'],
    ],
  ],
  [
    'short sentences alone are no text',
    [
      ['', '渠水来了。'],
      ['', '打印本页'],
      ['', '渠首'],
      ['', '关闭窗口'],
    ],
  ],
  [
    'behind the text, as far as known lines are near',
    [
      ['', prose],
      ['', '渠首'],
      ['', '打印本页'],
      ['tail', '闸门'],
      ['tail', '水站'],
      ['tail', '关闭窗口'],
      ['', '渠田'],
      ['', '渠塘'],
      ['', '渠井'],
      ['', '渠河'],
      ['', '渠湖'],
      ['', '水塔'],
    ],
  ],
  [
    'a list of links, until a line that is none',
    [
      ['', prose],
      ['', '相关新闻'],
      ['related', '云河开闸'],
      ['related', '谁来修渠？'],
      ['related', '水站新规。'],
      ['related', '渠首'],
    ],
  ],
  [
    'a list of links above the text is none',
    [
      ['', '相关新闻'],
      ['title', '云河开闸'],
      ['', prose],
      ['', '推荐阅读'],
      ['related', '渠首'],
    ],
  ],
  [
    'titles below the names of neighbours',
    [
      ['', prose],
      ['', '上一篇：'],
      ['tail target', '云河开闸'],
      ['tail', '下一篇：没有了'],
      ['tail', '渠首'],
      ['tail', '上一篇：'],
      ['tail', '来源：云河日报'],
      ['tail', '上一篇：'],
      ['tail', '水闸开了！'],
      ['tail', '上一页'],
      ['', '渠尾'],
    ],
  ],
  [
    'long menus, each by itself',
    [
      ['menu', '首页'],
      ['menu', '通知公告'],
      ['menu', '水情'],
      ['menu', '机构设置'],
      ['menu', '雨情'],
      ['menu', '政策法规'],
      ['menu', '办事指南'],
      ['', '2019年6月3日'],
      ['', '首页'],
      ['', '通知公告'],
      ['', '水情'],
      ['', '机构设置'],
      ['', '政策法规'],
    ],
  ],
  [
    'a menu of which too little is known',
    [
      ['', '首页'],
      ['', '一'],
      ['', '通知公告'],
      ['', '二'],
      ['', '机构设置'],
      ['', '三'],
      ['', '政策法规'],
      ['', '四'],
      ['', '办事指南'],
      ['', '五'],
      ['', '六'],
      ['', '七'],
      ['', '八'],
      ['', '九'],
      ['', '十'],
      ['', '甲'],
      ['', '乙'],
      ['', '丙'],
      ['', '丁'],
      ['', '戊'],
      ['', '己'],
    ],
  ],
  [
    'a number is no entry of a long menu',
    [
      ['', '首页'],
      ['', '通知公告'],
      ['', '12'],
      ['menu', '机构设置'],
      ['menu', '政策法规'],
      ['menu', '办事指南'],
      ['menu', '新闻中心'],
      ['menu', '联系我们'],
    ],
  ],
  [
    'dates and long lines end a list of links',
    [
      ['', prose],
      ['', '相关新闻'],
      ['related', '云河开闸'],
      ['', '2019年6月3日'],
      ['', '水站新规'],
      ['', '相关新闻'],
      ['related', '云河开闸'],
      ['', '云河县城西旧渠重修工程开工典礼在渠首闸门前的空地上隆重举行附近村民和水站的全体人员都来参加'],
      ['', '水站新规'],
    ],
  ],
])('%s', (_what, page) => {
  expect(placed(page.map(([, line]) => line))).toEqual(page);
});
