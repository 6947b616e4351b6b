import { describe, expect, it } from 'vitest';
import type { LineCues } from '../../../server/src/engine/layout/lineCues.ts';
import { readLineFacts } from '../../../server/src/engine/layout/lineFacts.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

function cuesOf(line: string): LineCues {
  const [facts] = readLineFacts(createTextModel(line));
  if (facts === undefined) throw new Error(`"${line}" is blank.`);
  return facts.cues;
}

/** Lines that announce an item, by the mark that does it; `none` are lines that look alike. */
const items: Readonly<Record<LineCues['item'], readonly string[]>> = {
  article: ['第一条 本办法', '第十二章 罚则', '第3节 用水', '第二百一十四条 附则', '第三讲 水渠'],
  chinese: [
    '（一）活动时间',
    '(二)活动地点',
    '（十二）其他',
    '一、修复渠首',
    '二．清理淤泥',
    '十二.其他',
    '一是修渠',
    '三要清淤',
  ],
  numbered: [
    '1、修复渠首',
    '12、修复渠首',
    '2．清理',
    '3.清理',
    '（1）修复',
    '(12)清理',
    '【3】注释',
    '[4]注释',
    '5）加固',
    '6 )加固',
    '①修复',
    '⑴修复',
    '⒈修复',
  ],
  bullet: ['- 修复渠首', '* 修复', '+ 修复', '• 修复', '●修复', '▲修复', '→ 见后', '-- 修复', '--修复'],
  lettered: ['A、修复', 'b.修复', 'C．清理', '(a)修复', '（B）清理', 'iv)加固', '(IV) 加固'],
  note: [
    '附件：水位表',
    '附：水位表',
    '附录一',
    '注：单位为米',
    '注1 见下页',
    '备注 无',
    '说明：本表',
    '图1 渠首',
    '图 2 闸门',
    '表3 水位',
    '例 4 计算',
  ],
  spoken: ['问：需要预约吗？', '答：需要。', '记者：您好', '主持人：请坐', '网友：支持'],
  none: [
    '第一个人',
    '第三次会议',
    '第条',
    '一起修渠',
    '十分高兴',
    '3.5米',
    '2、5倍',
    '123456号',
    '米',
    '附近的村民',
    '例 甲',
    '表示感谢',
    '问题不大',
    '修渠（一）',
    '-',
  ],
};

describe('items', () => {
  it.each(Object.entries(items))('%s', (mark, lines) => {
    for (const line of lines) expect(cuesOf(line).item, line).toBe(mark);
  });
});

const markup: Readonly<Record<LineCues['markup'], readonly string[]>> = {
  heading: ['# 旧渠', '###### 旧渠'],
  fence: ['```js', '~~~', ':::'],
  quote: ['> 读书'],
  other: ['---', '***', '===', '____', '———', '| a | b |', '|甲|乙|'],
  none: [
    '#旧渠',
    '####### 旧渠',
    '``',
    '>读书',
    '--',
    '甲|乙|',
    '|甲|乙',
    'a # b',
    'a ```',
    'a > b',
    'a ---',
  ],
};

describe('Markdown', () => {
  it.each(Object.entries(markup))('%s', (mark, lines) => {
    for (const line of lines) expect(cuesOf(line).markup, line).toBe(mark);
  });
});

type Flag = Exclude<keyof LineCues, 'item' | 'markup'>;

