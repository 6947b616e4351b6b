import { describe, expect, it } from 'vitest';
import {
  type CharacterClass,
  characterClass,
  classNumber,
  classSet,
  closingMarks,
  isBlank,
  isCjk,
  isDigit,
  isHan,
  isLetter,
  isOneOf,
  mayEndLine,
  mayStartLine,
  openingMarks,
  unitFacts,
  unitWidth,
  widthBetween,
} from '../../../server/src/engine/text/characters.ts';

const code = (character: string) => character.charCodeAt(0);

/** The first and the last of each range, and their neighbours outside of it in classes of their own. */
const classes: readonly (readonly [CharacterClass, string])[] = [
  ['han', '一鿿㐀々〇⺀⿟豈﫿𠮷'],
  ['kana', 'ぁヿ가힣ー'],
  ['digit', '09０９'],
  ['upper', 'AZÀÞＡＺ'],
  ['lower', 'azßÿａｚĀɏͰԯ'],
  ['terminal', '。！？!?…｡﹒︒'],
  ['comma', '，,、､﹐﹑'],
  ['semicolon', '；;'],
  ['colon', '：:︰'],
  ['open', '“‘（《〈「『【〔〖［｛([{'],
  ['close', '”’）》〉」』】〕〗］｝)]}'],
  ['dash', '—–-―－‐‑\u{AD}'],
  ['stop', '.．'],
  ['mark', '·•※■□●○◆◇▲△★☆→@#\u{0}\u{7F}'],
  ['blank', ' \t\r\n\f\u{A0}\u{1680}\u{2000}\u{200B}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}\u{FEFF}'],
  ['other', '\u{80}¿ɐˉԱ\u{200C}⿰㏿ꀀ\u{D7A4}\u{D83F}\u{D900}\u{F8FF}ﬀ～￥'],
];

describe('classes', () => {
  it.each(classes)('%s: %j', (expected, characters) => {
    for (const character of characters) {
      expect(characterClass(code(character)), character).toBe(expected);
      expect(unitFacts(code(character)) & 15, character).toBe(classNumber(expected));
    }
  });

  it('hold both halves of an ideograph beyond the basic plane', () => {
    expect([...'𠮷'].length).toBe(1);
    expect(characterClass('𠮷'.charCodeAt(1))).toBe('han');
    expect(characterClass(Number.NaN)).toBe('other');
  });

  it('can be asked for together', () => {
    const ends = classSet('terminal', 'close');
    expect([...'。」一.'].map((character) => isOneOf(code(character), ends))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isOneOf(Number.NaN, ends)).toBe(false);
  });

  it('have words of their own for the commonest', () => {
    const kinds = (character: string) =>
      [isBlank, isHan, isLetter, isDigit, isCjk].map((is) => (is(code(character)) ? 1 : 0)).join('');
    expect(kinds('\u{3000}')).toBe('10001');
    expect(kinds(' ')).toBe('10000');
    expect(kinds('一')).toBe('01001');
    expect(kinds('a')).toBe('00100');
    expect(kinds('A')).toBe('00100');
    expect(kinds('5')).toBe('00010');
    expect(kinds('ー')).toBe('00001');
    expect(kinds('，')).toBe('00001');
    expect(kinds(',')).toBe('00000');
    for (const is of [isBlank, isHan, isLetter, isDigit, isCjk]) expect(is(Number.NaN)).toBe(false);
  });
});

describe('widths in em', () => {
  it.each([
    [1, '一，。（“”‘’…—·―①⓿가힣豈︰﹏！｠￠￦\u{3000}'],
    [0.5, 'a1,.(-ñ｡､￼\u{A0}'],
    [0, '\u{AD}\u{200B}\u{FEFF}\n\r\u{B}\u{C}'],
    [2, '\t'],
  ])('%d: %j', (width, characters) => {
    for (const character of characters) expect(unitWidth(code(character)), character).toBe(width);
  });

  it('of a pair of surrogates is that of one ideograph', () => {
    expect(widthBetween('𠮷', 0, 2)).toBe(1);
  });

  it('of a stretch is that of its units', () => {
    expect(widthBetween('一a，b', 0, 4)).toBe(3);
    expect(widthBetween('一a，b', 1, 3)).toBe(1.5);
    expect(widthBetween('一', 0, 5)).toBe(1);
    expect(unitWidth(Number.NaN)).toBe(0);
  });
});

describe('the ends of lines', () => {
  it('may not begin with a mark that belongs to the text before', () => {
    for (const mark of `，。、；：？！…—·,.;:?!%％℃～々ー゛゜${closingMarks}`)
      expect(mayStartLine(mark), mark).toBe(false);
    for (const mark of '一a（') expect(mayStartLine(mark), mark).toBe(true);
  });

  it('may not end with a mark that belongs to the text behind', () => {
    for (const mark of `＄￥＃@${openingMarks}`) expect(mayEndLine(mark), mark).toBe(false);
    for (const mark of '一a）。') expect(mayEndLine(mark), mark).toBe(true);
  });

  it('have the partner of an opening mark at the same place among the closing ones', () => {
    const pairs = [...openingMarks].map((mark, index) => mark + [...closingMarks][index]);
    expect(pairs.join(' ')).toBe('“” ‘’ （） 《》 〈〉 「」 『』 【】 〔〕 〖〗 ［］ ｛｝ () [] {}');
  });
});
