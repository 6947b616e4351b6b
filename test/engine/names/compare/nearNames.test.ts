import { describe, expect, it } from 'vitest';
import { nearName } from '../../../../server/src/engine/names/compare/nearNames.ts';
import { createSounds } from '../../../../server/src/engine/names/compare/sounds.ts';
import type { EntityType } from '../../../../server/src/engine/names/mention.ts';

function near(type: EntityType, rare: string, frequent: string) {
  return nearName(type, rare, frequent, createSounds())?.reason;
}

describe('a name that only what stands around it can show to be a misprint', () => {
  it.each([
    ['a surname that everyone tells from the other', '张以宁', '章以宁', 'same-sound'],
    ['what looks alike in print', '漆雕雷', '漆雕雪', 'similar-character'],
    ['a compound surname by half', '夏佩芝', '夏侯佩芝', 'missing-character'],
    ['another syllable within a foreign name', '伊戈尔·列夫津科', '伊戈尔·列夫琴科', 'same-sound'],
  ] as const)('has %s', (_, rare, frequent, reason) => {
    expect(near('person', rare, frequent)).toBe(reason);
  });

  it.each([
    ['names of relatives', '樊守仁', '樊守义'],
    ['a woman and a man of one family', '安娜·彼得罗娃', '安娜·彼得罗夫'],
    ['numbers of rulers', '霍兰德五世', '霍兰德六世'],
    ['Tibetan names of words that look alike', '扎西达娃', '扎西达瓦'],
  ] as const)('is not seen in %s', (_, rare, frequent) => {
    expect(near('person', rare, frequent)).toBeUndefined();
  });

  it.each([
    ['another rank of the place', '望川县人民医院', '望川市人民医院', 'rank'],
    ['another word for the kind', '望川文物研究院', '望川文物研究所', 'kind'],
    ['no number', '望川市人民医院', '望川市第一人民医院', 'number'],
  ] as const)('has %s', (_, rare, frequent, reason) => {
    expect(near('organization', rare, frequent)).toBe(reason);
  });

  it.each([
    ['a rank without the place', '市红十字会', '省红十字会'],
    ['another number', '望川市第二人民医院', '望川市第一人民医院'],
    ['schools of two kinds', '望川医学院', '望川医学校'],
    ['an office of two levels', '望川消防支队', '望川消防大队'],
  ] as const)('is not seen in %s', (_, rare, frequent) => {
    expect(near('organization', rare, frequent)).toBeUndefined();
  });
});
