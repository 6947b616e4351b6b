import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../../server/src/engine/names/compare.ts';

describe('a misprint of a person', () => {
  it.each([
    ['a rare surname for a frequent one', '李天佑', '季天佑', 'similar-character'],
    ['no surname at all', '申卓然', '甲卓然', 'similar-character'],
    ['a character used twice', '周哟哟', '周呦呦', 'similar-character'],
    ['a given name in another order', '皇甫清扬', '皇甫扬清', 'word-order'],
    ['neighbours within a part', '阿尔伯特·霍兰德', '阿尔伯特·霍德兰', 'word-order'],
    ['another transliteration', '塞缪尔·奥康纳', '塞缪尔·奥康那', 'same-sound'],
    ['a broken compound surname', '上官清扬', '上清扬', 'missing-character'],
  ] as const)('may be %s', (_, a, b, reason) => {
    expect(compareNames('person', a, b)).toMatchObject({ kind: 'variant', reason });
  });

  it.each([
    ['frequent surnames that are told apart', '张一鸣', '章一鸣'],
    ['names of relatives', '王建国', '王建军'],
    ['father and son', '老约翰·霍兰德', '小约翰·霍兰德'],
    ['numbers of rulers', '霍兰德五世', '霍兰德六世'],
    ['Tibetan names of the same parts', '扎西次仁', '次仁扎西'],
  ] as const)('is not seen in %s', (_, a, b) => {
    expect(compareNames('person', a, b)).toEqual({ kind: 'different' });
  });

  it('is believed less where two people are likely', () => {
    const confidence = (a: string, b: string) => {
      const relation = compareNames('person', a, b);
      return relation.kind === 'variant' ? relation.confidence : 0;
    };
    expect(confidence('曲文婷', '屈文婷')).toBeLessThan(confidence('侯志远', '候志远'));
  });
});

describe('a right form of the name of a person', () => {
  it.each([
    ['the other script', '陳寅恪', '陈寅恪', 'standard-form'],
    ['the pen name', '周树人', '鲁迅', 'standard-form'],
    ['the name in pinyin', 'Tu Youyou', '屠呦呦', 'standard-form'],
    ['a minority name without its dot', '古丽娜尔艾山', '古丽娜尔·艾山', 'standard-form'],
    ['initials with another dot', 'T·S·霍兰德', 'T.S.霍兰德', 'name-part'],
    ['the given name', '望舒', '周望舒', 'name-part'],
    ['one of two parts', '仁增', '仁增旺姆', 'name-part'],
    ['the name without the middle one', '约翰·霍兰德', '约翰·费德里希·霍兰德', 'name-part'],
    ['the family name in Latin letters', 'Holland', 'John Holland', 'name-part'],
    ['an initial for the middle name', 'John F. Holland', 'John Fred Holland', 'name-part'],
  ] as const)('is %s', (_, a, b, reason) => {
    expect(compareNames('person', a, b)).toEqual({ kind: 'alias', reason });
  });
});
