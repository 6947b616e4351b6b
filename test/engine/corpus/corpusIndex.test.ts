import { describe, expect, it } from 'vitest';
import { createCorpusIndex } from '../../../server/src/engine/corpus/corpusIndex.ts';
import type { RecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { noRecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { recordWith } from './records.ts';

const hospital = '云岭医科大学附属第一医院';

function recorded(name: string, ...aliases: readonly string[]): RecordedNames {
  return {
    entities: [{ type: 'organization', name, aliases, distinctFrom: [], note: '' }],
    notNames: [],
  };
}

function summary(index: ReturnType<typeof createCorpusIndex>): readonly string[] {
  return index
    .entities()
    .map(
      ({ name, surfaces }) =>
        `${name}: ${surfaces.map((each) => `${each.text} ×${each.mentions}`).join(', ')}`,
    )
    .sort();
}

describe('an entity', () => {
  it('gathers its mentions from all documents, by document and line', () => {
    const index = createCorpusIndex(noRecordedNames);
    index.set(recordWith('b.txt', [{ spellings: [['望川图书馆', 2]] }]));
    index.set(recordWith('a.txt', [{ spellings: [['望川图书馆', 1]] }]));
    const places = index
      .mentionsOf('organization:望川图书馆')
      .map(({ document, mention }) => `${document} ${mention.ranges[0].start.line}`);
    expect(places).toEqual(['a.txt 0', 'b.txt 0', 'b.txt 1']);
    expect(index.entity('organization:望川图书馆')).toMatchObject({ mentions: 3 });
  });

  it('goes with its last mention', () => {
    const index = createCorpusIndex(noRecordedNames);
    index.set(recordWith('a.txt', [{ spellings: [['望川图书馆', 1]] }]));
    index.remove('a.txt');
    expect(index.entities()).toEqual([]);
    expect(index.similarNames('organization', '望川图书馆')).toEqual([]);
  });

  it('is not another one of the other type', () => {
    const index = createCorpusIndex(noRecordedNames);
    index.set(
      recordWith('a.txt', [{ spellings: [['白鹭', 1]] }, { type: 'person', spellings: [['白鹭', 2]] }]),
    );
    expect(index.entity('person:白鹭')?.mentions).toBe(2);
    expect(index.entity('organization:白鹭')?.mentions).toBe(1);
  });
});

describe('a short form', () => {
  it('that one document explains is followed into another', () => {
    const index = createCorpusIndex(noRecordedNames);
    index.set(recordWith('short.txt', [{ spellings: [['云医一院', 3]] }]));
    expect(summary(index)).toEqual(['云医一院: 云医一院 ×3']);
    index.set(
      recordWith('long.txt', [
        {
          spellings: [
            [hospital, 1],
            ['云医一院', 1],
          ],
        },
      ]),
    );
    expect(summary(index)).toEqual([`${hospital}: ${hospital} ×1, 云医一院 ×4`]);
    expect(index.keyOf('short.txt', 'organization', '云医一院')).toBe(`organization:${hospital}`);
    index.remove('long.txt');
    expect(summary(index)).toEqual(['云医一院: 云医一院 ×3']);
  });

  it('that two documents explain differently is left alone', () => {
    const index = createCorpusIndex(noRecordedNames);
    index.set(recordWith('short.txt', [{ spellings: [['云医一院', 3]] }]));
    index.set(
      recordWith('a.txt', [
        {
          spellings: [
            [hospital, 1],
            ['云医一院', 1],
          ],
        },
      ]),
    );
    index.set(
      recordWith('b.txt', [
        {
          spellings: [
            ['云川医学院第一医院', 1],
            ['云医一院', 1],
          ],
        },
      ]),
    );
    expect(index.keyOf('short.txt', 'organization', '云医一院')).toBe('organization:云医一院');
    expect(index.keyOf('a.txt', 'organization', '云医一院')).toBe(`organization:${hospital}`);
  });

  it.each(['leading-place', 'host-dropped', 'title', 'name-part'])(
    'that means something only within its document stays there (%s)',
    (reason) => {
      const index = createCorpusIndex(noRecordedNames);
      index.set(
        recordWith('a.txt', [
          {
            spellings: [
              ['望川市卫健委', 1],
              ['市卫健委', 2],
            ],
            reason,
          },
        ]),
      );
      index.set(recordWith('b.txt', [{ spellings: [['市卫健委', 1]] }]));
      expect(index.keyOf('b.txt', 'organization', '市卫健委')).toBe('organization:市卫健委');
    },
  );

  it('that is recorded belongs to the recorded name, whatever documents say', () => {
    const index = createCorpusIndex(noRecordedNames);
    index.set(recordWith('short.txt', [{ spellings: [['云医一院', 3]] }]));
    index.set(
      recordWith('b.txt', [
        {
          spellings: [
            ['云川医学院第一医院', 1],
            ['云医一院', 1],
          ],
        },
      ]),
    );
    index.record(recorded(hospital, '云医一院'));
    expect(index.keyOf('short.txt', 'organization', '云医一院')).toBe(`organization:${hospital}`);
    index.record(noRecordedNames);
    expect(index.keyOf('short.txt', 'organization', '云医一院')).toBe('organization:云川医学院第一医院');
  });
});

describe('what a change touches', () => {
  it('is nothing when only places change', () => {
    const index = createCorpusIndex(noRecordedNames);
    index.set(recordWith('a.txt', [{ spellings: [['望川图书馆', 2]] }]));
    const { revision } = index;
    expect(index.set(recordWith('a.txt', [{ spellings: [['望川图书馆', 2]] }], 7))).toEqual(new Set());
    expect(index.revision).toBe(revision);
    expect(index.mentionsOf('organization:望川图书馆')[0]?.mention.ranges[0].start.line).toBe(7);
  });

  it('is the spellings whose counts change', () => {
    const index = createCorpusIndex(noRecordedNames);
    index.set(recordWith('a.txt', [{ spellings: [['望川图书馆', 2]] }, { spellings: [['澜溪博物馆', 1]] }]));
    const touched = index.set(
      recordWith('a.txt', [{ spellings: [['望川图书馆', 1]] }, { spellings: [['澜溪博物馆', 1]] }]),
    );
    expect(touched).toEqual(new Set(['organization:望川图书馆']));
  });
});

describe('similar names', () => {
  it('come with their counts, whatever the document', () => {
    const index = createCorpusIndex(noRecordedNames);
    index.set(recordWith('a.txt', [{ spellings: [['望川市人民医院', 2]] }]));
    index.set(
      recordWith('b.txt', [{ spellings: [['望川市人民医院', 1]] }, { spellings: [['澜溪市人民医院', 1]] }]),
    );
    expect(index.similarNames('organization', '望川人民医院')).toEqual([
      { type: 'organization', name: '望川市人民医院', mentions: 3, documents: 2 },
    ]);
  });

  it('have a place in another document', () => {
    const index = createCorpusIndex(noRecordedNames);
    index.set(recordWith('a.txt', [{ spellings: [['望川市人民医院', 2]] }]));
    expect(index.placeOf('organization', '望川市人民医院', 'b.txt')?.document).toBe('a.txt');
    expect(index.placeOf('organization', '望川市人民医院', 'a.txt')).toBeUndefined();
  });
});
