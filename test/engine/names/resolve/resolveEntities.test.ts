import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  noRecordedNames,
  type RecordedEntity,
  type RecordedNames,
} from '../../../../server/src/engine/names/knowledge.ts';
import { type Resolution, resolveEntities } from '../../../../server/src/engine/names/resolve.ts';
import { readPairs } from '../compare/pairs.ts';
import { namedText, writeConflicts, writeEntities } from './namedText.ts';

function resolve(marked: string, recorded: RecordedNames = noRecordedNames): Resolution {
  const { mentions, layout } = namedText(marked);
  return resolveEntities(mentions, recorded, layout);
}

function recorded(entity: Pick<RecordedEntity, 'type' | 'name'> & Partial<RecordedEntity>): RecordedNames {
  return { entities: [{ aliases: [], distinctFrom: [], note: '', ...entity }], notNames: [] };
}

const organization = 'organization' as const;
const person = 'person' as const;

describe('a misspelling', () => {
  it('belongs to the spelling that is used more often', () => {
    const found = resolve(
      '⟦o|望川医学院附属第一医院⟧举行义诊。\n⟦o|望川医学院第一附属医院⟧的医生来了。\n⟦o|望川医学院第一附属医院⟧的护士也来了。',
    );
    expect(writeConflicts(found)).toBe('望川医学院附属第一医院 → 望川医学院第一附属医院 word-order');
    expect(writeEntities(found)).toBe(
      '望川医学院第一附属医院 ×2 + 望川医学院附属第一医院 ×1 variant word-order',
    );
  });

  it('that is used as often is a tie', () => {
    const found = resolve('⟦o|中国古籍修复委员会⟧主办。\n⟦o|国家古籍修复委员会⟧公布名单。');
    expect(writeConflicts(found)).toBe('国家古籍修复委员会 = 中国古籍修复委员会 scope-prefix');
    expect(writeEntities(found)).toBe('中国古籍修复委员会 ×1 + 国家古籍修复委员会 ×1 variant scope-prefix');
  });

  it('of two institutions that are different belongs to neither', () => {
    const found = resolve(
      '⟦o|望川市人民医院⟧来了。\n⟦o|望川市人民医院⟧走了。\n⟦o|望川县人民医院⟧来了。\n⟦o|望川县人民医院⟧走了。\n⟦o|望川人民医院⟧留下。',
    );
    expect(writeConflicts(found)).toBe('');
  });

  it('in several forms goes to one name', () => {
    const found = resolve(
      '⟦o|望川市第三人民医院⟧一。\n⟦o|望川市第三人民医院⟧二。\n⟦o|望川市第三人民医院⟧三。\n⟦o|望川市人民第三医院⟧四。\n⟦o|望川市人民第三医院⟧五。\n⟦o|望川第三人民医院⟧六。',
    );
    expect(writeConflicts(found).split('\n')).toEqual([
      '望川市人民第三医院 → 望川市第三人民医院 word-order',
      '望川第三人民医院 → 望川市第三人民医院 administrative-word',
    ]);
  });
});

describe('a department', () => {
  it('is suspected where its institution is spelt otherwise elsewhere', () => {
    const found = resolve(
      '⟦o|望川大学第一附属医院⟧开诊。\n⟦o|望川大学第一附属医院⟧义诊。\n⟦o|望川大学附属第一医院急诊科⟧抢救了病人。',
    );
    expect(writeConflicts(found)).toBe('望川大学附属第一医院急诊科 → 望川大学第一附属医院急诊科 host');
  });

  it('of a sister institution is not', () => {
    const found = resolve(
      '⟦o|望川大学第一医院⟧开诊。\n⟦o|望川大学第一医院⟧义诊。\n⟦o|望川大学第二医院急诊科⟧抢救了病人。',
    );
    expect(writeConflicts(found)).toBe('');
  });
});

describe('one name', () => {
  it.each([
    [
      'in two scripts',
      '⟦o|望川紅十字會⟧。\n⟦o|望川红十字会⟧。\n⟦o|望川红十字会⟧。',
      '望川红十字会 ×2 + 望川紅十字會 ×1 alias standard-form',
    ],
    [
      'and its acronym',
      '⟦o|世界卫生组织⟧。\n⟦o|WHO⟧。\n⟦o|世界卫生组织⟧。',
      '世界卫生组织 ×2 + WHO ×1 alias standard-form',
    ],
  ])('%s is one entity', (_, text, expected) => expect(writeEntities(resolve(text))).toBe(expected));

  it('in two scripts at once is a slip', () => {
    const found = resolve('⟦o|望川红十字会⟧。\n⟦o|望川红十字會⟧。\n⟦o|望川红十字会⟧。');
    expect(writeConflicts(found)).toBe('望川红十字會 → 望川红十字会 typography');
  });
});

