import type { CorpusEntity } from '../engine/corpus/corpusIndex.ts';
import type { IndexedMention } from '../engine/corpus/documentRecord.ts';
import type { EntityKey } from '../engine/corpus/entityKey.ts';
import type { EntityType } from '../engine/names/mention.ts';
import type { Range } from '../engine/text/textModel.ts';
import type { NamesView } from './snapshot.ts';

/** An entity as lists show it. */
export interface EntitySummary {
  readonly id: EntityKey;
  readonly type: EntityType;
  readonly name: string;
  /** Other spellings, the most frequent first; counts are those of the scope. */
  readonly aliases: readonly { readonly text: string; readonly mentions: number; readonly reason: string }[];
  readonly mentions: number;
  readonly documents: number;
}

/** A mention as lists show it. */
export interface MentionSummary {
  readonly ranges: readonly [Range, ...Range[]];
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** The mentions of one document, in reading order. */
export interface DocumentMentions {
  readonly document: string;
  readonly mentions: readonly MentionSummary[];
}

/** The entities of the corpus, or those that one document names. */
export function entitiesOf(names: NamesView, document: string | undefined): readonly EntitySummary[] {
  return names
    .entities()
    .filter(({ documents, mentions }) => (document === undefined ? mentions > 0 : documents.has(document)))
    .map((entity) => summaryOf(names, entity, document));
}

/** The mentions of an entity by document. */
export function mentionsByDocument(
  names: NamesView,
  key: EntityKey,
  only: string | undefined,
): readonly DocumentMentions[] {
  const groups = new Map<string, MentionSummary[]>();
  for (const { document, mention } of names.mentionsOf(key)) {
    if (only !== undefined && document !== only) continue;
    const group = groups.get(document) ?? [];
    group.push(mentionSummary(mention));
    groups.set(document, group);
  }
  return [...groups].map(([document, mentions]) => ({ document, mentions }));
}

/** A mention without what only the index needs. */
export function mentionSummary({ ranges, text, before, after }: IndexedMention): MentionSummary {
  return { ranges, text, before, after };
}

/** The key that an id stands for, or undefined when it is no id. */
export function parseId(id: string): EntityKey | undefined {
  const [, type, name] = /^(person|organization):(.+)$/su.exec(id) ?? [];
  if (name === undefined) return undefined;
  return type === 'person' ? `person:${name}` : `organization:${name}`;
}

function summaryOf(names: NamesView, entity: CorpusEntity, document: string | undefined): EntitySummary {
  const { key: id, type, name, surfaces, mentions, documents } = entity;
  const others = surfaces.filter(({ text }) => text !== name);
  if (document === undefined) return { id, type, name, aliases: others, mentions, documents: documents.size };
  const counts = new Map<string, number>();
  for (const each of names.mentionsOf(id)) {
    if (each.document !== document) continue;
    counts.set(each.mention.text, (counts.get(each.mention.text) ?? 0) + 1);
  }
  const aliases = others.flatMap((alias) => {
    const count = counts.get(alias.text);
    return count === undefined ? [] : [{ ...alias, mentions: count }];
  });
  return { id, type, name, aliases, mentions: documents.get(document) ?? 0, documents: 1 };
}
