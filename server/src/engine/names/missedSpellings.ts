import { oncePer } from '../once.ts';
import { lengthChanges, type Slip, slipBetween } from './missed/slips.ts';
import { keyLengthOf, keysAt, type Search, type SoughtName, startSearch } from './missed/soughtNames.ts';
import { isFollowedAsName, isJoined, opensClause, readsAsWords } from './missed/standing.ts';
import type { TitledName } from './tagger/paragraphReadings.ts';

/**
 * A misprint may hide a name from the reader of the text (`限有公司`). What a document names several times is therefore
 * looked for with a slip in it, where no other name stands. A paragraph in which nothing has changed is not searched again
 * for the same names.
 */
export function withMissedSpellings(
  texts: readonly string[],
  names: readonly (readonly TitledName[])[],
): readonly (readonly TitledName[])[] {
  const search = startSearch(names);
  if (search === undefined) return names;
  const key = sameString(lastSearch(names.find(({ length }) => length > 0) ?? []).key, search.key);
  return texts.map((text, index) => {
    const found = names[index] ?? [];
    const last = lastSearch(found);
    if (last.key === key && last.text === text) return last.all;
    const missed = missedIn(text, found, search);
    const all = missed.length === 0 ? found : insert(found, missed);
    return Object.assign(last, { key, text, all }).all;
  });
}

/** The known string where it is equal: strings of one identity need not be compared character by character. */
function sameString(known: string, other: string): string {
  return known === other ? known : other;
}

/** What was searched for last beside names that were found, and all that there was. */
interface LastSearch {
  key: string;
  text: string;
  all: readonly TitledName[];
}

const lastSearch = oncePer((_found: readonly TitledName[]): LastSearch => ({ key: '', text: '', all: [] }));

/** Less than what any recogniser would be sure of. */
const confidence = 0.6;

function missedIn(text: string, found: readonly TitledName[], search: Search): readonly TitledName[] {
  const missed: TitledName[] = [];
  let free = 0;
  for (let at = 0; at + 1 < text.length; at++) {
    const name = missedAt(text, at, search);
    if (name === undefined || name.span.start < free || !isFree(name, found)) continue;
    missed.push(name);
    free = name.span.end;
  }
  return missed;
}

function missedAt(text: string, at: number, search: Search): TitledName | undefined {
  const { anchors, sought, sounds } = search;
  for (const key of keysAt(search, text, at)) {
    for (const { name, atEnd } of anchors.get(key) ?? []) {
      for (const change of lengthChanges) {
        const length = name.text.length + change;
        const start = atEnd ? at + keyLengthOf(name) - length : at;
        const end = start + length;
        if (start < 0 || text.length < end || text.startsWith(name.text, start)) break;
        const read = text.slice(start, end);
        const slip = sought.has(read) ? undefined : slipBetween(name.text, read, sounds);
        if (slip !== undefined && isMissed(name, slip, text, start, end))
          return { type: name.type, span: { start, end }, text: read, confidence, titles: [] };
      }
    }
  }
  return undefined;
}

/** A slip in one of so many characters leaves no doubt what was meant. */
const sureInstitution = 7;
const surePerson = 5;
/** A shorter one needs to open a clause. */
const shortInstitution = 4;

/** Whether a slip shows a name where it stands, and no other words. */
function isMissed(
  { type, text: name }: SoughtName,
  slip: Slip,
  text: string,
  start: number,
  end: number,
): boolean {
  const { kind } = slip;
  const ofOtherLength = kind === 'lost' || kind === 'doubled';
  if (name.length < (type === 'person' ? surePerson : sureInstitution)) {
    if (ofOtherLength) return false;
    return type === 'person'
      ? kind === 'character' && isPersonAt(slip, text, start, end)
      : (shortInstitution < name.length || opensClause(text, start)) && !readsAsWords(text, start, end, slip);
  }
  const within = slip.end < end - start;
  if (type === 'organization' && within && !ofOtherLength) return true;
  if (kind === 'lost' && !within && text[end] === name.at(-1)) return false;
  if (kind === 'doubled' && !within && !isFollowedAsName(text, end)) return false;
  return !readsAsWords(text, start, end, slip);
}

/** Whether a person's name of few characters stands where names do. */
function isPersonAt(slip: Slip, text: string, start: number, end: number): boolean {
  const opens = opensClause(text, start);
  if (opens && isFollowedAsName(text, end)) return true;
  return (opens || isJoined(text, start)) && !readsAsWords(text, start, end, slip);
}

/** Whether no name that was found reaches beyond this one, nor is an institution where this is a person. */
function isFree({ type, span }: TitledName, found: readonly TitledName[]): boolean {
  return found.every(
    (other) =>
      other.span.end <= span.start ||
      span.end <= other.span.start ||
      ((other.type === type || type === 'organization') &&
        span.start <= other.span.start &&
        other.span.end <= span.end),
  );
}

/** Puts names among others, in place of those that they hold. */
function insert(found: readonly TitledName[], missed: readonly TitledName[]): readonly TitledName[] {
  const kept = found.filter(({ span }) =>
    missed.every((other) => span.end <= other.span.start || other.span.end <= span.start),
  );
  return [...kept, ...missed].sort((a, b) => a.span.start - b.span.start);
}
