import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeDocument } from '../../../server/src/engine/lint/analyzer.ts';
import type { RecordedEntity, RecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { changedSpellings, spellingSearch } from '../../../server/src/engine/names/recordedChange.ts';
import { characterSegmenter } from '../../../server/src/engine/segment/characterSegmenter.ts';

const hospital: RecordedEntity = {
  type: 'organization',
  name: '临川市第一人民医院',
  aliases: ['市一院'],
  distinctFrom: ['临川市第二人民医院'],
  note: '',
};
const person: RecordedEntity = { type: 'person', name: '顾明远', aliases: [], distinctFrom: [], note: '' };

const names = (entities: readonly RecordedEntity[], notNames: readonly string[] = []): RecordedNames => ({
  entities,
  notNames,
});
const texts = (before: RecordedNames, after: RecordedNames): readonly string[] =>
  [...new Set(changedSpellings(before, after).map(({ text }) => text))].sort();

describe('the spellings of which something else is recorded', () => {
  it('are all of an entity that comes, goes or gets another spelling, and those that are no names', () => {
    expect(texts(names([]), names([hospital]))).toEqual(['临川市第一人民医院', '市一院']);
    expect(texts(names([hospital, person]), names([person]))).toEqual(['临川市第一人民医院', '市一院']);
    const more = { ...person, replace: ['顾明元'] };
    expect(texts(names([hospital, person]), names([hospital, more]))).toEqual(['顾明元', '顾明远']);
    expect(texts(names([], ['清风']), names([], ['明月']))).toEqual(['明月', '清风']);
  });

  it('are none where only a note is another one', () => {
    expect(texts(names([hospital]), names([{ ...hospital, note: '新址' }]))).toEqual([]);
  });

  it('are all of those whose order is another one: the later entry wins', () => {
    expect(texts(names([hospital, person]), names([person, hospital]))).toHaveLength(3);
  });
});

describe('whether a spelling may stand in a text', () => {
  const inText = spellingSearch([{ type: 'organization', text: '临川市第一人民医院' }]);

  it.each([
    ['whole', '在临川市第一人民医院。', true],
    ['cut by a wrap', '在临川市第\n\n  一人民医院。', true],
    ['set apart by blanks', '在临 川 市 第 一 人 民 医 院。', true],
    ['cut by the end of a page with its number', '在临川市第\n\n— 12 —\n\n一人民医院。', true],
    ['another hospital', '在云岭县妇幼保健院。', false],
    ['a part of it', '在临川市。', false],
  ])('%s', (_, text, expected) => {
    expect(inText(text)).toBe(expected);
  });

  it('is never so without spellings', () => {
    expect(spellingSearch([])('临川市')).toBe(false);
  });
});

/** Sentences whose names are recorded in one way or another, or not at all. */
const sentences = [
  '临川市第一人民医院院长顾明远出席了仪式。',
  '市一院的顾明远说，门诊今天开诊。',
  '临川市第二人民医院的顾明元医生也来了。',
  '清风社区的志愿者来到青浦区中医院。',
  '学校的操场上没有人。',
];
const spellings = ['临川市第一人民医院', '市一院', '临川市第二人民医院', '青浦区中医院', '清风社区'];
const people = ['顾明远', '顾明元', '清风'];

const entity = fc
  .record({
    type: fc.constantFrom('person' as const, 'organization' as const),
    picks: fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
  })
  .map(({ type, picks }): RecordedEntity => {
    const from = type === 'person' ? people : spellings;
    const [name = '', alias, replaced, other] = picks.map((pick) => from[pick % from.length] as string);
    const list = (text: string | undefined) => (text === undefined || text === name ? [] : [text]);
    return { type, name, aliases: list(alias), replace: list(replaced), distinctFrom: list(other), note: '' };
  });
const record = fc.record({
  entities: fc.array(entity, { maxLength: 3 }),
  notNames: fc.subarray(['清风', '清风社区', '顾明元']),
});

it('a text in which none of the changed spellings may stand has the same names before and after', () => {
  const segmenter = characterSegmenter;
  fc.assert(
    fc.property(fc.subarray(sentences, { minLength: 1 }), record, record, (chosen, before, after) => {
      const text = chosen.join('\n\n');
      if (spellingSearch(changedSpellings(before, after))(text)) return;
      const namesWith = (recorded: RecordedNames) => {
        const { mentions, entities, conflicts } = analyzeDocument(text, {
          segmenter,
          recorded,
          rules: [],
          settings: new Map(),
        }).facts;
        return { mentions, entities, conflicts };
      };
      expect(namesWith(after)).toEqual(namesWith(before));
    }),
    { numRuns: 300 },
  );
});
