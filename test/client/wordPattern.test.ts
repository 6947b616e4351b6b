import { expect, test, vi } from 'vitest';

vi.mock('vscode', () => ({}));
const { wordPattern } = await import('../../client/src/wordPattern.ts');

test.each([
  ['值班医生zxk刚到', ['值班医生', 'zxk', '刚到']],
  ['院长zxk，说', ['院长', 'zxk', '说']],
  ['an e-mail to foo_bar, 3.14 times', ['an', 'e', 'mail', 'to', 'foo_bar', '3.14', 'times']],
  ['“守护光明”宣传周', ['守护光明', '宣传周']],
])('%s', (text, words) => {
  expect(text.match(wordPattern)).toEqual(words);
});
