import { blockingKeys } from '../names/blocking.ts';
import type { RecordedNames } from '../names/knowledge.ts';
import type { EntityType } from '../names/mention.ts';
import { type AliasTable, aliasTable } from './aliasTable.ts';
import type { CorpusPlace, CorpusView, SpellingCount } from './corpusView.ts';
import type { DocumentRecord, IndexedMention } from './documentRecord.ts';
import { type EntityKey, entityKey } from './entityKey.ts';

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

/** The names of a corpus, kept up to date document by document. */
export interface CorpusIndex extends CorpusView {
  /** Grows with every change of the names. */
  readonly revision: number;
  /** Adds or replaces a document. Returns the spellings whose counts changed, so that callers know whom it touches. */
  set(record: DocumentRecord): ReadonlySet<EntityKey>;
  remove(document: string): ReadonlySet<EntityKey>;
  /** Replaces what the keeper of the corpus has recorded. */
  record(names: RecordedNames): void;
  has(document: string): boolean;
  documents(): Iterable<string>;
  recordOf(document: string): DocumentRecord | undefined;
  /** Every entity, in no particular order. */
  entities(): readonly CorpusEntity[];
  entity(key: EntityKey): CorpusEntity | undefined;
  /** The entity that a spelling of one document belongs to. */
  keyOf(document: string, type: EntityType, surface: string): EntityKey | undefined;
  /** All mentions of an entity, by document and then in reading order. */
  mentionsOf(key: EntityKey): readonly CorpusMention[];
}

/** Starts an empty index. */
export function createCorpusIndex(recordedAtStart: RecordedNames): CorpusIndex {
  const records = new Map<string, DocumentRecord>();
  const spellings = new Map<EntityKey, Map<string, number>>();
  const blocks = new Map<string, Set<EntityKey>>();
  let recorded = recordedAtStart;
  let revision = 0;
  let groups: Groups | undefined;

  const grouped = (): Groups => {
    groups ??= groupRecords(records, aliasTable(records.values(), recorded));
    return groups;
  };

  const replace = (document: string, next: DocumentRecord | undefined): ReadonlySet<EntityKey> => {
    const before = countSpellings(records.get(document));
    const after = countSpellings(next);
    if (next === undefined) records.delete(document);
    else records.set(document, next);
    groups = undefined;
    const touched = new Set<EntityKey>();
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(key) === after.get(key)) continue;
      touched.add(key);
      updateSpelling(spellings, blocks, key, document, after.get(key) ?? 0);
    }
    if (touched.size > 0) revision++;
    return touched;
  };

  return {
    get revision() {
      return revision;
    },
    get recorded() {
      return recorded;
    },
    set: (record) => replace(record.document, record),
    remove: (document) => replace(document, undefined),
    record(names) {
      recorded = names;
      groups = undefined;
      revision++;
    },
    has: (document) => records.has(document),
    documents: () => records.keys(),
    recordOf: (document) => records.get(document),
    entities: () => [...grouped().entities.values()],
    entity: (key) => grouped().entities.get(key),
    keyOf: (document, type, surface) => grouped().keys.get(document)?.get(entityKey(type, surface)),
    mentionsOf: (key) => grouped().mentions.get(key) ?? [],
    similarNames(type, name) {
      const keys = new Set<EntityKey>();
      for (const block of blockingKeys(type, name)) {
        for (const key of blocks.get(blockOf(type, block)) ?? []) keys.add(key);
      }
      return [...keys].map((key) => spellingCount(type, key, spellings));
    },
    placeOf: (type, name, document) => placeOf(records, spellings, type, name, document),
  };
}

interface Groups {
  readonly entities: ReadonlyMap<EntityKey, CorpusEntity>;
  /** By document: the entity of each spelling. */
  readonly keys: ReadonlyMap<string, ReadonlyMap<EntityKey, EntityKey>>;
  readonly mentions: ReadonlyMap<EntityKey, readonly CorpusMention[]>;
}

interface OpenEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly surfaces: Map<string, { mentions: number; reason: string }>;
  readonly documents: Map<string, number>;
  readonly mentions: CorpusMention[];
}