describe('people', () => {
  it('with a title in common are one person', () => {
    const found = resolve('校长⟦p 校长|陆怀瑾⟧讲话。\n⟦p|陆怀瑾⟧说。\n校长⟦p 校长|陆怀谨⟧看望新生。');
    expect(writeConflicts(found)).toBe('陆怀谨 → 陆怀瑾 same-sound');
  });

  it('with different titles are two', () => {
    const found = resolve('院长⟦p 院长|龚俊峰⟧主持。\n⟦p 院长|龚俊峰⟧说。\n司机⟦p 司机|龚俊锋⟧到场。');
    expect(writeConflicts(found)).toBe('');
  });

  it('with a title that many have are not one for that', () => {
    const found = resolve('记者⟦p 记者|卫青叶⟧报道。\n记者⟦p 记者|卫青叶⟧摄。\n记者⟦p 记者|卫青页⟧报道。');
    expect(writeConflicts(found)).toBe('');
  });

  it('who stand side by side are two', () => {
    const found = resolve('⟦p 教授|周望舒⟧、⟦p 教授|周望抒⟧到会。\n⟦p 教授|周望舒⟧发言。');
    expect(writeConflicts(found)).toBe('');
  });

  it('of two characters need a title in common', () => {
    const untitled = resolve('⟦p|侯青⟧来了。\n⟦p|侯青⟧说。\n⟦p|候青⟧走了。');
    const titled = resolve('⟦p 院长|侯青⟧来了。\n⟦p|侯青⟧说。\n⟦p 院长|候青⟧走了。');
    expect(writeConflicts(untitled)).toBe('');
    expect(writeConflicts(titled)).toBe('候青 → 侯青 similar-character');
  });

  it('are meant by surname and title when only one fits', () => {
    const found = resolve('院长⟦p 院长|李青禾⟧来了。\n医生⟦p 医生|李望舒⟧也来了。\n⟦p|李院长⟧讲话。');
    expect(writeEntities(found)).toBe('李青禾 ×1 + 李院长 ×1 alias title\n李望舒 ×1');
  });

  it('are not meant by surname and title before they are named, nor when several fit', () => {
    const before = resolve('⟦p|李院长⟧讲话。\n院长⟦p 院长|李青禾⟧来了。');
    const several = resolve('院长⟦p 院长|李青禾⟧来了。\n院长⟦p 院长|李望舒⟧也来了。\n⟦p|李院长⟧讲话。');
    expect(writeEntities(before)).toBe('李院长 ×1\n李青禾 ×1');
    expect(writeEntities(several)).toBe('李青禾 ×1\n李望舒 ×1\n李院长 ×1');
  });

  it('are meant by one surname and title here and by nobody there', () => {
    const found = resolve('⟦p|李院长⟧讲话。\n院长⟦p 院长|李青禾⟧来了。\n⟦p|李院长⟧走了。');
    expect(writeEntities(found)).toBe('李院长 ×1\n李青禾 ×1 + 李院长 ×1 alias title');
  });

  it('are meant by a part of their dotted name', () => {
    const found = resolve('⟦p|约翰·霍兰德⟧来了。\n⟦p|霍兰德⟧说。');
    expect(writeEntities(found)).toBe('约翰·霍兰德 ×1 + 霍兰德 ×1 alias name-part');
    const two = resolve('⟦p|约翰·霍兰德⟧来了。\n⟦p|玛丽·霍兰德⟧也来了。\n⟦p|霍兰德⟧说。');
    expect(writeEntities(two)).toBe('约翰·霍兰德 ×1\n玛丽·霍兰德 ×1\n霍兰德 ×1');
  });
});

