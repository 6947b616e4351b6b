import { type RecordedEntity, type RecordedNames, spellingsOf } from '../knowledge.ts';
import type { EntityType } from '../mention.ts';

/** Recorded names, ready to be asked about. */
export interface RecordedLookup {
  /** The canonical name that a spelling is recorded under, the name itself included. */
  canonicalOf(type: EntityType, text: string): string | undefined;
  /** Whether two spellings are recorded as different entities. */
  areDistinct(type: EntityType, a: string, b: string): boolean;
}

/** Reads what has been recorded into tables. */
export function lookUpRecorded(recorded: RecordedNames): RecordedLookup {
  const canonical = new Map<string, string>();
  const distinct = new Set<string>();
  for (const entity of recorded.entities) {
    const { type, name, distinctFrom } = entity;
    for (const text of spellingsOf(entity)) canonical.set(`${type}:${text}`, name);
    for (const other of distinctFrom) {
      distinct.add(`${type}:${name}|${other}`);
      distinct.add(`${type}:${other}|${name}`);
    }
  }
  const canonicalOf = (type: RecordedEntity['type'], text: string) => canonical.get(`${type}:${text}`);
  return {
    canonicalOf,
    areDistinct(type, a, b) {
      const [x, y] = [canonicalOf(type, a), canonicalOf(type, b)];
      if (x !== undefined && y !== undefined && x !== y) return true;
      return distinct.has(`${type}:${x ?? a}|${y ?? b}`) || distinct.has(`${type}:${a}|${b}`);
    },
  };
}
