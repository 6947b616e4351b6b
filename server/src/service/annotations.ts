import type { CorpusEntity } from '../engine/corpus/corpusIndex.ts';
import type { EntityType } from '../engine/names/mention.ts';
import type { Position, Range } from '../engine/text/textModel.ts';
import { hullOf, mentionRanges } from './mentionAt.ts';
import type { Snapshot } from './snapshot.ts';

/** The first mention of an entity in a document. */
export interface FirstMention {
  readonly range: Range;
  readonly entity: CorpusEntity;
}

/** A mention that goes by another spelling than the canonical name. */
export interface AliasMention {
  /** Right behind it. */
  readonly end: Position;
  readonly name: string;
  /** Why the spelling belongs to the name. */
  readonly reason: string;
}

/** Where each entity is named first in the document, if it is named again anywhere. */
export function firstMentions(snapshot: Snapshot): readonly FirstMention[] {
  const { facts } = snapshot.open;
  const entityOf = entityLookUp(snapshot);
  const seen = new Set<string>();
  return facts.mentions.flatMap((mention) => {
    const entity = entityOf(mention.type, mention.text);
    if (entity === undefined || seen.has(entity.key)) return [];
    seen.add(entity.key);
    if (entity.mentions < 2) return [];
    return [{ range: hullOf(mentionRanges(facts, mention)), entity }];
  });
}

/** The mentions of a stretch of the document that go by another spelling. */
export function aliasMentions(snapshot: Snapshot, { start, end }: Range): readonly AliasMention[] {
  const { facts } = snapshot.open;
  const entityOf = entityLookUp(snapshot);
  return facts.mentions.flatMap((mention) => {
    const place = hullOf(mentionRanges(facts, mention)).end;
    if (place.line < start.line || end.line < place.line) return [];
    const entity = entityOf(mention.type, mention.text);
    if (entity === undefined || entity.name === mention.text) return [];
    const reason = entity.surfaces.find(({ text }) => text === mention.text)?.reason ?? 'variant';
    return [{ end: place, name: entity.name, reason }];
  });
}

/** Looks each spelling up once. */
function entityLookUp({ open, names }: Snapshot) {
  const known = new Map<string, CorpusEntity | undefined>();
  return (type: EntityType, text: string): CorpusEntity | undefined => {
    const id = `${type}:${text}`;
    if (!known.has(id)) {
      const key = names.keyOf(open.document, type, text);
      known.set(id, key === undefined ? undefined : names.entity(key));
    }
    return known.get(id);
  };
}
