import type { CorpusEntity, CorpusMention } from '../engine/corpus/corpusIndex.ts';
import type { NamesView } from './snapshot.ts';

/**
 * The mention that says most about an entity: its canonical name together with a title, else the canonical
 * name, else the longest spelling; the first one in the corpus of its kind.
 */
export function definingMention(names: NamesView, entity: CorpusEntity): CorpusMention | undefined {
  const mentions = names.mentionsOf(entity.key);
  const full = mentions.filter(({ mention }) => mention.text === entity.name);
  const longest = Math.max(0, ...mentions.map(({ mention }) => mention.text.length));
  return (
    full.find(({ mention }) => mention.titles.length > 0) ??
    full[0] ??
    mentions.find(({ mention }) => mention.text.length === longest)
  );
}
