/** What the lines of a page show together: furniture, brackets, verse, fences, measures. */
import { describe, expect, it } from 'vitest';
import { readBrackets } from '../../../server/src/engine/layout/brackets.ts';
import { isFull } from '../../../server/src/engine/layout/fullness.ts';
import { readFurniture } from '../../../server/src/engine/layout/furniture.ts';
import { readLineFacts } from '../../../server/src/engine/layout/lineFacts.ts';
import { readFences } from '../../../server/src/engine/layout/lineKinds.ts';
import { readMeasures } from '../../../server/src/engine/layout/measure.ts';
import { typesetLines } from '../../../server/src/engine/layout/typesetLines.ts';
import { readVerse } from '../../../server/src/engine/layout/verse.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';
import { prose } from './cutProse.ts';

/** Lines of a page: `text` is what stands in it, a number is so many lines of running text. */
function pageOf(...parts: readonly (string | number)[]) {
  const lines = parts.flatMap((part) =>
    typeof part === 'string'
      ? [part]
      : Array.from({ length: part }, (_, index) => prose[index % prose.length] ?? ''),
  );
  const model = createTextModel(lines.join('\n'));
  return { model, lines: readLineFacts(model) };
}

/** The lines that are furniture, without the blanks at their edges. */
function furnitureOf(...parts: readonly (string | number)[]): readonly string[] {
  const { model, lines } = pageOf(...parts);
  const marked = readFurniture(model, lines);
  return lines.filter((_, index) => marked[index]).map(({ start, end }) => model.text.slice(start, end));
}

describe('page numbers', () => {
  it.each([
    ['that cut a sentence', [7, '11', 7, '12', 3], ['11', '12']],
    ['of a form that nothing else has, even a single one', [7, '— 11 —', 3], ['— 11 —']],
    ['with the count of all pages', [7, '3/12', 3], ['3/12']],
    ['in English', [7, 'Page 3', 3], ['Page 3']],
    ['in Chinese', [7, '第 3 页', 3], ['第 3 页']],
    [
      'beside a form feed',
      [3, '闸门修好了。', '11', '\f水渠', 6, '完工了。', '12', '\f水渠'],
      ['11', '水渠', '12', '水渠'],
    ],
    [
      'beside a running head',
      ['旧渠记', '11', 6, '完工了。', '旧渠记', '12', 6],
      ['旧渠记', '11', '旧渠记', '12'],
    ],
  ])('%s', (_what, parts, expected) => {
    expect(furnitureOf(...parts)).toEqual(expected);
  });

  it.each([
    ['a single number', [7, '11', 7]],
    ['numbers that do not rise', [7, '12', 7, '12', 3]],
    ['numbers of chapters, behind the end of a sentence', [6, '完工了。', '1', 6, '完工了。', '2', 3]],
    ['numbers behind a colon', [6, '结果如下：', '1', 6, '结果如下：', '2', 3]],
    ['numbers above lines without clauses', [7, '1', '水渠', 7, '2', '闸门', 3]],
  ])('are not: %s', (_what, parts) => {
    expect(furnitureOf(...parts)).toEqual([]);
  });

  it('rise from page to page: what stands between them is none', () => {
    expect(furnitureOf(7, '11', 7, '5', 3, '12', 7, '13', 3)).toEqual(['11', '12', '13']);
    expect(furnitureOf(7, '11', 4, '12', 7, '13', 3)).toEqual(['11', '13']);
  });
});

describe('running heads', () => {
  it.each([
    [
      'at even distances, where they cut sentences',
      ['旧渠记', 9, '旧渠记', 9, '旧渠记', 5],
      ['旧渠记', '旧渠记', '旧渠记'],
    ],
    [
      'with numbers in them',
      ['旧渠记 1', 9, '旧渠记 2', 9, '旧渠记 3', 5],
      ['旧渠记 1', '旧渠记 2', '旧渠记 3'],
    ],
    ['beside form feeds', ['旧渠记', 4, '\f旧渠记', 9, '\f旧渠记'], ['旧渠记', '旧渠记']],
  ])('%s', (_what, parts, expected) => {
    expect(furnitureOf(...parts)).toEqual(expected);
  });

  it.each([
    ['at uneven distances', ['旧渠记', 6, '旧渠记', 20, '旧渠记', 5]],
    ['too near to one another', ['旧渠记', 4, '旧渠记', 4, '旧渠记', 4]],
    ['only twice', ['旧渠记', 9, '旧渠记', 9]],
    ['that cut no sentence', ['旧渠记', 8, '完工了。', '旧渠记', 8, '完工了。', '旧渠记', 8]],
    [
      'that stand together with other lines',
      ['旧渠记', '闻雨生', 9, '旧渠记', '闻雨生', 9, '旧渠记', '闻雨生', 9],
    ],
    ['that are long', [`${'渠'.repeat(41)}`, 9, `${'渠'.repeat(41)}`, 9, `${'渠'.repeat(41)}`, 5]],
    ['that have clauses', ['旧渠，闸门', 9, '旧渠，闸门', 9, '旧渠，闸门', 5]],
  ])('are not those %s', (_what, parts) => {
    expect(furnitureOf(...parts)).toEqual([]);
  });
});

