import { describe, expect, it } from 'vitest';
import { noRecordedNames } from '../../../../server/src/engine/names/knowledge.ts';
import { type Resolution, resolveEntities } from '../../../../server/src/engine/names/resolve.ts';
import { namedText, writeConflicts } from './namedText.ts';

function resolve(marked: string): Resolution {
  const { mentions, layout } = namedText(marked);
  return resolveEntities(mentions, noRecordedNames, layout);
}

describe('what stands around names', () => {
  it.each([
    [
      'an untitled person after a titled one',
      '导演⟦p 导演|卜万荃⟧来了。\n⟦p|卜万荃⟧开机。\n⟦p|卜万全⟧说。',
      '卜万全 → 卜万荃 same-sound',
    ],
    [
      'an untitled person whose like is named often',
      '校长⟦p 校长|章以宁⟧。\n⟦p|章以宁⟧来。\n⟦p|章以宁⟧走。\n⟦p|张以宁⟧说。',
      '张以宁 → 章以宁 same-sound',
    ],
    [
      'one officer of two ranks of a place',
      '⟦o|望川市水利局⟧局长⟦p 局长|乔一⟧来。\n⟦o|望川市水利局⟧开会。\n⟦o|望川市水利局⟧说。\n⟦o|望川县水利局⟧局长⟦p 局长|乔一⟧走。',
      '望川县水利局 → 望川市水利局 rank',
    ],
    [
      'an institution that is usually called otherwise',
      '⟦o|望川文物研究所⟧来。\n⟦o|望川文物研究所⟧开会。\n⟦o|望川文物研究院⟧说。',
      '望川文物研究院 → 望川文物研究所 kind',
    ],
    [
      'a person named right behind a full stop',
      '校长⟦p 校长|卜万荃⟧来了。\n记者问⟦p|卜万荃⟧。⟦p|卜万全⟧不答。',
      '卜万全 → 卜万荃 same-sound',
    ],
    [
      'a person in a list of those who are known',
      '校长⟦p 校长|卜万荃⟧。\n⟦p|甘一⟧陪同。\n⟦p|卜万荃⟧来。\n⟦p|甘一⟧、⟦p|卜万全⟧在场。',
      '卜万全 → 卜万荃 same-sound',
    ],
    [
      'a person who did something for the text',
      '学生⟦p 学生|卜万荃⟧来了。\n⟦p|卜万荃⟧说。\n⟦p 整理|卜万全⟧整理的手稿在展。',
      '卜万全 → 卜万荃 same-sound',
    ],
    [
      'an institution that has lost its end',
      '⟦o|望川市公益服务中心⟧来。\n⟦o|望川市公益服务中心⟧说。\n⟦o|望川市公益服务中⟧的车走。',
      '望川市公益服务中 → 望川市公益服务中心 missing-character',
    ],
    [
      'an institution before its part',
      '⟦o|望川消化外科学会⟧来。\n⟦o|望川消化外科学会⟧说。\n⟦o|望川消化外科学汇秘书处⟧走。',
      '望川消化外科学汇秘书处 → 望川消化外科学会秘书处 host',
    ],
  ])('shows the misprint of %s', (_, marked, conflict) => {
    expect(writeConflicts(resolve(marked))).toBe(conflict);
  });

  it.each([
    ['a relative', '导演⟦p 导演|卜万荃⟧来了。\n⟦p|卜万荃⟧开机。\n他的哥哥⟦p|卜万全⟧说。'],
    ['another institution', '甲校校长⟦p 校长|卜万荃⟧。\n⟦p|卜万荃⟧来。\n⟦o|乙大学⟧教授⟦p 教授|卜万全⟧说。'],
    ['one sentence that names both', '导演⟦p 导演|卜万荃⟧来了。\n⟦p|卜万荃⟧开机，⟦p|卜万全⟧没有去。'],
    ['a list', '校长⟦p 校长|章以宁⟧。\n⟦p|章以宁⟧来。\n⟦p|章以宁⟧走。\n⟦p|甘一⟧、⟦p|张以宁⟧在场。'],
    [
      'a name that the reader has cut',
      '⟦o|望川市公益服务中心⟧来。\n⟦o|望川市公益服务中心⟧说。\n⟦o|望川市公益服务中⟧心走。',
    ],
    ['two scripts', '⟦o|中央電視台⟧來。\n⟦o|中央電視台⟧說。\n⟦o|中央电视台⟧走。'],
    ['a former name', '⟦o|望川文物研究所⟧来。\n⟦o|望川文物研究所⟧开会。\n其前身⟦o|望川文物研究院⟧建于去年。'],
    ['two ranks without an officer', '⟦o|望川市水利局⟧来。\n⟦o|望川市水利局⟧说。\n⟦o|望川县水利局⟧走。'],
  ])('shows two in %s', (_, marked) => {
    expect(writeConflicts(resolve(marked))).toBe('');
  });
});
