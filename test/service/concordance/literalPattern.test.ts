import { expect, it } from 'vitest';
import { literalPattern, mayHold } from '../../../server/src/service/concordance/literalPattern.ts';
import { processorTime } from '../../support/processorTime.ts';

/** What a query finds in a logical text. */
function found(query: string, text: string): readonly string[] {
  const pattern = literalPattern(query);
  return pattern === undefined ? [] : [...text.matchAll(pattern)].map(([match]) => match);
}

it('finds either script, whichever the query is in', () => {
  expect(found('图书馆', '縣圖書館與县图书馆')).toEqual(['圖書館', '图书馆']);
  expect(found('圖書館', '县图书馆')).toEqual(['图书馆']);
});

it('finds either width and either case', () => {
  expect(found('ct室', 'ＣＴ室在三楼，CT室明天检修')).toEqual(['ＣＴ室', 'CT室']);
  expect(found('（一）', '(一)总则')).toEqual(['(一)']);
});

it('takes no notice of blanks beside Chinese characters', () => {
  expect(found('张三', '张　三　李四')).toEqual(['张　三']);
  expect(found('张 三', '张三')).toEqual(['张三']);
});

it('takes no notice of what nobody sees', () => {
  expect(found('校史馆', '校\u200b史\ufeff馆')).toEqual(['校\u200b史\ufeff馆']);
  expect(mayHold('校史馆')('校\u200b\n史馆')).toBe(true);
});

it('keeps Latin words apart', () => {
  expect(found('open day', 'an Open  Day, not openday')).toEqual(['Open  Day']);
  expect(found('openday', 'open day')).toEqual([]);
});

it('takes signs of regular expressions as they are', () => {
  expect(found('3.5%', '345% 3.5%')).toEqual(['3.5%']);
  expect(found('[注]', '见[注]')).toEqual(['[注]']);
});

it('finds characters beyond the basic plane', () => {
  expect(found('𠮷田', '𠮷田医生')).toEqual(['𠮷田']);
});

it('finds nothing when nothing is typed', () => {
  expect(literalPattern('')).toBeUndefined();
  expect(literalPattern(' 　')).toBeUndefined();
});

it('knows from the source which documents may hold a query', () => {
  const possible = mayHold('县图书馆');
  expect(possible('在县图\n\n　　书馆举行')).toBe(true);
  expect(possible('在县图\n\n— 12 —\n\n书馆举行')).toBe(true);
  expect(possible('縣 圖 書 館')).toBe(true);
  expect(possible('县里没有图书，馆也没有')).toBe(false);
  expect(mayHold('cooperate')('co-\noperate')).toBe(true);
});

it.each([
  ['one huge line', '馆'.repeat(200_000)],
  ['equal lines', '县图\n'.repeat(50_000)],
  ['blanks', `县${' '.repeat(200_000)}`],
  ['hyphens', '-'.repeat(200_000)],
])('is quick on %s', (_, text) => {
  const time = processorTime(() => {
    mayHold('县图书馆')(text);
    found('县图书馆', text);
    found('- a', text);
    mayHold('- a')(text);
  });
  expect(time).toBeLessThan(5000);
});
