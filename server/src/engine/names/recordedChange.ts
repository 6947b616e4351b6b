import { type RecordedEntity, type RecordedNames, spellingsOf } from './knowledge.ts';
import type { EntityType } from './mention.ts';

/** A spelling of which something else is recorded now; without a type where it is recorded as no name. */
export interface ChangedSpelling {
  readonly type: EntityType | undefined;
  readonly text: string;
}

/**
 * The spellings of which two records say different things. What is recorded changes the names of a document only where
 * one of them stands in it: recorded names are found and looked up by their very letters.
 */
export function changedSpellings(before: RecordedNames, after: RecordedNames): readonly ChangedSpelling[] {
  const [old, fresh] = [keysOf(before.entities), keysOf(after.entities)];
  const stays = [...old.keys()].filter((key) => fresh.has(key));
  const inOrder = [...fresh.keys()].filter((key) => old.has(key));
  // Of two entries that claim one spelling the later one wins, so that another order may change anything.
  const sameOrder = stays.every((key, index) => key === inOrder[index]);
  const differing = (all: ReadonlyMap<string, RecordedEntity>, others: ReadonlyMap<string, RecordedEntity>) =>
    [...all].flatMap(([key, entity]) => (sameOrder && others.has(key) ? [] : [entity]));
  const entities = [...differing(old, fresh), ...differing(fresh, old)];
  const rejected = symmetricDifference(new Set(before.notNames), new Set(after.notNames));
  return [
    ...entities.flatMap((entity) => spellingsOf(entity).map((text) => ({ type: entity.type, text }))),
    ...rejected.map((text) => ({ type: undefined, text })),
  ];
}

/** All that is recorded of an entity but the note, which is for people. */
function keysOf(entities: readonly RecordedEntity[]): ReadonlyMap<string, RecordedEntity> {
  return new Map(entities.map((entity) => [JSON.stringify({ ...entity, note: '' }), entity] as const));
}

function symmetricDifference(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...[...a].filter((text) => !b.has(text)), ...[...b].filter((text) => !a.has(text))];
}

/** What a name is told by where wraps and blanks cut it. */
const notRead = /[^\p{L}\p{N}]+/gu;

/**
 * Whether one of the spellings may stand in a text. Cuts are allowed for: a wrap is white space, and between two pages a page
 * number or a running head may stand amid a name. True where it is not certain that none does.
 */
export function spellingSearch(spellings: readonly ChangedSpelling[]): (text: string) => boolean {
  const wanted = [...new Set(spellings.map(({ text }) => text.replace(notRead, '')))];
  if (wanted.length === 0) return () => false;
  return (text) => {
    const read = text.replace(notRead, '');
    return wanted.some((spelling) => mayStand(read, spelling));
  };
}

/** A name of four letters is cut by one page end at most, a longer one by two. */
function mayStand(text: string, spelling: string): boolean {
  let rest = spelling;
  for (let pieces = spelling.length <= 4 ? 2 : 3; 0 < pieces && rest !== ''; pieces--) {
    let length = rest.length;
    while (0 < length && !text.includes(rest.slice(0, length))) length--;
    if (length === 0) return false;
    rest = rest.slice(length);
  }
  return rest === '';
}
