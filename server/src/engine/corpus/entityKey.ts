import type { EntityType } from '../names/mention.ts';

/** Identifies an entity across the corpus: its type and canonical name. */
export type EntityKey = `${EntityType}:${string}`;

/** The key of an entity. */
export function entityKey(type: EntityType, name: string): EntityKey {
  return `${type}:${name}`;
}

/** Takes a key apart. */
export function parseEntityKey(key: EntityKey): { readonly type: EntityType; readonly name: string } {
  const colon = key.indexOf(':');
  return { type: key.startsWith('person') ? 'person' : 'organization', name: key.slice(colon + 1) };
}
