import { describe, expect, it } from 'vitest';
import {
  characterCount,
  endingWith,
  hanCount,
  isHanAt,
  isSpace,
  withoutSpace,
} from '../../../server/src/engine/text/scripts.ts';
import { writingsOf } from '../../../server/src/engine/text/scriptVariants.ts';

describe('characters as regular expressions have them', () => {
  it('are white space where \\s says so', () => {
    for (let code = 0; code <= 0xffff; code++)
      if (isSpace(code) !== /^\s$/u.test(String.fromCharCode(code))) expect.fail(code.toString(16));
  });

  it('are ideographs where \\p{Script=Han} says so', () => {
    for (let code = 0; code <= 0xffff; code++)
      if (isHanAt(String.fromCharCode(code), 0) !== /^\p{Script=Han}/u.test(String.fromCharCode(code)))
        expect.fail(code.toString(16));
  });

  it('are ideographs in pairs, but not in halves', () => {
    expect(isHanAt('a𠮷', 1)).toBe(true);
    expect(isHanAt('a𠮷', 2)).toBe(false);
    expect(isHanAt('a😀', 1)).toBe(false);
    expect(isHanAt('一', 1)).toBe(false);
  });
});

describe('counts', () => {
  it('take a pair of surrogates for one character', () => {
    expect(characterCount('𠮷a好')).toBe(3);
    expect(characterCount('𠮷𠮷')).toBe(2);
    expect(characterCount('')).toBe(0);
  });

  it('take halves that are no pair for one character each', () => {
    expect(characterCount('\u{D842}a')).toBe(2);
    expect(characterCount('a\u{DFB7}')).toBe(2);
    expect(characterCount('\u{DFB7}\u{D842}')).toBe(2);
    expect(characterCount('\u{D800}\u{DC00}\u{DBFF}\u{DFFF}')).toBe(2);
    expect(characterCount('\u{D7FF}\u{DC00}\u{DC00}\u{E000}\u{DC00}')).toBe(5);
  });

  it('leave out what is no ideograph', () => {
    expect(hanCount('一a，二 𠮷')).toBe(3);
  });
});

describe('texts', () => {
  it('lose their white space, and nothing else', () => {
    expect(withoutSpace(' 一 \u{3000}\n二\u{200B}三')).toBe('一二\u{200B}三');
    expect(withoutSpace('一二')).toBe('一二');
  });

  it('end with one of some words', () => {
    const isOffice = endingWith('局|办公室|委员会');
    expect(['水务局', '局', '城东办公室', '公室', '局长', ''].map(isOffice)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the writings of a character', () => {
  it.each([
    ['后', ['后', '後']],
    ['後', ['後', '后']],
    ['一', ['一']],
    ['A', ['A', 'Ａ']],
    ['Ａ', ['Ａ', 'A']],
    ['!', ['!', '！']],
    ['！', ['！', '!']],
    ['~', ['~', '～']],
    ['～', ['～', '~']],
    [' ', [' ']],
    ['\u{7F}', ['\u{7F}']],
    ['\u{FF00}', ['\u{FF00}']],
    ['｟', ['｟']],
    ['', ['']],
  ])('%j', (character, writings) => {
    expect(writingsOf(character)).toEqual(writings);
  });
});
