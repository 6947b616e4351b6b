import type { EntityType } from '../names/mention.ts';
import { once } from '../once.ts';
import type { DocumentRecord, EntityRecord, IndexedMention } from './documentRecord.ts';
import { type EntityKey, parseEntityKey } from './entityKey.ts';

/** One spelling of an entity across the corpus. */
export interface CorpusSurface {
  readonly text: string;
  readonly mentions: number;
  /** Why the spelling belongs to the entity; `canonical` for the name itself. */
  readonly reason: string;
}

/** A person or an organization across the corpus. */
export interface CorpusEntity {
  readonly key: EntityKey;
  readonly type: EntityType;
  readonly name: string;
  /** The canonical spelling first, then by falling number of mentions. */
  readonly surfaces: readonly CorpusSurface[];
  readonly mentions: number;
  /** Number of mentions by document. */
  readonly documents: ReadonlyMap<string, number>;
}

/** A mention together with the document it stands in. */
export interface CorpusMention {
  readonly document: string;
  readonly mention: IndexedMention;
}

/** What one document says of an entity. */
export interface EntityInDocument {
  readonly record: DocumentRecord;
  readonly entity: EntityRecord;
}

/** An entity with its mentions, by document and then in reading order. */
export interface GatheredEntity {
  readonly entity: CorpusEntity;
  readonly mentions: () => readonly CorpusMention[];
}

/**
 * Puts together what the documents say of one entity. The outcome does not depend on their order. Mentions are looked up
 * when somebody asks for them: a list of all entities counts them only.
 */
export function gatherEntity(key: EntityKey, parts: readonly EntityInDocument[]): GatheredEntity {
  const { type, name } = parseEntityKey(key);
  const surfaces = new Map<string, { mentions: number; reason: string }>();
  const documents = new Map<string, number>();
  let total = 0;
  const ordered = [...parts].sort((a, b) => compareText(a.record.document, b.record.document));
  for (const { record, entity } of ordered) {
    for (const { text, reason, mentions } of entity.surfaces) {
      const known = surfaces.get(text);
      surfaces.set(text, {
        mentions: (known?.mentions ?? 0) + mentions.length,
        reason: text === name ? 'canonical' : (known?.reason ?? reason),
      });
      documents.set(record.document, (documents.get(record.document) ?? 0) + mentions.length);
      total += mentions.length;
    }
  }
  const entity = { key, type, name, surfaces: order(name, surfaces), mentions: total, documents };
  return { entity, mentions: once(() => mentionsOf(ordered)) };
}

function mentionsOf(parts: readonly EntityInDocument[]): readonly CorpusMention[] {
  const found: CorpusMention[] = [];
  for (const { record, entity } of parts) {
    const { document, mentions } = record;
    for (const index of entity.surfaces.flatMap((surface) => surface.mentions)) {
      const mention = mentions[index];
      if (mention !== undefined) found.push({ document, mention });
    }
  }
  return found.sort(compareMentions);
}

function order(
  name: string,
  surfaces: ReadonlyMap<string, { readonly mentions: number; readonly reason: string }>,
): readonly CorpusSurface[] {
  return [...surfaces]
    .map(([text, { mentions, reason }]) => ({ text, mentions, reason }))
    .sort(
      (a, b) =>
        Number(b.text === name) - Number(a.text === name) ||
        b.mentions - a.mentions ||
        compareText(a.text, b.text),
    );
}

function compareMentions(a: CorpusMention, b: CorpusMention): number {
  const first = a.mention.ranges[0].start;
  const second = b.mention.ranges[0].start;
  return (
    compareText(a.document, b.document) || first.line - second.line || first.character - second.character
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
