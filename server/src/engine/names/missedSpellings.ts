import { once, oncePer } from '../once.ts';
import { areOpposed } from './compare/contrasts.ts';
import { lookAlike } from './compare/lookAlikes.ts';
import { createSounds, type Sounds, soundAlike } from './compare/sounds.ts';
import type { EntityType } from './mention.ts';
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

/** An institution needs this many characters for what differs in one to be sure of being the same. */
const shortestInstitution = 7;
const personLengths = { least: 3, most: 4 };
const leastMentions = 2;
/** Less than what any recogniser would be sure of. */
const confidence = 0.6;

interface SoughtName {
  readonly type: EntityType;
  readonly text: string;
}

/** Where a name would begin, seen from the place of a key. */
interface Anchor {
  readonly name: SoughtName;
  readonly shift: number;
}

interface Search {
  /** Names by characters that stand although one of theirs is wrong: the first ones, the last ones, the outer two of three. */
  readonly anchors: ReadonlyMap<string, readonly Anchor[]>;
  /** By a hash of two characters, whether a key begins with them side by side (1) or with one between (2): most of a text has none. */
  readonly gate: Uint8Array;
  readonly sought: ReadonlyMap<string, SoughtName>;
  /** Tells searches for other names apart. */
  readonly key: string;
  readonly sounds: Sounds;
}

/** Keys of institutions are so long: a wrong character leaves either the first ones or the last ones. */
const keyLength: Readonly<Record<EntityType, number>> = { organization: 3, person: 2 };
/** Keys with which more names begin say too little to look for all of them. */
const mostAnchors = 32;
const gateSize = 0x10000;
/** Stands for the wrong character in the middle of three. */
const gap = '?';

/** Readings stay the same, whatever is searched for. */
const sounds: () => Sounds = once(createSounds);

function startSearch(names: readonly (readonly TitledName[])[]): Search | undefined {
  const counts = new Map<string, number>();
  const sought = new Map<string, SoughtName>();
  for (const { type, text } of names.flat()) {
    if (!hasLength(type, text)) continue;
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count === leastMentions && onlyHan.test(text)) sought.set(text, { type, text });
  }
  if (sought.size === 0) return undefined;
  const anchors = anchorsOf(sought.values());
  const gate = new Uint8Array(gateSize);
  for (const key of anchors.keys()) {
    const distance = key[1] === gap ? 2 : 1;
    gate[gateOf(key, distance)] = (gate[gateOf(key, distance)] as number) | distance;
  }

  const key = [...sought.values()].map(({ type, text }) => `${type} ${text}`).join('\n');
  return { anchors, gate, sought, key, sounds: sounds() };
}

function anchorsOf(names: Iterable<SoughtName>): ReadonlyMap<string, readonly Anchor[]> {
  const anchors = new Map<string, Anchor[]>();
  const add = (key: string, anchor: Anchor) => {
    const list = anchors.get(key);
    if (list === undefined) anchors.set(key, [anchor]);
    else list.push(anchor);
  };
  for (const name of names) {
    const { type, text } = name;
    const length = keyLength[type];
    add(text.slice(0, length), { name, shift: 0 });
    add(text.slice(-length), { name, shift: length - text.length });
    if (text.length === 3) add(outerOf(text), { name, shift: 0 });
  }
  for (const [key, list] of anchors) if (list.length > mostAnchors) anchors.delete(key);
  return anchors;
}

function outerOf(text: string): string {
  return `${text[0]}${gap}${text[2]}`;
}

/** A hash of the first character and of the one so many places behind it. */
function gateOf(text: string, distance: number, at = 0): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + distance) * distance) % gateSize;
}

function hasLength(type: EntityType, { length }: string): boolean {
  if (type === 'organization') return shortestInstitution <= length;
  return personLengths.least <= length && length <= personLengths.most;
}
const onlyHan = /^\p{Script=Han}+$/u;

