/** Boilerplate beyond single examples: what holds of any page, pages of adversaries, and the other rules around it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoilerplate } from '../../../server/src/engine/layout/boilerplate/readBoilerplate.ts';
import { readLayout } from '../../../server/src/engine/layout/readLayout.ts';
import { readPage } from '../../../server/src/engine/layout/readPage.ts';
import { fixToFixpoint } from '../../../server/src/engine/lint/fixPlan.ts';
import { applyEdits } from '../../../server/src/engine/text/textEdit.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';
import { findingsIn } from '../../support/analyze.ts';
import { arbitraryPage } from '../../support/arbitraryText.ts';
import { processorTime } from '../../support/processorTime.ts';

const menu = ['首页', '学院概况', '师资队伍', '联系我们', '首页 > 学院要闻 > 正文'];
const end = ['分享到：', '微信', '上一篇：', '图书馆新馆启用', '版权所有 © 云岭大学'];
const article = [
  '云岭大学读书节开幕',
  '来源：云岭大学图书馆',
  '云岭大学读书节周五上午在图书馆报告厅开幕，来自十二个学',
  '院的三百多名师生参加了开幕式。',
  '校长陆怀瑾在致辞中说，读书是大学里最要紧的一件事，也是',
  '一辈子受用不尽的习惯。',
];

function boilerplateIn(text: string): readonly string[] {
  const model = createTextModel(text);
  return readLayout(model).boilerplate.flatMap(({ lines }) =>
    lines.map((line) => {
      const { start, end: stop } = model.lines[line] ?? model.lines[0];
      return text.slice(start, stop);
    }),
  );
}

describe('a page with a menu above and links below', () => {
  const text = [...menu, ...article, ...end].join('\n');

  it('gives up the menu and the links, and nothing else', () => {
    expect(boilerplateIn(text)).toEqual([...menu, ...end]);
  });

  it('is clean once everything is fixed', () => {
    const { text: fixed } = fixToFixpoint(text, 'unsafe', findingsIn);
    expect(fixed.split('\n')).toEqual([
      '云岭大学读书节开幕',
      '来源：云岭大学图书馆',
      '云岭大学读书节周五上午在图书馆报告厅开幕，来自十二个学院的三百多名师生参加了开幕式。',
      '校长陆怀瑾在致辞中说，读书是大学里最要紧的一件事，也是一辈子受用不尽的习惯。',
    ]);
    expect(findingsIn(fixed)).toEqual([]);
  });

  it('has no break at the edge of boilerplate that is a join', () => {
    const { breaks, boilerplate } = readLayout(createTextModel(text));
    const lines = new Set(boilerplate.flatMap((run) => run.lines));
    const touching = breaks.filter(({ before, after }) => lines.has(before) || lines.has(after));
    expect(touching.length).toBeGreaterThan(5);
    expect(touching.filter(({ verdict }) => verdict !== 'keep')).toEqual([]);
  });

  it('tells the editor once for each run', () => {
    const found = findingsIn(text).filter(({ rule }) => rule === 'boilerplate');
    expect(found.map(({ message }) => message.data.count)).toEqual([menu.length, end.length]);
    expect(found.every(({ fixes }) => fixes.length === 1 && fixes[0]?.applicability === 'unsafe')).toBe(true);
  });
});

describe('any page', () => {
  it('has no boilerplate of itself', () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => {
        expect(boilerplateIn(page)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its lines when boilerplate is deleted, and no gap grows', () => {
    fc.assert(
      fc.property(
        arbitraryPage,
        fc.boolean(),
        fc.constantFrom('\n', '\n\n', '\n\n\n'),
        (page, above, gap) => {
          const lineEnd = page.includes('\r\n') ? '\r\n' : '\n';
          const menus = (above ? [...menu, page] : [page, ...end]).join(gap).replaceAll(/\r?\n/gu, lineEnd);
          const found = findingsIn(menus).filter(({ rule }) => rule === 'boilerplate');
          const fixed = found.reduceRight(
            (text, { fixes }) => applyEdits(text, fixes[0]?.edits ?? []),
            menus,
          );
          const gone = new Set(boilerplateIn(menus).map((line) => line.trim()));
          const shown = (text: string) => text.split(/\r?\n/u).filter((line) => line.trim() !== '');
          expect(shown(fixed)).toEqual(shown(menus).filter((line) => !gone.has(line.trim())));
          expect(longestGap(fixed)).toBeLessThanOrEqual(longestGap(menus));
        },
      ),
      { numRuns: 200 },
    );
  });
});

function longestGap(text: string): number {
  return Math.max(0, ...[...text.matchAll(/(?:\r?\n[ \t]*){2,}/gu)].map(([gap]) => gap.split('\n').length));
}

describe('hostile pages take time in proportion to their length', () => {
  const count = 100_000;
  const many = (line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  it.each([
    ['one word', many(() => '首页')],
    ['separators', many(() => '>')],
    ['links without an end', many(() => '上一篇：')],
    ['numbers', many((index) => String(index))],
    [
      'running heads',
      many((index) => (index % 8 === 0 ? `第${index}期　某刊　${index}` : '正文还没有写完，一直写下去')),
    ],
    [
      'entries and text in turn',
      many((index) => ['首页', '龙门铣床', '一夜东风', '联系我们'][index % 4] ?? ''),
    ],
    ['one huge line', '首页|'.repeat(count)],
    ['one huge line of blanks', '首 '.repeat(count)],
    ['brackets', Array.from({ length: count / 30 }, () => '【打印】'.repeat(29)).join('\n')],
    ['arrows', Array.from({ length: count / 50 }, () => '> '.repeat(59)).join('\n')],
  ])('%s', (_, text) => {
    const model = createTextModel(text);
    const { lines, furniture } = readPage(model);
    expect(processorTime(() => readBoilerplate(model, lines, furniture))).toBeLessThan(20_000);
  });
});
