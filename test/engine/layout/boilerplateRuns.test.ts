/** Which lines of a web page are its text, and what the others are. */
import { expect, it } from 'vitest';
import { readLayout } from '../../../server/src/engine/layout/readLayout.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

const text = [
  '旧渠重修放水',
  '云河县城西的旧渠开在清朝，渠身长十二里，灌田三千多亩，去年冬天重修。',
  '放水那天，附近的村民都赶来看，有人带着孩子，有人挑着菜担，站满了渠堤。',
];

/** The boilerplate of a page, line by line. */
function boilerplateOf(...lines: readonly string[]): readonly string[] {
  const { boilerplate } = readLayout(createTextModel(lines.join('\n')));
  return boilerplate.flatMap((run) => run.lines.map((line, index) => `${run.kinds[index]}: ${lines[line]}`));
}

/** How certain the runs of a page are. */
function confidencesOf(...lines: readonly string[]): readonly number[] {
  return readLayout(createTextModel(lines.join('\n'))).boilerplate.map(({ confidence }) => confidence);
}

it.each<[string, readonly string[], readonly string[]]>([
  ['text alone has none', text, []],
  [
    'a menu above the text',
    ['首页', '新闻中心', '通知公告', '联系我们', ...text],
    ['navigation: 首页', 'navigation: 新闻中心', 'navigation: 通知公告', 'navigation: 联系我们'],
  ],
  [
    'a menu with entries of its own subject',
    ['首页', '新闻中心', '水情', '通知公告', '联系我们', ...text],
    [
      'navigation: 首页',
      'navigation: 新闻中心',
      'navigation: 水情',
      'navigation: 通知公告',
      'navigation: 联系我们',
    ],
  ],
  [
    'a menu with long entries of its own subject',
    [
      '首页',
      '新闻中心',
      '我和水利的那些事',
      '通水那一年的故事',
      '渠边的人和他们的事',
      '通知公告',
      '联系我们',
      ...text,
    ],
    [
      'navigation: 首页',
      'navigation: 新闻中心',
      'navigation: 我和水利的那些事',
      'navigation: 通水那一年的故事',
      'navigation: 渠边的人和他们的事',
      'navigation: 通知公告',
      'navigation: 联系我们',
    ],
  ],
  [
    'a menu, but not a label in it',
    ['首页', '新闻中心', '主管：云河县', '登录', '注册', '版权声明', ...text],
    ['navigation: 首页', 'navigation: 新闻中心', 'navigation: 登录', 'navigation: 注册', 'legal: 版权声明'],
  ],
  [
    'a menu with the date of the day',
    ['2019年6月3日 星期一', '首页', '新闻中心', '通知公告', ...text],
    ['navigation: 2019年6月3日 星期一', 'navigation: 首页', 'navigation: 新闻中心', 'navigation: 通知公告'],
  ],
  ['one entry alone', ['水渠', '闸门', '首页', ...text], []],
  ['controls behind the text', [...text, '打印本页', '关闭窗口'], ['tools: 打印本页', 'tools: 关闭窗口']],
  [
    'controls before data about the text',
    [...text, '责任编辑：闻雨生', '打印本页', '关闭窗口', '附：水位表'],
    ['tools: 打印本页', 'tools: 关闭窗口'],
  ],
  [
    'short lines between controls, but no date and no address',
    [...text, '打印本页', '渠首', '闸门', '2019年6月3日', '地址：云河县东路5号', '关闭窗口'],
    ['tools: 打印本页', 'navigation: 渠首', 'navigation: 闸门', 'tools: 关闭窗口'],
  ],
  [
    'controls between title and text',
    ['首页', '新闻中心', '通知公告', '联系我们', '旧渠重修放水', '大 中 小', ...text.slice(1)],
    [
      'navigation: 首页',
      'navigation: 新闻中心',
      'navigation: 通知公告',
      'navigation: 联系我们',
      'tools: 大 中 小',
    ],
  ],
  [
    'a breadcrumb with a step that is a title',
    ['当前位置', '>', '渠首的老人与他的水站', '>', '正文', ...text],
    [
      'navigation: 当前位置',
      'navigation: >',
      'navigation: 渠首的老人与他的水站',
      'navigation: >',
      'navigation: 正文',
    ],
  ],
  ['a menu in a text that is short lines', ['渠水', '闸门', '首页', '新闻中心', '水站', '渠田'], []],
  [
    'neighbours, with titles in lines of their own',
    [...text, '上一篇：', '云河开闸', '下一篇：', '水站新规'],
    ['neighbour: 上一篇：', 'neighbour: 云河开闸', 'neighbour: 下一篇：', 'neighbour: 水站新规'],
  ],
  [
    'a list of links behind the text',
    [...text, '打印本页', '相关新闻', '云河开闸', '谁来修渠？', '版权所有 云河县'],
    [
      'tools: 打印本页',
      'related: 相关新闻',
      'related: 云河开闸',
      'related: 谁来修渠？',
      'legal: 版权所有 云河县',
    ],
  ],
  [
    'a breadcrumb step by step',
    ['首页', '>', '新闻', '>', '正文', ...text],
    ['navigation: 首页', 'navigation: >', 'navigation: 新闻', 'navigation: >', 'navigation: 正文'],
  ],
  ['a heading that a menu could say', ['通知公告', ...text], []],
  ['two headings of a plan', [text[1] ?? '', '组织机构', text[2] ?? '', '工作动态', text[1] ?? ''], []],
  ['data about the text', [...text, '来源：云河日报', '责任编辑：闻雨生'], []],
  ['a signature', [...text, '云河县水务局', '2019年6月3日'], []],
  ['short lines that are the text', ['清明水满渠', '白鹭下平芜', '老翁不肯去', '数遍岸边榆'], []],
  ['what stands between fences', ['```', '首页', '登录', '注册', '打印本页', '```', ...text], []],
])('%s', (_what, lines, expected) => {
  expect(boilerplateOf(...lines)).toEqual(expected);
});

