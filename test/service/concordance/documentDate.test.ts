import { expect, it } from 'vitest';
import { documentDate } from '../../../server/src/service/concordance/documentDate.ts';

it.each([
  ['发布时间：2021-03-05 来源：校报', '2021-03-05'],
  ['日期：2021年3月5日', '2021-03-05'],
  ['２０２１年３月５日', '2021-03-05'],
  ['云岭日报 2021/3/5 第三版', '2021-03-05'],
  ['2021.03.05', '2021-03-05'],
  ['二〇二一年三月五日', '2021-03-05'],
  ['二○二〇年十二月二十三日', '2020-12-23'],
  ['一九九九年十月三十一日', '1999-10-31'],
])('reads %s', (head, date) => {
  expect(documentDate('a.txt', `校史馆开馆\n${head}\n\n正文。\n`)).toBe(date);
});

it('reads the name of a file', () => {
  expect(documentDate('20210305-开馆.txt', '正文。')).toBe('2021-03-05');
  expect(documentDate('2021-03-05.txt', '正文。')).toBe('2021-03-05');
});

it('believes a date with a label most, then the name of the file, then a bare date', () => {
  const text = '校史馆\n2001-01-01\n发布时间：2002-02-02\n';
  expect(documentDate('2003-03-03.txt', text)).toBe('2002-02-02');
  expect(documentDate('2003-03-03.txt', '校史馆\n2001-01-01\n')).toBe('2003-03-03');
});

it('takes no date of the running text, none that no calendar has, and no other number', () => {
  const story = `本报讯${'在风里雨里，老渡口迎来送往，'.repeat(5)}直到2021年3月5日停航。`;
  expect(documentDate('a.txt', story)).toBeUndefined();
  expect(documentDate('a.txt', '2021年2月30日\n')).toBeUndefined();
  expect(documentDate('13820210305.txt', '电话 13820210305\n')).toBeUndefined();
});