/** Gathers the entities of all documents under the names that the alias table gives them. */
function groupRecords(records: ReadonlyMap<string, DocumentRecord>, aliases: AliasTable): Groups {
  const open = new Map<EntityKey, OpenEntity>();
  const keys = new Map<string, Map<EntityKey, EntityKey>>();
  for (const record of records.values()) {
    const ofDocument = new Map<EntityKey, EntityKey>();
    keys.set(record.document, ofDocument);
    for (const { type, name, surfaces } of record.entities) {
      const key = aliases.resolve(type, name);
      const entity = openEntity(open, key, type);
      for (const surface of surfaces) {
        ofDocument.set(entityKey(type, surface.text), key);
        const known = entity.surfaces.get(surface.text);
        const reason = surface.text === entity.name ? 'canonical' : (known?.reason ?? surface.reason);
        const count = surface.mentions.length;
        entity.surfaces.set(surface.text, { mentions: (known?.mentions ?? 0) + count, reason });
        entity.documents.set(record.document, (entity.documents.get(record.document) ?? 0) + count);
        for (const index of surface.mentions) {
          const mention = record.mentions[index];
          if (mention !== undefined) entity.mentions.push({ document: record.document, mention });
        }
      }
    }
  }
  const entities = new Map<EntityKey, CorpusEntity>();
  const mentions = new Map<EntityKey, readonly CorpusMention[]>();
  for (const [key, entity] of open) {
    entities.set(key, close(key, entity));
    mentions.set(key, entity.mentions.sort(compareMentions));
  }
  return { entities, keys, mentions };
}

function openEntity(open: Map<EntityKey, OpenEntity>, key: EntityKey, type: EntityType): OpenEntity {
  const known = open.get(key);
  if (known !== undefined) return known;
  const name = key.slice(type.length + 1);
  const fresh: OpenEntity = { type, name, surfaces: new Map(), documents: new Map(), mentions: [] };
  open.set(key, fresh);
  return fresh;
}

function close(key: EntityKey, { type, name, surfaces, documents, mentions }: OpenEntity): CorpusEntity {
  const ordered = [...surfaces]
    .map(([text, { mentions: count, reason }]) => ({ text, mentions: count, reason }))
    .sort(
      (a, b) =>
        Number(b.text === name) - Number(a.text === name) ||
        b.mentions - a.mentions ||
        compareText(a.text, b.text),
    );
  return { key, type, name, surfaces: ordered, mentions: mentions.length, documents };
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

function countSpellings(record: DocumentRecord | undefined): ReadonlyMap<EntityKey, number> {
  const counts = new Map<EntityKey, number>();
  for (const { type, surfaces } of record?.entities ?? []) {
    for (const { text, mentions } of surfaces) {
      const key = entityKey(type, text);
      counts.set(key, (counts.get(key) ?? 0) + mentions.length);
    }
  }
  return counts;
}

function blockOf(type: EntityType, block: string): string {
  return `${type}:${block}`;
}

function updateSpelling(
  spellings: Map<EntityKey, Map<string, number>>,
  blocks: Map<string, Set<EntityKey>>,
  key: EntityKey,
  document: string,
  count: number,
): void {
  const type: EntityType = key.startsWith('person:') ? 'person' : 'organization';
  const name = key.slice(type.length + 1);
  const documents = spellings.get(key) ?? new Map<string, number>();
  if (count > 0) documents.set(document, count);
  else documents.delete(document);
  if (documents.size > 0 && !spellings.has(key)) {
    spellings.set(key, documents);
    for (const block of blockingKeys(type, name)) {
      const names = blocks.get(blockOf(type, block)) ?? new Set();
      blocks.set(blockOf(type, block), names.add(key));
    }
  } else if (documents.size === 0) {
    spellings.delete(key);
    for (const block of blockingKeys(type, name)) blocks.get(blockOf(type, block))?.delete(key);
  }
}

function spellingCount(
  type: EntityType,
  key: EntityKey,
  spellings: ReadonlyMap<EntityKey, ReadonlyMap<string, number>>,
): SpellingCount {
  const documents = spellings.get(key) ?? new Map<string, number>();
  let mentions = 0;
  for (const count of documents.values()) mentions += count;
  return { type, name: key.slice(type.length + 1), mentions, documents: documents.size };
}

function placeOf(
  records: ReadonlyMap<string, DocumentRecord>,
  spellings: ReadonlyMap<EntityKey, ReadonlyMap<string, number>>,
  type: EntityType,
  name: string,
  document: string,
): CorpusPlace | undefined {
  for (const other of spellings.get(entityKey(type, name))?.keys() ?? []) {
    if (other === document) continue;
    const mention = records.get(other)?.mentions.find((each) => each.type === type && each.text === name);
    if (mention !== undefined) return { document: other, range: mention.ranges[0] };
  }
  return undefined;
}
