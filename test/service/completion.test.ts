import { describe, expect, it } from 'vitest';
import type { CorpusEntity } from '../../server/src/engine/corpus/corpusIndex.ts';
import { completions } from '../../server/src/service/completion.ts';
import { createNameMatcher } from '../../server/src/service/nameMatcher.ts';
import type { NamesView } from '../../server/src/service/snapshot.ts';

/** A corpus that names people so often. */
function corpus(counts: Readonly<Record<string, number>>): NamesView {
  const entities = Object.entries(counts).map(
    ([name, mentions]): CorpusEntity => ({
      key: `person:${name}`,
      type: 'person',
      name,
      surfaces: [{ text: name, mentions, reason: 'canonical' }],
      mentions,
      documents: new Map(),
    }),
  );
  return {
    entities: () => entities,
    entity: () => undefined,
    keyOf: () => undefined,
    mentionsOf: () => [],
    recordOf: () => undefined,
  };
}

const offered = (names: NamesView, before: string) =>
  completions(names, createNameMatcher(), before).map(({ text, replaced }) => `${replaced} ${text}`);

describe('completions', () => {
  const names = corpus({ 林晓舟: 1, 林晓: 9, 梁晓舟: 5, 晓舟书院: 3 });

  it('put the most mentioned names first', () => {
    expect(offered(names, '院长lxz')).toEqual(['3 梁晓舟', '3 林晓舟']);
  });

  it('take the longest beginning of a name', () => {
    expect(offered(names, '今天林晓')).toEqual(['2 林晓舟']);
    expect(offered(names, '今天梁晓舟')).toEqual(['2 晓舟书院']);
  });

  it('look at the most mentioned names where there are very many', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`甲${index}`, 1]));
    expect(offered(corpus({ ...many, 林晓舟: 7 }), '院长lxz')).toEqual(['3 林晓舟']);
  });
});
