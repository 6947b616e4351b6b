/** Which lines of a text that was cut into pages are the pages' own. */
import { expect, it } from 'vitest';
import { readLayout } from '../../../server/src/engine/layout/readLayout.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';
import { prose } from './cutProse.ts';

/** A year and its figures; every eighth year has figures with fewer marks. */
function tableRow(year: number): string {
  const figures = year % 8 === 0 ? [1309, 9207, 412] : [89_258.3, 38_925.5, 20_550.7];
  return [year, ...figures.map((figure) => figure.toLocaleString('en'))].join('\t');
}

/** The lines of pages among a text; a number is so many lines of running text. */
function pageMarks(...parts: readonly (string | number)[]): readonly string[] {
  let next = 0;
  const lines = parts.flatMap((part) =>
    typeof part === 'string'
      ? [part]
      : Array.from({ length: part }, () => prose[next++ % prose.length] ?? ''),
  );
  const { boilerplate } = readLayout(createTextModel(lines.join('\n')));
  return boilerplate.flatMap((run) =>
    run.lines.flatMap((line, index) => (run.kinds[index] === 'page' ? [lines[line] ?? ''] : [])),
  );
}

it.each<[string, readonly (string | number)[], readonly string[]]>([
  ['numbers that rise and cut sentences', [6, '3', 6, '4', 3], ['3', '4']],
  ['numbers of which one cuts a sentence', [6, '3', 6, '完工了。', '4', 3], ['3', '4']],
  ['no numbers that cut none', [6, '完工了。', '3', 6, '完工了。', '4', 3], []],
  ['no numbers that fall', [6, '4', 6, '3', 3], []],
  ['no numbers that stand too near', [6, '3', 3, '4', 3], []],
  ['numbers of one form, and no other', [6, '— 1 —', 3, '12', 3, '— 2 —', 3], ['— 1 —', '— 2 —']],
  ['a single number of a form that nothing else has', [6, '第 7 页', 6], ['第 7 页']],
  ['a single number of another form is none', [6, '7', 6], []],
  [
    'heads that count the pages',
    ['书站记事 7', 6, '书站记事 8', 6, '书站记事 9', 2],
    ['书站记事 7', '书站记事 8', '书站记事 9'],
  ],
  ['heads with the number before them', [6, '7 书站记事', 6, '8 书站记事', 2], ['7 书站记事', '8 书站记事']],
  ['no heads whose numbers fall', [6, '书站记事 8', 6, '书站记事 7', 2], []],
  [
    'heads beside numbers, but not the title that they repeat',
    ['书站年报', 6, '— 1 —', '书站年报', 6, '— 2 —', '书站年报', 2],
    ['— 1 —', '书站年报', '— 2 —', '书站年报'],
  ],
  [
    'feet above numbers',
    [6, '书站年报', '— 1 —', 6, '书站年报', '— 2 —', 2],
    ['书站年报', '— 1 —', '书站年报', '— 2 —'],
  ],
  ['no head that also stands elsewhere', ['书站年报', 2, '书站年报', 6, '— 1 —', '书站年报', 2], ['— 1 —']],
  [
    'stamps of an archive',
    [5, 'http://a.cn/1', 6, 'http://a.cn/2', 6, 'http://a.cn/3'],
    ['http://a.cn/1', 'http://a.cn/2', 'http://a.cn/3'],
  ],
  ['no two stamps', [5, 'http://a.cn/1', 6, 'http://a.cn/2', 3], []],
  [
    'no rows of a table of years',
    ['年份\t人数\t金额', ...Array.from({ length: 24 }, (_, row) => tableRow(1960 + row))],
    [],
  ],
  ['nothing between fences', ['```', 6, '3', 6, '4', 3, '```'], []],
])('%s', (_what, parts, expected) => {
  expect(pageMarks(...parts)).toEqual(expected);
});
