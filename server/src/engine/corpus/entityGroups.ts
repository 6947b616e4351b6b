import type { RecordedNames } from '../names/knowledge.ts';
import { createAliasTable } from './aliasTable.ts';
import { type EntityInDocument, type GatheredEntity, gatherEntity } from './corpusEntity.ts';
import type { DocumentRecord } from './documentRecord.ts';
import { type EntityKey, entityKey } from './entityKey.ts';

/** The entities of all documents under the names that they go by in the corpus. */
export interface EntityGroups {
  replace(document: string, before: DocumentRecord | undefined, after: DocumentRecord | undefined): void;
  /** Replaces what the keeper of the corpus has recorded. */
  record(names: RecordedNames): void;
  keys(): Iterable<EntityKey>;
  /** Gathered when it is first asked for, and kept until one of its documents changes. */
  get(key: EntityKey): GatheredEntity | undefined;
  /** The entity of the corpus that a document's entity is. */
  resolve(name: EntityKey): EntityKey;
}

/**
 * Starts without documents. A change regroups only the names that the document holds and those whose short forms
 * it explains, so that its cost does not grow with the corpus.
 */
export function createEntityGroups(recorded: RecordedNames): EntityGroups {
  const aliases = createAliasTable(recorded);
  /** For each name that documents use as canonical, what each of these documents says of it. */
  const parts = new Map<EntityKey, Map<string, EntityInDocument>>();
  const groupOf = new Map<EntityKey, EntityKey>();
  const groups = new Map<EntityKey, Set<EntityKey>>();
  const gathered = new Map<EntityKey, GatheredEntity>();

  const regroup = (name: EntityKey): void => {
    const before = groupOf.get(name);
    const after = parts.has(name) ? aliases.resolve(name) : undefined;
    if (before !== undefined) gathered.delete(before);
    if (after !== undefined) gathered.delete(after);
    if (before === after) return;
    if (before !== undefined) leave(groups, before, name);
    if (after === undefined) groupOf.delete(name);
    else {
      groupOf.set(name, after);
      groups.set(after, (groups.get(after) ?? new Set()).add(name));
    }
  };

  return {
    replace(document, before, after) {
      const changed = new Set<EntityKey>([
        ...(before === undefined ? [] : aliases.remove(before)),
        ...(after === undefined ? [] : aliases.add(after)),
      ]);
      for (const entity of before?.entities ?? []) {
        const name = entityKey(entity.type, entity.name);
        changed.add(name);
        const documents = parts.get(name);
        documents?.delete(document);
        if (documents?.size === 0) parts.delete(name);
      }
      for (const entity of after?.entities ?? []) {
        const name = entityKey(entity.type, entity.name);
        changed.add(name);
        const documents = parts.get(name) ?? new Map<string, EntityInDocument>();
        parts.set(name, documents);
        if (after !== undefined) documents.set(document, { record: after, entity });
      }
      for (const name of changed) regroup(name);
    },
    record(names) {
      aliases.record(names);
      for (const name of parts.keys()) regroup(name);
    },
    keys: () => groups.keys(),
    get(key) {
      const known = gathered.get(key);
      if (known !== undefined) return known;
      const names = groups.get(key);
      if (names === undefined) return undefined;
      const fresh = gatherEntity(
        key,
        [...names].sort().flatMap((name) => [...(parts.get(name)?.values() ?? [])]),
      );
      gathered.set(key, fresh);
      return fresh;
    },
    resolve: (name) => groupOf.get(name) ?? name,
  };
}

function leave(groups: Map<EntityKey, Set<EntityKey>>, group: EntityKey, name: EntityKey): void {
  const names = groups.get(group);
  names?.delete(name);
  if (names?.size === 0) groups.delete(group);
}