describe('brackets', () => {
  const statesOf = (...texts: readonly string[]) => {
    const { model, lines } = pageOf(...texts);
    return readBrackets(model, lines);
  };

  it.each([
    ['闸门（原来的', '木闸）', { open: 1, closesBelow: true, unitsToClose: 2, unopenedBelow: true }],
    ['闸门（原来的', '（旧）木闸）', { open: 1, closesBelow: false, unopenedBelow: true }],
    ['闸门（原来的', '木闸', { open: 1, closesBelow: false, unopenedBelow: false }],
    ['闸门（旧）', '木闸', { open: 0, closesBelow: false, unopenedBelow: false }],
    ['闸门', '（旧）木闸', { open: 0, closesBelow: false, unopenedBelow: false }],
    ['闸门', '木闸）', { open: 0, closesBelow: false, unopenedBelow: true }],
    ['“闸门（旧', '木闸）”', { open: 2, closesBelow: true, unitsToClose: 2, unopenedBelow: true }],
    ['“闸门（旧”', '木闸）', { open: 0, closesBelow: false, unopenedBelow: true }],
    ['“闸门）', '木闸”', { open: 1, closesBelow: true, unopenedBelow: true }],
  ])('%j and %j below it', (above, below, expected) => {
    expect(statesOf(above, below)[0]).toMatchObject(expected);
  });

  it('of another line than the last one close at no known distance', () => {
    const [, second] = statesOf('闸门（原来的', '木闸，', '早已朽坏）');
    expect(second).toEqual({
      open: 1,
      closesBelow: true,
      unitsToClose: Number.POSITIVE_INFINITY,
      unopenedBelow: true,
    });
  });

  it('that stay open for many lines are forgotten', () => {
    const open = statesOf('闸门（原来的', ...Array.from({ length: 15 }, () => '木闸')).map(
      ({ open }) => open,
    );
    expect(open).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });

  it('that are more than anybody keeps in mind are forgotten, the first ones first', () => {
    expect(statesOf('（'.repeat(30))[0]?.open).toBe(14);
  });
});

describe('verse', () => {
  const verseOf = (...texts: readonly string[]) =>
    readVerse(pageOf(...texts).lines)
      .map((verse) => (verse ? 'v' : '-'))
      .join('');

  it('is four short lines in a row that end in marks', () => {
    expect(verseOf('清明水满渠，', '白鹭下平芜。', '老翁不肯去；', '数遍岸边榆！')).toBe('vvvv');
    expect(verseOf('渠水', '清明水满渠，', '白鹭下平芜：', '老翁不肯去，', '数遍岸边榆。”', '完')).toBe(
      '-vvvv-',
    );
  });

  it('is not fewer lines, wider ones, or lines without marks', () => {
    expect(verseOf('清明水满渠，', '白鹭下平芜。', '老翁不肯去，', '数遍岸边榆')).toBe('----');
    expect(verseOf('清明水满渠，', '白鹭下平芜。', '渠', '老翁不肯去，', '数遍岸边榆。')).toBe('-----');
    const wide = `${'渠'.repeat(16)}，`;
    expect(verseOf(wide, wide, wide, wide)).toBe('----');
    expect(verseOf(...[1, 2, 3, 4].map(() => wide.slice(1)))).toBe('vvvv');
  });

  it('is not prose that was broken behind its marks, with its paragraphs set in', () => {
    expect(verseOf('　　水渠是去年修的，', '从山口引水，', '经过三个村子，', '一直到湖边。')).toBe('----');
    expect(verseOf('清明水满渠，', '　白鹭下平芜。', '老翁不肯去，', '　数遍岸边榆。')).toBe('vvvv');
    expect(verseOf('　　渠上，', '', '清明水满渠，', '白鹭下平芜，', '老翁不肯去。')).toBe('vvvv');
  });
});