describe('a short form', () => {
  it('belongs to the one long form that explains it', () => {
    const found = resolve('⟦o|望川市卫生健康委员会⟧发文。\n⟦o|望川市卫健委⟧检查。\n⟦o|市卫健委⟧总结。');
    expect(writeEntities(found)).toBe(
      '望川市卫生健康委员会 ×1 + 望川市卫健委 ×1 alias standard-form + 市卫健委 ×1 alias leading-place',
    );
  });

  it('stays by itself when two long forms explain it', () => {
    const found = resolve('⟦o|望川市卫健委⟧发文。\n⟦o|澜溪市卫健委⟧发文。\n⟦o|市卫健委⟧总结。');
    expect(writeEntities(found)).toBe('望川市卫健委 ×1\n澜溪市卫健委 ×1\n市卫健委 ×1');
  });

  it('and of several is that of the place whose bodies the text speaks of', () => {
    const home = '⟦o|望川市教育局⟧来。\n⟦o|望川市民政局⟧来。\n';
    const found = resolve(`${home}⟦o|望川市卫健委⟧发文。\n⟦o|澜溪市卫健委⟧发文。\n⟦o|市卫健委⟧总结。`);
    expect(writeEntities(found)).toContain('望川市卫健委 ×1 + 市卫健委 ×1 alias leading-place');
  });

  it('of a name with a misspelling has one explanation', () => {
    const found = resolve(
      '⟦o|云岭医科大学附属第一医院⟧一。\n⟦o|云岭医科大学附属第一医院⟧二。\n⟦o|云岭医科大学第一附属医院⟧三。\n⟦o|云医一院⟧四。',
    );
    expect(writeEntities(found)).toContain('+ 云医一院 ×1 alias short-form');
    expect(found.entities).toHaveLength(1);
  });

  it('that the text introduces needs no likeness', () => {
    const found = resolve('⟦o|望川青年登山协会⟧（以下简称“⟦o|青登⟧”）成立。\n⟦o|青登⟧现有会员百人。');
    expect(writeEntities(found)).toBe('望川青年登山协会 ×1 + 青登 ×2 alias introduced');
  });

  it('is not introduced where somebody says something', () => {
    const found = resolve('⟦p|陆怀瑾⟧称⟦p|沈青禾⟧，是难得的人才。');
    expect(writeEntities(found)).toBe('陆怀瑾 ×1\n沈青禾 ×1');
  });

  it('in Latin letters is introduced by brackets', () => {
    const found = resolve('⟦o|望川青年登山协会⟧（WYC）成立。\n⟦o|WYC⟧现有会员百人。');
    expect(writeEntities(found)).toBe('望川青年登山协会 ×1 + WYC ×1 alias introduced');
  });
});

describe('what is recorded', () => {
  const text = '⟦o|望川市人民医院⟧一。\n⟦o|望川人民医院⟧二。\n⟦o|望川人民医院⟧三。';

  it('decides which spelling is right, however seldom it is used', () => {
    const found = resolve(text, recorded({ type: organization, name: '望川市人民医院' }));
    expect(writeConflicts(found)).toBe('望川人民医院 → 望川市人民医院 administrative-word');
  });

  it('keeps different names apart', () => {
    const found = resolve(
      text,
      recorded({ type: organization, name: '望川人民医院', distinctFrom: ['望川市人民医院'] }),
    );
    expect(writeConflicts(found)).toBe('');
    expect(found.entities).toHaveLength(2);
  });

  it('makes an alias of a spelling that would be a conflict', () => {
    const found = resolve(
      text,
      recorded({ type: organization, name: '望川市人民医院', aliases: ['望川人民医院'] }),
    );
    expect(writeConflicts(found)).toBe('');
    expect(writeEntities(found)).toBe('望川市人民医院 ×1 + 望川人民医院 ×2 alias recorded');
  });

  it('merges names that have nothing in common', () => {
    const found = resolve(
      '⟦p|青衣⟧写道。\n作者⟦p|沈青禾⟧。',
      recorded({ type: person, name: '沈青禾', aliases: ['青衣'] }),
    );
    expect(writeEntities(found)).toBe('沈青禾 ×1 + 青衣 ×1 alias recorded');
  });
});

describe('spellings that differ in their dots', () => {
  it('are two surfaces of one person, whichever comes first', () => {
    const found = resolve('⟦p|约翰·霍兰德⟧到场。\n⟦p|约翰•霍兰德⟧到场。');
    expect(writeEntities(found)).toBe('约翰·霍兰德 ×1 + 约翰•霍兰德 ×1 variant typography');
  });
});

describe('any document', () => {
  const names = readPairs().flatMap(({ type, a, b }) => [`${type[0]}|${a}`, `${type[0]}|${b}`]);
  const titles = fc.constantFrom('', ' 院长', ' 记者');
  const mention = fc.tuple(fc.constantFrom(...names, 'p|李院长', 'p|周主任'), titles);
  const document = fc
    .array(mention, { maxLength: 40 })
    .map((list) => list.map(([name, title]) => `⟦${name.replace('|', `${title}|`)}⟧到场。`).join('\n'));

  it('has every mention in exactly one entity, and every conflict within one', () => {
    fc.assert(
      fc.property(document, (marked) => {
        const { mentions } = namedText(marked);
        const { entities, conflicts } = resolve(marked);
        const indexes = entities.flatMap(({ surfaces }) =>
          surfaces.flatMap((surface) => [...surface.mentions]),
        );
        expect(indexes.sort((a, b) => a - b)).toEqual(mentions.map((_, index) => index));
        for (const { type, name, surfaces } of entities) {
          expect(surfaces[0].text).toBe(name);
          for (const { text, mentions: own } of surfaces) {
            expect(own.length).toBeGreaterThan(0);
            for (const index of own) expect(mentions[index]).toMatchObject({ type, text });
          }
        }
        for (const { variant, canonical, type } of conflicts) {
          const owner = entities.find(
            (each) => each.type === type && each.surfaces.some(({ text }) => text === variant),
          );
          expect(owner?.surfaces.map(({ text }) => text)).toContain(canonical);
        }
      }),
      { numRuns: 200 },
    );
  });
});
