import { defineRule } from './rule.ts';

/** Lines of two or more columns that were read straight across the page. */
export const interleavedColumns = defineRule({
  id: 'interleaved-columns',
  severity: 'warning',
  fixable: 'none',
  summary: {
    en: 'Lines of several columns that take turns: the page was read straight across.',
    'zh-cn': '几栏文字逐行交错：抽取时横着读了整页。',
  },
  options: {},
  messages: {
    mixed: {
      en: 'From line {first} to line {last} the lines of several columns take turns, for each goes on in the second or third line from it. No line is joined here. Extract the page again, column by column.',
      'zh-cn':
        '第 {first} 行到第 {last} 行之间，几栏文字逐行交错，每一行要隔一两行才接得上。这里不合并任何断行，请重新按栏抽取这一页。',
    },
  },
  *check({ facts: { model, layout } }) {
    for (const { first, last } of layout.columns) {
      const [from, to] = [model.lines[first], model.lines[last]];
      if (from === undefined || to === undefined) continue;
      yield {
        message: 'mixed',
        data: { first: first + 1, last: last + 1 },
        spans: [{ start: from.start, end: to.end }],
        confidence: 0.9,
      };
    }
  },
});
