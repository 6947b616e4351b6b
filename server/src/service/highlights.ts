import type { CorpusEntity } from '../engine/corpus/corpusIndex.ts';
import type { Range } from '../engine/text/textModel.ts';
import { definingMention } from './definition.ts';
import type { Snapshot } from './snapshot.ts';

/** A line piece of a mention: `definition` says most about the entity, `same` is spelled alike, `other` is an alias. */
export interface Highlight {
  readonly range: Range;
  readonly kind: 'definition' | 'same' | 'other';
}

/** Every piece of every mention of an entity in the document, in reading order. */
export function highlights(
  { open, names }: Snapshot,
  entity: CorpusEntity,
  spelling: string,
): readonly Highlight[] {
  const definition = definingMention(names, entity);
  return names
    .mentionsOf(entity.key)
    .filter(({ document }) => document === open.document)
    .flatMap((each) => {
      const kind = each === definition ? 'definition' : each.mention.text === spelling ? 'same' : 'other';
      return each.mention.ranges.map((range): Highlight => ({ range, kind }));
    });
}
