import { describe, expect, it } from 'vitest';
import { createCorpusIndex } from '../../../server/src/engine/corpus/corpusIndex.ts';
import { recordOf } from '../../../server/src/engine/corpus/documentRecord.ts';
import { allSuspects } from '../../../server/src/engine/corpus/suspects.ts';
import { readDocument } from '../../../server/src/engine/lint/analyzer.ts';
import { noRecordedNames, type RecordedEntity } from '../../../server/src/engine/names/knowledge.ts';
import { characterSegmenter } from '../../../server/src/engine/segment/characterSegmenter.ts';

/** The suspects of a corpus as lines: verdict, name and counts, then the other spellings with what differs. */
function suspects(
  texts: readonly string[],
  ...entities: readonly Partial<RecordedEntity>[]
): readonly string[] {
  const nothing = { type: 'organization' as const, name: '', aliases: [], distinctFrom: [], note: '' };
  const recorded = { ...noRecordedNames, entities: entities.map((entity) => ({ ...nothing, ...entity })) };
  const index = createCorpusIndex(recorded);
  for (const [at, text] of texts.entries()) {
    index.set(recordOf(`${at}.txt`, readDocument(text, { segmenter: characterSegmenter, recorded })));
  }
  return allSuspects(index).map(({ name, mentions, documents, others, verdict }) => {
    const written = others.map(
      (each) => `${each.text} ${each.mentions}/${each.documents} ${each.difference}`,
    );
    return `${verdict}: ${name} ${mentions}/${documents} ~ ${written.join(', ')}`;
  });
}

const often = '云岭市第一人民医院派出医疗队。云岭市第一人民医院举行义诊。云岭市第一人民医院院长致辞。';
const once = '记者来到云岭市人民第一医院采访。';

describe('spellings that are suspected to be one name', () => {
  it('are told with counts, documents and what differs', () => {
    expect(suspects([often, once])).toEqual([
      'likely: 云岭市第一人民医院 3/1 ~ 云岭市人民第一医院 1/1 word-order',
    ]);
  });

  it('are unclear where none prevails', () => {
    expect(suspects(['记者来到云岭市第一人民医院。', once])).toEqual([
      'unclear: 云岭市人民第一医院 1/1 ~ 云岭市第一人民医院 1/1 word-order',
    ]);
  });

  it('come with the most doubtful first, and those that are decided last', () => {
    const found = suspects(
      [often, once, '院长贺青涛主持会议。', '院长贺青祷看望了病人。', '清河大学开学。清合大学放假。'],
      { name: '清河大学', replace: ['清合大学'] },
    );
    expect(found).toEqual([
      'unclear: 贺青涛 1/1 ~ 贺青祷 1/1 similar-character',
      'likely: 云岭市第一人民医院 3/1 ~ 云岭市人民第一医院 1/1 word-order',
      'recorded: 清河大学 1/1 ~ 清合大学 1/1 recorded',
    ]);
  });

  it('are none when they are recorded as different', () => {
    expect(
      suspects([often, once], { name: '云岭市第一人民医院', distinctFrom: ['云岭市人民第一医院'] }),
    ).toEqual([]);
  });

  it('are none when one is recorded as an alias of the other', () => {
    expect(suspects([often, once], { name: '云岭市第一人民医院', aliases: ['云岭市人民第一医院'] })).toEqual(
      [],
    );
  });

  it('are none where an enumeration names both', () => {
    expect(
      suspects(['获奖的有贺青涛、贺青祷二人。', '院长贺青涛主持会议。', '院长贺青祷看望了病人。']),
    ).toEqual([]);
  });

  it('are none where names are short forms or have other numbers', () => {
    expect(
      suspects([
        '云岭大学第一医院（以下简称云大一院）举行义诊。云大一院派出医生。',
        '云岭大学第二医院举行义诊。',
      ]),
    ).toEqual([]);
  });
});
