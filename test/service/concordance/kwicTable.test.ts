import { expect, it } from 'vitest';
import { spreadsheetTable } from '../../../server/src/service/concordance/kwicTable.ts';

it('begins with a byte-order mark and ends lines as RFC 4180 says', () => {
  expect(
    spreadsheetTable([
      ['文档', '左文'],
      ['a.txt', '县里'],
    ]),
  ).toBe('\ufeff文档,左文\r\na.txt,县里\r\n');
});

it('quotes what holds commas, quotes and line ends', () => {
  expect(spreadsheetTable([['一,二', '他说"好"', '上\n下']])).toBe('\ufeff"一,二","他说""好""","上\n下"\r\n');
});

it.each([
  '=1+1',
  '+86',
  '-1',
  '@SUM(A1)',
  '＝1',
  ' =1',
  '\t=1',
  '|cmd',
  '%0a',
  '"=1',
  '\t1',
  '\r1',
  '\n1',
  '\r\n=1',
  '\ufeff=1',
])('lets a spreadsheet run nothing: %j', (cell) => {
  expect(spreadsheetTable([[cell]])).toMatch(/^\ufeff"?'/u);
});
