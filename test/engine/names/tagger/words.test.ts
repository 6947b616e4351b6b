import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutWords } from '../../../../server/src/engine/names/tagger/cutWords.ts';
import { foldText } from '../../../../server/src/engine/names/tagger/foldText.ts';
import {
  classOf,
  dictionaryClass,
  emptyHash,
  extendHash,
  openWordTable,
  packWords,
} from '../../../../server/src/engine/names/tagger/wordTable.ts';

const folded = (text: string): string => String.fromCharCode(...foldText(text));

describe('a text is folded', () => {
  test.each([
    ['width', 'ＡＢ１２', 'ab00'],
    ['digits', '1998', '0000'],
    ['dots', '伊万•科列夫・甲', '伊万·科列夫·甲'],
    ['script', '國務院發言', '国务院发言'],
  ])('in %s', (_, text, expected) => expect(folded(text)).toBe(expected));

  test('unit by unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
  });
});

const { noun, verb, place } = dictionaryClass;
const table = openWordTable(
  packWords([
    { word: '医院', kind: noun, count: 900 },
    { word: '人民', kind: noun, count: 900 },
    { word: '人民医院', kind: noun, count: 300 },
    { word: '民医', kind: verb, count: 1 },
    { word: '云河', kind: place, count: 40 },
  ]),
);

function find(word: string): number {
  let hash = emptyHash;
  for (const character of word) hash = extendHash(hash, character.charCodeAt(0));
  return classOf(table.find(hash));
}

function cut(text: string): string {
  const { words, starts, lengths } = cutWords(table, foldText(text));
  return Array.from({ length: words }, (_, word) =>
    text.slice(starts[word] as number, (starts[word] as number) + (lengths[word] as number)),
  ).join(' ');
}

describe('the word table', () => {
  test('has the classes of its words and of no others', () => {
    expect([find('云河'), find('民医'), find('河云')]).toEqual([place, verb, dictionaryClass.unknown]);
  });

  test('knows how long words that begin with two characters are', () => {
    const longest = (text: string) => table.longestFrom(text.charCodeAt(0), text.charCodeAt(1));
    expect([longest('人民'), longest('云河'), longest('河云')]).toEqual([4, 2, 1]);
  });

  test('cuts a text into its likeliest words', () => {
    expect(cut('云河人民医院')).toBe('云河 人民医院');
    expect(cut('人民云河')).toBe('人民 云河');
  });

  test('keeps letters and digits together', () => expect(cut('abc123云河')).toBe('abc 123 云河'));
});
