import { type RecordedNames, spellingsOf } from '../names/knowledge.ts';
import type { DocumentRecord } from './documentRecord.ts';
import { type EntityKey, entityKey } from './entityKey.ts';

/** Below this length a short form says too little to be followed from one document into another. */
const shortestSharedAlias = 3;

/** Short forms that mean something only within their document: `市卫健委`, `附属医院`, `李院长`, a bare family name. */
export const localReasons: ReadonlySet<string> = new Set([
  'leading-place',
  'host-dropped',
  'title',
  'name-part',
]);

/** Tells which entity of the corpus a document's entity is, and learns as documents come and go. */
export interface AliasTable {
  resolve(key: EntityKey): EntityKey;
  /** Learns the short forms of a document. Returns the keys that may resolve otherwise now. */
  add(record: DocumentRecord): readonly EntityKey[];
  remove(record: DocumentRecord): readonly EntityKey[];
  /** Replaces what is recorded. */
  record(names: RecordedNames): void;
}

/**
 * Starts with what is recorded, and learns from documents that give a short form together with the full name. A
 * short form that stands for two different names, or that is too short, is left alone.
 */
export function createAliasTable(recorded: RecordedNames): AliasTable {
  let certain = recordedAliases(recorded);
  /** For each short form its full names, with the number of documents that say so. */
  const learnt = new Map<EntityKey, Map<EntityKey, number>>();
  const count = (record: DocumentRecord, step: 1 | -1): readonly EntityKey[] => {
    const links = [...aliasLinks(record)];
    for (const [alias, name] of links) {
      const targets = learnt.get(alias) ?? new Map<EntityKey, number>();
      const documents = (targets.get(name) ?? 0) + step;
      if (documents > 0) targets.set(name, documents);
      else targets.delete(name);
      if (targets.size > 0) learnt.set(alias, targets);
      else learnt.delete(alias);
    }
    return links.map(([alias]) => alias);
  };
  return {
    resolve(key) {
      const known = certain.get(key);
      if (known !== undefined) return known;
      const targets = learnt.get(key);
      const [target] = targets?.size === 1 ? targets.keys() : [];
      return target === undefined ? key : (certain.get(target) ?? target);
    },
    add: (record) => count(record, 1),
    remove: (record) => count(record, -1),
    record(names) {
      certain = recordedAliases(names);
    },
  };
}

function recordedAliases({ entities }: RecordedNames): ReadonlyMap<EntityKey, EntityKey> {
  return new Map(
    entities.flatMap((entity) =>
      spellingsOf(entity)
        .slice(1)
        .map((text): [EntityKey, EntityKey] => [
          entityKey(entity.type, text),
          entityKey(entity.type, entity.name),
        ]),
    ),
  );
}

function* aliasLinks({ entities }: DocumentRecord): Iterable<readonly [EntityKey, EntityKey]> {
  for (const { type, name, surfaces } of entities) {
    for (const { text, role, reason } of surfaces) {
      if (role !== 'alias' || text.length < shortestSharedAlias || localReasons.has(reason)) continue;
      if (text !== name) yield [entityKey(type, text), entityKey(type, name)];
    }
  }
}
