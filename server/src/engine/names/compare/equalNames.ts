import { equalBodies } from '../lexicon/equalBodies.ts';
import { equalPersons } from '../lexicon/equalPersons.ts';
import type { EntityType } from '../mention.ts';

const marks = /[\s·.\-&]+/gu;

/** For each name the numbers of the entries that hold it; two bodies may share a short form. */
type Entries = ReadonlyMap<string, readonly number[]>;

const entriesOf: Readonly<Record<EntityType, Entries>> = {
  organization: index(equalBodies),
  person: index(equalPersons),
};

function index(entries: readonly string[]): Entries {
  const found = new Map<string, number[]>();
  entries.forEach((entry, number) => {
    for (const name of entry.split('=')) {
      const key = plainName(name);
      found.set(key, [...(found.get(key) ?? []), number]);
    }
  });
  return found;
}

/** The name without case, blanks and dots, which writers of pen names and acronyms set as they like. */
function plainName(name: string): string {
  return name.replace(marks, '').toLowerCase();
}

/** Whether common knowledge holds two names, free of typography, to be names of one entity. */
export function areKnownEqual(type: EntityType, a: string, b: string): boolean {
  const entries = entriesOf[type];
  const first = entries.get(plainName(a));
  if (first === undefined) return false;
  if (plainName(a) === plainName(b)) return false;
  const second = entries.get(plainName(b));
  return second?.some((number) => first.includes(number)) ?? false;
}

/** The numbers of the entries of common knowledge that hold a name, free of typography. */
export function knownEntries(type: EntityType, name: string): readonly number[] {
  return entriesOf[type].get(plainName(name)) ?? [];
}

/** Whether everyone knows a body by this name. */
export function isKnownBody(name: string): boolean {
  return entriesOf.organization.has(plainName(name));
}
