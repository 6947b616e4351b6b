import { readFileSync } from 'node:fs';
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

/** The language of corpus texts has a pattern in its configuration, which keeps Latin words with their hyphens whole. */
const ofCorpusTexts = JSON.parse(
  readFileSync(new URL('../../syntaxes/language-configuration.json', import.meta.url), 'utf8'),
).wordPattern;

test.each([
  ['值班医生zxk刚到', ['值班医生', 'zxk', '刚到']],
  ['发e-mail给王明，3.14', ['发', 'e-mail', '给王明', '3.14']],
  ['“守护光明”宣传周', ['守护光明', '宣传周']],
])('in a corpus text: %s', (text, words) => {
  expect(text.match(new RegExp(ofCorpusTexts.pattern, `${ofCorpusTexts.flags}g`))).toEqual(words);
});