/** Lines that have a cue, and lines that look like them and have it not. */
const flags: readonly (readonly [Flag, readonly string[], readonly string[]])[] = [
  [
    'byline',
    [
      '□本报记者 闻雨生',
      '■ 记者：闻雨生',
      '记者',
      '本台记者 沈青禾',
      '云河日报记者 沈青禾',
      '通讯员：殷若谷',
      '文/ 白云飞',
      '图／ 白云飞',
      '图/文：白云飞',
      '责任编辑：陆怀瑾',
      '翻译 关山月',
      '（本报记者闻雨生）',
      '（记者 闻雨生',
      '(图片：水务局)',
      '放水现场 摄',
      '渠首全景/摄',
      '云河水务局供图',
      '旧渠（资料图片）',
      '渠首(资料图)',
    ],
    [
      '记者们都来了',
      '他是，记者：闻雨生',
      '作者的话很长',
      '编辑部的人',
      '文章',
      '（渠首）',
      '供图的人',
      `记者：${'很长的一行文字'.repeat(9)}`,
    ],
  ],
  [
    'labelled',
    ['来源：水务局', 'Tel: 0575', '开户行 甲：乙', '作者 甲：'],
    ['，来源：水务局', '这一行的标签实在是太长了一些：乙', '1来源：甲', '来源甲'],
  ],
  [
    'date',
    [
      '2019年6月3日',
      '（2019年6月3日）',
      '2019-06-03',
      '2019.6',
      '二〇一九年六月三日',
      '6月3日',
      '公元前21年3月',
      '2019年6月3日 星期一',
      '2019/6/3 12:30',
      '2019-06-03 12:30:59',
      '12 月 30 日',
    ],
    ['他2019年6月3日到', '2019年6月3日到', '2019', '6月3', '星期一', '1年6'],
  ],
  [
    'startsWithDate',
    ['2019年修渠', '6月3日开闸', '6月30日开闸', '12 月 3 日开闸', '二〇一九年修渠', '一九三四年开渠'],
    ['在2019年', '19年修渠', '6月开闸', '三〇一九年', '二〇一九'],
  ],
  [
    'endsWithDate',
    ['水务局2019年6月3日', '（六月三日）', '二十 日', '3日)'],
    ['3日后', '今日', '日', '3日。'],
  ],
  [
    'cells',
    ['甲\t乙', '|甲|乙', '甲   乙', '甲　　乙'],
    ['甲  乙', '甲　乙', '甲|乙', '1　　修渠', '第一章   总则', '（一）   总则', '甲   '],
  ],
  [
    'code',
    [
      '{ a',
      '// a',
      '/* a',
      '#!/bin/sh',
      'import a',
      'export a',
      'const a',
      'return a',
      '<div>',
      '</div>',
      '渠 => {',
      '甲;',
      '甲 />',
      '甲 */',
      'a) {',
      '$a',
    ],
    ['important', 'constant', 'returned a', '甲', 'a)', '渠;首', '甲=>乙'],
  ],
  [
    'pageNumber',
    [
      '12',
      '— 12 —',
      '- 3 -',
      '第12页',
      '第 3 頁',
      '3/12',
      '3 / 12',
      'iv',
      'XII',
      'Page 3',
      'Page 3 of 12',
      '第三页',
      '第3页 共12页',
      '第3页，共12页',
      '第3页， 共12页',
    ],
    ['12345', '12米', 'Page', '3//12', '第页', 'a12', 'page 3'],
  ],
  [
    'leader',
    ['总则......1', '总则…… 3', '总则···12', '总则  7', '总则. iv', '总则… 5'],
    ['总则1', '总则..1', '总则 7', '总则......', '总则......12345'],
  ],
  [
    'letter',
    ['尊敬的读者：', '各位来宾:', '致云河县水务局：', '此致', '敬礼！', '特此通知。', '特此公告', '顺祝'],
    ['尊敬的读者', '尊敬的：', '此致敬礼', '特此', '特此前来', '我此致', '尊敬的读者，您好：'],
  ],
  [
    'address',
    [
      '地址：东路5号',
      '邮编 312000',
      '电话：0575',
      'E-mail: a',
      'email: a',
      'TEL 0575',
      'Fax: 1',
      'https://a',
      '联系人 闻雨生',
      '账号 1',
    ],
    ['新地址', '住址', '人电话', 'a-mail', 'my Tel'],
  ],
  [
    'turn',
    ['问：甲', '答: 乙', 'Q：甲', 'A. 乙', '记者：您好', '嘉宾：谢谢', '观众：好'],
    ['问题', '我问：甲', 'q：甲', '记者说：甲', 'B：乙'],
  ],
  [
    'boilerplate',
    [
      '首页',
      '返回顶部',
      '上一篇：甲',
      '下一页',
      '更多>>',
      '版权所有 甲',
      'Copyright 2019',
      'copyright',
      '© 2019',
      '当前位置：甲',
      '【大 中 小】'.slice(0, 2),
      '大',
      '小】',
      '责任编辑 甲',
      '阅读：318',
      '阅读3',
      '浏览次数',
      'ICP备1号',
      '京公网安备',
    ],
    ['网站首页', '我返回', '阅读室', '大人', '上一次', `首页${'甲'.repeat(60)}`],
  ],
  [
    'dateline',
    ['本报讯 昨天', '新华社北京5月3日电', '中新社云河电', '人民网讯', '云河日报讯'],
    ['昨天，本报讯', '新华书店', '本报记者', '报讯', '他，在报讯'],
  ],
];

describe('cues', () => {
  it.each(flags)('%s', (cue, having, lacking) => {
    for (const line of having) expect(cuesOf(line)[cue], line).toBe(true);
    for (const line of lacking) expect(cuesOf(line)[cue], line).toBe(false);
  });

  it('are read at the edges of a line that is very long', () => {
    const long = '很长的一行文字，'.repeat(200);
    expect(cuesOf(`一、${long}2019年6月3日`)).toMatchObject({ item: 'chinese', endsWithDate: true });
    expect(cuesOf(`${long}甲\t乙${long}`).cells).toBe(false);
  });
});