describe('fences', () => {
  const fencedOf = (...texts: readonly string[]) =>
    readFences(pageOf(...texts).lines)
      .map((fenced) => (fenced ? 'f' : '-'))
      .join('');

  it('hold what stands between them', () => {
    expect(fencedOf('甲', '```js', 'a', 'b', '```', '乙')).toBe('-ffff-');
    expect(fencedOf('~~~', 'a')).toBe('ff');
  });

  it('of colons count only where a bare one closes them', () => {
    expect(fencedOf(':::note', '甲', ':::', '乙')).toBe('fff-');
    expect(fencedOf(':::', '首页', '新闻')).toBe('---');
    expect(fencedOf(':::note', '甲', '乙')).toBe('---');
  });
});

describe('the measure', () => {
  const full = '十个字宽的一行文字呀';

  it('is the width that most lines around share', () => {
    const { lines } = pageOf(full, full, full, '短行', full);
    expect(readMeasures(lines)[0]).toEqual({ width: 10, support: 0.8, overflow: 0 });
    const [first, , , short] = lines;
    expect([first, short].map((line) => line !== undefined && isFull(line, readMeasures(lines)[0]))).toEqual([
      true,
      false,
    ]);
  });

  it('leaves out how far lines lie beyond it', () => {
    const { lines } = pageOf(full, full, full, `${full}${full}`, full);
    expect(readMeasures(lines)[0]).toEqual({ width: 10, support: 0.8, overflow: 0.2 });
  });

  it('changes where the column does', () => {
    const narrow = '六个字宽的行';
    const { lines } = pageOf(
      ...Array.from({ length: 20 }, () => full),
      ...Array.from({ length: 20 }, () => narrow),
    );
    const widths = readMeasures(lines).map(({ width }) => width);
    expect([widths[0], widths[15], widths[25], widths[39]]).toEqual([10, 10, 6, 6]);
  });

  it('is filled by a line that is up to two em short of it, or hangs over by one', () => {
    const measure = { width: 10, support: 1, overflow: 0 };
    const widths = ['七个字的一行呀', '八个字的一行文字', `${full}，`, `${full}，。`];
    expect(widths.map((text) => pageOf(text).lines.map((line) => isFull(line, measure))[0])).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(pageOf(full).lines.map((line) => isFull(line, undefined))).toEqual([false]);
  });
});

describe('lines as they were typeset', () => {
  const typeset = (...texts: readonly string[]) => {
    const { lines } = pageOf(...texts);
    return typesetLines(lines, readMeasures(lines)).map(({ indent, width }) => [indent, width]);
  };
  const full = '十二个字宽的一行文字写在';
  const end = '这一段到这里完了。';
  const first = '十个字宽的一行文字呀';

  it('have their indent back where all first lines are short by it', () => {
    expect(typeset(full, end, first, full, end, first, full, end)).toEqual([
      [0, 12],
      [0, 9],
      [2, 10],
      [0, 12],
      [0, 9],
      [2, 10],
      [0, 12],
      [0, 9],
    ]);
  });

  it('have no indent where others have one, or where only one is short', () => {
    expect(typeset(full, end, first, full, end, `　　${first}`, full, end)[2]).toEqual([0, 10]);
    expect(typeset(full, end, first, full, end, first, full, `   ${end}`)[2]).toEqual([0, 10]);
    expect(typeset(full, end, first, full, full, full, full, end)[2]).toEqual([0, 10]);
  });

  it('have none in lines wider than a page is, or narrower than a column', () => {
    const wide = '渠'.repeat(70);
    expect(typeset(wide, end, wide.slice(2), wide, end, wide.slice(2), wide, end)[2]).toEqual([0, 68]);
    const narrow = '四个字呀';
    expect(typeset(narrow, '完了。', '两字', narrow, '完了。', '两字', narrow, '完了。')[2]).toEqual([0, 2]);
  });

  it('fill their measure where justification has spread them', () => {
    expect(typeset(full, full, full, '水 渠 修 好 了 放 水 啦', full, full)[3]).toEqual([0, 12]);
    expect(typeset(full, full, full, '水 渠 修 好', full, full)[3]).toEqual([0, 4]);
  });
});
