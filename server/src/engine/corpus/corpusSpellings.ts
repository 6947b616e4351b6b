import type { EntityType } from '../names/mention.ts';
import { localReasons } from './aliasTable.ts';
import type { CorpusIndex, CorpusMention } from './corpusIndex.ts';
import { type EntityKey, entityKey } from './entityKey.ts';

/** One spelling of names across the corpus, whatever entities its mentions are counted to. */
export interface CorpusSpelling {
  readonly type: EntityType;
  readonly text: string;
  readonly mentions: number;
  /** The entities that have it. */
  readonly entities: readonly EntityKey[];
}

/** Every spelling that says who is meant outside of its document too: `李院长` and `市卫健委` are left out. */
export function corpusSpellings(
  index: Pick<CorpusIndex, 'entities'>,
): ReadonlyMap<EntityKey, CorpusSpelling> {
  const spellings = new Map<EntityKey, CorpusSpelling>();
  for (const { key: entity, type, surfaces } of index.entities()) {
    for (const { text, mentions, reason } of surfaces) {
      if (localReasons.has(reason)) continue;
      const key = entityKey(type, text);
      const known = spellings.get(key);
      spellings.set(key, {
        type,
        text,
        mentions: (known?.mentions ?? 0) + mentions,
        entities: [...(known?.entities ?? []), entity],
      });
    }
  }
  return spellings;
}

/** The mentions of a spelling, by document and then in reading order. */
export function mentionsOfSpelling(
  index: Pick<CorpusIndex, 'mentionsOf'>,
  { text, entities }: Pick<CorpusSpelling, 'text' | 'entities'>,
): readonly CorpusMention[] {
  return entities.flatMap((key) => index.mentionsOf(key).filter(({ mention }) => mention.text === text));
}
