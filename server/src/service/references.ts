import type { CorpusEntity, CorpusMention } from '../engine/corpus/corpusIndex.ts';
import { definingMention } from './definition.ts';
import type { NamesView } from './snapshot.ts';

/** All mentions of an entity by document and place; the defining one only when it is asked for. */
export function references(
  names: NamesView,
  entity: CorpusEntity,
  { includeDefinition }: { readonly includeDefinition: boolean },
): readonly CorpusMention[] {
  const mentions = names.mentionsOf(entity.key);
  if (includeDefinition) return mentions;
  const definition = definingMention(names, entity);
  return mentions.filter((mention) => mention !== definition);
}
