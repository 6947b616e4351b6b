import type { RecordedNames } from '../names/knowledge.ts';
import type { EntityType } from '../names/mention.ts';
import type { DocumentRecord } from './documentRecord.ts';
import { type EntityKey, entityKey } from './entityKey.ts';

/** Below this length a short form says too little to be followed from one document into another. */
const shortestSharedAlias = 3;

/** Tells which entity of the corpus a document's entity is. */
export interface AliasTable {
  resolve(type: EntityType, name: string): EntityKey;
}

/**
 * Learns from what is recorded, and from documents that give a short form together with the full name. A short
 * form that stands for two different names, or that is too short, is left alone.
 */
export function aliasTable(records: Iterable<DocumentRecord>, recorded: RecordedNames): AliasTable {
  const certain = new Map<EntityKey, EntityKey>();
  for (const { type, name, aliases } of recorded.entities) {
    for (const alias of aliases) certain.set(entityKey(type, alias), entityKey(type, name));
  }
  const learnt = learnAliases(records);
  return {
    resolve(type, name) {
      const key = entityKey(type, name);
      const known = certain.get(key);
      if (known !== undefined) return known;
      const targets = learnt.get(key);
      const [target] = targets?.size === 1 ? targets : [];
      if (target === undefined || target === key) return key;
      return certain.get(target) ?? target;
    },
  };
}

function learnAliases(records: Iterable<DocumentRecord>): ReadonlyMap<EntityKey, ReadonlySet<EntityKey>> {
  const learnt = new Map<EntityKey, Set<EntityKey>>();
  for (const { entities } of records) {
    for (const { type, name, surfaces } of entities) {
      for (const { text, role } of surfaces) {
        if (role !== 'alias' || text.length < shortestSharedAlias) continue;
        const key = entityKey(type, text);
        const targets = learnt.get(key) ?? new Set();
        learnt.set(key, targets.add(entityKey(type, name)));
      }
    }
  }
  return learnt;
}
