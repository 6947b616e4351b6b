import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CorpusIndex, createCorpusIndex } from '../../../server/src/engine/corpus/corpusIndex.ts';
import type { DocumentRecord } from '../../../server/src/engine/corpus/documentRecord.ts';
import { entityKey } from '../../../server/src/engine/corpus/entityKey.ts';
import { noRecordedNames, type RecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { processorTime } from '../../support/processorTime.ts';
import { recordWith } from './records.ts';

const names = [
  '望川市人民医院',
  '望川人民医院',
  '云岭医科大学附属第一医院',
  '云医一院',
  '附属一院',
  '陆怀瑾',
  '陆怀谨',
];

const entity = fc.record({
  type: fc.constantFrom('person' as const, 'organization' as const),
  spellings: fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 3 })), {
    minLength: 1,
    maxLength: 3,
    selector: ([text]) => text,
  }),
  reason: fc.constantFrom('short-form', 'leading-place', 'introduced'),
});

const record = fc
  .tuple(
    fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt'),
    fc.uniqueArray(entity, {
      maxLength: 4,
      selector: ({ type, spellings }) => `${type} ${spellings[0]?.[0]}`,
    }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([document, entities, line]) => recordWith(document, entities, line));

const recorded: fc.Arbitrary<RecordedNames> = fc
  .tuple(fc.constantFrom(...names), fc.subarray([...names]))
  .map(([name, aliases]) => ({
    entities: [{ type: 'organization', name, aliases, distinctFrom: [], note: '' }],
    notNames: [],
  }));

type Step =
  | { readonly kind: 'set'; readonly record: DocumentRecord }
  | { readonly kind: 'remove'; readonly document: string }
  | { readonly kind: 'record'; readonly recorded: RecordedNames };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: record.map((each): Step => ({ kind: 'set', record: each })) },
  fc.constantFrom('a.txt', 'b.txt').map((document): Step => ({ kind: 'remove', document })),
  recorded.map((each): Step => ({ kind: 'record', recorded: each })),
);

/** All that can be asked of an index, in an order that does not depend on its history. */
function everything(index: CorpusIndex): unknown {
  const keys = index
    .entities()
    .map(({ key }) => key)
    .sort();
  return {
    entities: keys.map((key) => {
      const found = index.entity(key);
      return { ...found, documents: [...(found?.documents ?? [])], all: index.mentionsOf(key) };
    }),
    places: names.map((name) => [
      index.placeOf('organization', name, 'a.txt'),
      [...index.documentsWith(entityKey('organization', name))],
      [...index.titlesOf('organization', name)],
    ]),
    similar: names.map((name) => [
      index.similarNames('organization', name),
      index.similarNames('person', name),
    ]),
    keys: ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((document) =>
      names.map((name) => index.keyOf(document, 'organization', name)),
    ),
  };
}

function counts(record: DocumentRecord | undefined): string {
  return (record?.entities ?? [])
    .flatMap(({ type, surfaces }) =>
      surfaces.flatMap(({ text, mentions }) => mentions.map(() => `${type} ${text}`)),
    )
    .sort()
    .join('|');
}

describe('an index that was kept up to date', () => {
  it('equals one that is built from scratch', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const kept = createCorpusIndex(noRecordedNames);
        const last = new Map<string, DocumentRecord>();
        let known = noRecordedNames;
        for (const each of steps) {
          if (each.kind === 'set') {
            kept.set(each.record);
            last.set(each.record.document, each.record);
          } else if (each.kind === 'remove') {
            kept.remove(each.document);
            last.delete(each.document);
          } else {
            known = each.recorded;
            kept.record(known);
          }
          // Asking in between fills what is kept, so that a stale answer would show at the end.
          kept.entities();
        }
        const scratch = createCorpusIndex(known);
        for (const each of last.values()) scratch.set(each);
        expect(everything(kept)).toEqual(everything(scratch));
      }),
      { numRuns: 300 },
    );
  });

  it('touches nothing when no count changes', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), record, (before, next) => {
        const index = createCorpusIndex(noRecordedNames);
        for (const each of before) index.set(each);
        const old = index.recordOf(next.document);
        const { revision } = index;
        const touched = index.set(next);
        expect(touched.size === 0).toBe(counts(old) === counts(next));
        expect(index.revision > revision).toBe(touched.size > 0);
      }),
    );
  });
});

describe('a large corpus', () => {
  it('is built and grouped quickly, and a keystroke does not build it again', () => {
    const index = createCorpusIndex(noRecordedNames);
    const records = Array.from({ length: 2000 }, (_, document) => {
      const entities = Array.from({ length: 20 }, (_unused, number) => {
        const which = (document * 7 + number * 131) % 12000;
        const place = String.fromCharCode(0x4e00 + (which % 97) * 31, 0x5200 + (which % 89) * 29);
        const name = `${place}市第${String.fromCharCode(0x4e00 + (which % 3000))}人民医院`;
        return { spellings: [[name, 2]] as const };
      });
      return recordWith(`${document}.txt`, entities);
    });
    const cold = processorTime(() => {
      for (const each of records) index.set(each);
      index.entities();
    });
    expect(index.entities().length).toBeGreaterThan(5000);
    const keystrokes = processorTime(() => {
      for (const each of records.slice(0, 20)) {
        index.set(each);
        index.entities();
      }
    });
    // A keystroke that walked over the corpus would take as long as reading it did.
    expect(keystrokes / 20).toBeLessThan(cold / 4);
  });
});