function missedIn(text: string, found: readonly TitledName[], search: Search): readonly TitledName[] {
  const { gate } = search;
  const missed: TitledName[] = [];
  let free = 0;
  for (let at = 0; at + 1 < text.length; at++) {
    const beside = (gate[gateOf(text, 1, at)] as number) & 1;
    const outer = at + 2 < text.length ? (gate[gateOf(text, 2, at)] as number) & 2 : 0;
    if (beside + outer === 0) continue;
    const three = text.slice(at, at + 3);
    const keys = [
      ...(beside === 0 ? [] : [three, three.slice(0, 2)]),
      ...(outer === 0 ? [] : [outerOf(three)]),
    ];
    const name = missedAt(text, at, keys, search);
    if (name === undefined || name.span.start < free || !isFree(name, found)) continue;
    missed.push(name);
    free = name.span.end;
  }
  return missed;
}

function missedAt(
  text: string,
  at: number,
  keys: readonly string[],
  { anchors, sought, sounds }: Search,
): TitledName | undefined {
  for (const key of keys) {
    for (const { name, shift } of anchors.get(key) ?? []) {
      const start = at + shift;
      const end = start + name.text.length;
      if (start < 0 || text.length < end || text.startsWith(name.text, start)) continue;
      const read = text.slice(start, end);
      const isSlip =
        name.type === 'person'
          ? standsAlone(text, start, end) && isPersonSlip(name.text, read, sounds)
          : isInstitutionSlip(name.text, read, sounds);
      if (isSlip && !sought.has(read)) {
        return { type: name.type, span: { start, end }, text: read, confidence, titles: [] };
      }
    }
  }
  return undefined;
}

/** Whether one character was taken for one that looks or sounds like it. */
function isPersonSlip(name: string, read: string, sounds: Sounds): boolean {
  const at = differing(name, read);
  const [x, y] = [name[at[0] ?? 0] ?? '', read[at[0] ?? 0] ?? ''];
  return at.length === 1 && (lookAlike(x, y) || soundAlike(sounds, x, y));
}

/** Whether one character was taken for a like one, or characters within have changed places. */
function isInstitutionSlip(name: string, read: string, sounds: Sounds): boolean {
  const at = differing(name, read);
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  if (at.length === 0 || longestShift <= last - first || name.at(-1) !== read.at(-1)) return false;
  const [x, y] = [name.slice(first, last + 1), read.slice(first, last + 1)];
  if (at.length === 1) return !areOpposed(x, y) && (lookAlike(x, y) || soundAlike(sounds, x, y));
  if (numeral.test(x)) return false;
  return [...x].sort().join('') === [...y].sort().join('');
}
const longestShift = 4;
const numeral = /[一二三四五六七八九十\d]/u;

/** The places at which two texts of one length differ, as far as a slip goes. */
function differing(a: string, b: string): readonly number[] {
  const places: number[] = [];
  for (let index = 0; index < a.length && places.length <= longestShift; index++)
    if (a[index] !== b[index]) places.push(index);
  return places;
}

const before = /[。，、；：！？“”‘’（）《》\s]/u;
const after = /[。，、；：！？“”‘’（）《》\s说道讲称表告介透指认笑回带在还又也都从向对与和是将被把曾正用为]/u;

/** Whether a name of few characters stands where names do: behind a mark, before a mark or what people do. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    (start === 0 || before.test(text[start - 1] ?? '')) &&
    (end === text.length || after.test(text[end] ?? ''))
  );
}

/** Whether no name that was found reaches beyond this one, nor is of another type. */
function isFree({ type, span }: TitledName, found: readonly TitledName[]): boolean {
  return found.every(
    (other) =>
      other.span.end <= span.start ||
      span.end <= other.span.start ||
      (other.type === type && span.start <= other.span.start && other.span.end <= span.end),
  );
}

/** Puts names among others, in place of those that they hold. */
function insert(found: readonly TitledName[], missed: readonly TitledName[]): readonly TitledName[] {
  const kept = found.filter(({ span }) =>
    missed.every((other) => span.end <= other.span.start || other.span.end <= span.start),
  );
  return [...kept, ...missed].sort((a, b) => a.span.start - b.span.start);
}
