import { describe, expect, it } from 'vitest';
import { lookAlike } from '../../../../server/src/engine/names/compare/lookAlikes.ts';
import { createSounds, soundAlike, soundNear } from '../../../../server/src/engine/names/compare/sounds.ts';
import { compareNames } from '../../../../server/src/engine/names/compare.ts';

describe('a misprint of an organization', () => {
  it.each([
    ['a radical taken for another one', '望川市涪江医院', '望川市培江医院', 'similar-character'],
    ['a real place that is none any more', '郯城县人民医院', '剡城县人民医院', 'similar-character'],
    ['a word spelt by its sound', '澜溪医学院附属医院', '澜溪医学院付属医院', 'same-sound'],
    ['two neighbours that changed places', '国际原子能机构', '国际原能子机构', 'word-order'],
    ['two words that changed places', '望川疾病预防控制中心', '望川疾病控制预防中心', 'word-order'],
    ['a lost character', '澜溪市社会科学研究所', '澜溪市社会科研究所', 'missing-character'],
    ['a doubled character', '西双版纳州人民医院', '西双版版纳州人民医院', 'missing-character'],
    ['a doubled word', '上海合作组织秘书处', '上海合作组织组织秘书处', 'missing-character'],
    ['a broken rank', '和田地区人民医院', '和田区人民医院', 'administrative-word'],
    ['a county within a city', '望川市柳湾区教育局', '望川市柳湾县教育局', 'administrative-word'],
    ['another word for the country', '国家大剧院', '中国大剧院', 'scope-prefix'],
    ['peoples in another order', '恩施苗族土家族自治州', '恩施土家族苗族自治州', 'word-order'],
  ] as const)('may be %s', (_, a, b, reason) => {
    expect(compareNames('organization', a, b)).toMatchObject({ kind: 'variant', reason });
  });

  it.each([
    ['both are real places', '海南大学', '南海大学'],
    ['both are words', '望川市税务局', '望川市水务局'],
    ['both are numbers', '望川市第六中学', '望川市第九中学'],
    ['the characters are opposites', '望川市东河医院', '望川市南河医院'],
    ['a city and a county share a name', '长沙市人民医院', '长沙县人民医院'],
    ['the lost character makes another school', '澜溪医学院', '澜溪学院'],
    ['what is left reads well', '望川市中心医院', '望川市中医院'],
    ['companies choose such names', '望川华远商贸公司', '望川华源商贸公司'],
  ] as const)('is not seen where %s', (_, a, b) => {
    expect(compareNames('organization', a, b)).toEqual({ kind: 'different' });
  });

  it('is surer where a word is broken than where a name is unknown', () => {
    const confidence = (a: string, b: string) => {
      const relation = compareNames('organization', a, b);
      return relation.kind === 'variant' ? relation.confidence : 0;
    };
    expect(confidence('望川市人民医院', '望川市入民医院')).toBeGreaterThan(
      confidence('望川明德中学', '望川名德中学'),
    );
  });
});

describe('characters', () => {
  it.each(['扬杨', '涪培', '歙翕', '邳丕', '墨黑', '赫郝', '日曰'])('look alike: %s', (pair) => {
    const [a = '', b = ''] = pair;
    expect(lookAlike(a, b)).toBe(true);
    expect(lookAlike(b, a)).toBe(true);
  });

  it.each(['军国', '仪伟', '芬莲', '平安', '远源'])('do not look alike: %s', (pair) => {
    const [a = '', b = ''] = pair;
    expect(lookAlike(a, b)).toBe(false);
  });

  it('sound alike by their usual reading, and nearly alike but for the ends that speakers merge', () => {
    const sounds = createSounds();
    expect(soundAlike(sounds, '迅', '讯')).toBe(true);
    expect(soundAlike(sounds, '医', '食')).toBe(false);
    expect(soundNear(sounds, '新', '兴')).toBe(true);
    expect(soundNear(sounds, '四', '是')).toBe(true);
    expect(soundNear(sounds, '新', '旧')).toBe(false);
  });
});