it('is less certain where it is a short menu and nothing else', () => {
  expect(confidencesOf('首页', '新闻中心', '通知公告', '联系我们', ...text)).toEqual([0.9]);
  expect(confidencesOf('首页', '新闻中心', '通知公告', '联系我们', '政策法规', '办事指南', ...text)).toEqual([
    0.97,
  ]);
  expect(confidencesOf(...text, '打印本页')).toEqual([0.97]);
});

/** Running text of so many lines. */
function pages(...parts: readonly (string | number)[]): readonly string[] {
  const prose = [
    '县图书馆去年添置了两辆书车，每逢集日就开到乡下',
    '去，车上装着三千多册图书，还有一台可以放幻灯片',
  ];
  return parts.flatMap((part) =>
    typeof part === 'string' ? [part] : Array.from({ length: part }, (_, index) => prose[index % 2] ?? ''),
  );
}

it.each<[string, readonly string[], readonly string[]]>([
  ['page numbers', pages(7, '— 1 —', 7, '— 2 —', 3), ['page: — 1 —', 'page: — 2 —']],
  [
    'page numbers of one form',
    pages(7, '— 1 —', 7, '— 2 —', 7, '1934', 7, '— 3 —', 2),
    ['page: — 1 —', 'page: — 2 —', 'page: — 3 —'],
  ],
  [
    'running heads beside them',
    pages('旧渠记', 7, '— 1 —', '旧渠记', 7, '— 2 —', '旧渠记', 3),
    ['page: — 1 —', 'page: 旧渠记', 'page: — 2 —', 'page: 旧渠记'],
  ],
  [
    'running heads that count the pages',
    pages(4, '旧渠记 1', 7, '旧渠记 2', 7, '旧渠记 3', 2),
    ['page: 旧渠记 1', 'page: 旧渠记 2', 'page: 旧渠记 3'],
  ],
  [
    'the stamp of an archive',
    pages(4, '云河 www.example.org', 7, '云河 www.example.org', 7, '云河 www.example.org', 2),
    ['page: 云河 www.example.org', 'page: 云河 www.example.org', 'page: 云河 www.example.org'],
  ],
  ['copies close together', pages(2, '旧渠记 1', 3, '旧渠记 2', 3, '旧渠记 3', 2), []],
])('of printed pages: %s', (_what, lines, expected) => {
  expect(boilerplateOf(...lines)).toEqual(expected);
});
