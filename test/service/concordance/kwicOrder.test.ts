import { expect, it } from 'vitest';
import type { KwicLine } from '../../../server/src/service/concordance/kwic.ts';
import { type KwicOrder, orderLines } from '../../../server/src/service/concordance/kwicOrder.ts';
import { processorTime } from '../../support/processorTime.ts';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** A line written as `left[key]right`. */
function line(text: string, document = 'a'): KwicLine {
  const [, left = '', key = '', right = ''] = /^(.*)\[(.*)\](.*)$/u.exec(text) ?? [];
  return { document, ranges: [nowhere], left, key, right };
}

function sorted(texts: readonly string[], order: KwicOrder): readonly string[] {
  return orderLines(
    texts.map((text) => line(text)),
    order,
    new Map(),
  ).map((number) => texts[number] ?? '');
}

it('sorts the right context by pinyin', () => {
  const lines = ['[馆]长', '[馆]藏', '[馆]', '[馆]际'];
  expect(sorted(lines, 'right1')).toEqual(['[馆]', '[馆]藏', '[馆]际', '[馆]长']);
});

it('sorts the left context outwards from the key word', () => {
  const lines = ['北京市[馆]', '南京市[馆]', '天津市[馆]', '本[馆]', '[馆]'];
  expect(sorted(lines, 'left1')).toEqual(['[馆]', '本[馆]', '天津市[馆]', '北京市[馆]', '南京市[馆]']);
});

it('takes no notice of blanks beside the key word', () => {
  expect(sorted(['一 [馆]', '二[馆]', '一[馆]'], 'left1')).toEqual(['二[馆]', '一 [馆]', '一[馆]']);
});

it('begins further out when it is told to', () => {
  const lines = ['一甲丙[馆]', '乙甲[馆]', '丙乙丁[馆]'];
  expect(sorted(lines, 'left2')).toEqual(['一甲丙[馆]', '乙甲[馆]', '丙乙丁[馆]']);
  expect(sorted(lines, 'left3')).toEqual(['乙甲[馆]', '丙乙丁[馆]', '一甲丙[馆]']);
});

it('sorts the forms of the key word', () => {
  expect(sorted(['[张小康]', '[小康]', '[康]'], 'key')).toEqual(['[康]', '[小康]', '[张小康]']);
});

it('sorts by date, and what has none comes last', () => {
  const lines = [line('[甲]', 'c'), line('[乙]', 'b'), line('[丙]', 'a')];
  const dates = new Map([
    ['a', '2019-05-01'],
    ['b', '2021-01-01'],
  ]);
  expect(orderLines(lines, 'date', dates)).toEqual([2, 1, 0]);
});

it('keeps lines that compare alike in document order', () => {
  const lines = ['一[馆]', '二[馆]', '一[馆]'];
  const order = orderLines(
    lines.map((text) => line(text)),
    'left1',
    new Map(),
  );
  expect(order).toEqual([1, 0, 2]);
});

it('sorts a hundred thousand lines in a moment', () => {
  const characters = [...'的是在和大学院会中国人民医生书记省市新长工作者'];
  const context = (seed: number) =>
    Array.from({ length: 20 }, (_, at) => characters[(seed * (at + 7)) % characters.length]).join('');
  const lines = Array.from({ length: 100_000 }, (_, index) =>
    line(`${context(index)}[馆]${context(index + 3)}`),
  );
  const time = processorTime(() => {
    for (const order of ['left1', 'right2'] as const) orderLines(lines, order, new Map());
  });
  expect(time).toBeLessThan(10_000);
});
