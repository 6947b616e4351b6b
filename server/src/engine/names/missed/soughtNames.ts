import { once } from '../../once.ts';
import { createSounds, type Sounds } from '../compare/sounds.ts';
import type { EntityType } from '../mention.ts';
import type { TitledName } from '../tagger/paragraphReadings.ts';

/** A name of the document that is looked for with a slip in it. */
export interface SoughtName {
  readonly type: EntityType;
  readonly text: string;
}

/** Where a name begins or ends, seen from the place of a key. */
export interface Anchor {
  readonly name: SoughtName;
  /** Whether the key is the end of the name, not its beginning. */
  readonly atEnd: boolean;
}

/** What is looked for in a document. */
export interface Search {
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
const keyLengths: Readonly<Record<EntityType, number>> = { organization: 3, person: 2 };
const shortest: Readonly<Record<EntityType, number>> = { organization: 4, person: 3 };
const leastMentions = 2;
/** An institution of so many characters is sought although the document names it once. */
const longInstitution = 7;
/** Keys with which more names begin say too little to look for all of them. */
const mostAnchors = 32;
const gateSize = 0x10000;
/** Stands for the wrong character in the middle of three. */
const gap = '?';
const onlyHan = /^[\p{Script=Han}·]+$/u;

/** Readings stay the same, whatever is searched for. */
const sounds: () => Sounds = once(createSounds);

/** Prepares the search for the names that were found in a document; undefined where none is worth it. */
export function startSearch(names: readonly (readonly TitledName[])[]): Search | undefined {
  const sought = soughtIn(names.flat());
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

/** The names that a document has several times, or once with what makes them sure: an office or many characters. */
function soughtIn(names: readonly TitledName[]): ReadonlyMap<string, SoughtName> {
  const counts = new Map<string, number>();
  const sought = new Map<string, SoughtName>();
  for (const { type, text, titles } of names) {
    if (text.length < shortest[type]) continue;
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    const sure = type === 'person' ? titles.length > 0 : longInstitution <= text.length;
    if ((sure || leastMentions <= count) && !sought.has(text) && onlyHan.test(text))
      sought.set(text, { type, text });
  }
  return sought;
}

function anchorsOf(names: Iterable<SoughtName>): ReadonlyMap<string, readonly Anchor[]> {
  const anchors = new Map<string, Anchor[]>();
  const add = (key: string, anchor: Anchor) => {
    const list = anchors.get(key);
    if (list === undefined) anchors.set(key, [anchor]);
    else list.push(anchor);
  };
  for (const name of names) {
    const length = keyLengthOf(name);
    add(name.text.slice(0, length), { name, atEnd: false });
    add(name.text.slice(-length), { name, atEnd: true });
    if (name.text.length === 3) add(outerOf(name.text), { name, atEnd: false });
  }
  for (const [key, list] of anchors) if (list.length > mostAnchors) anchors.delete(key);
  return anchors;
}

/** How many characters of a name make a key: two of a short one, so that a wrong one leaves the other key. */
export function keyLengthOf({ type, text }: SoughtName): number {
  return text.length < 2 * keyLengths[type] ? 2 : keyLengths[type];
}

function outerOf(text: string): string {
  return `${text[0]}${gap}${text[2]}`;
}

/** A hash of the first character and of the one so many places behind it. */
function gateOf(text: string, distance: number, at = 0): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + distance) * distance) % gateSize;
}

/** The keys that may begin at a place of a text: none at most places. */
export function keysAt({ gate }: Search, text: string, at: number): readonly string[] {
  const beside = (gate[gateOf(text, 1, at)] as number) & 1;
  const outer = at + 2 < text.length ? (gate[gateOf(text, 2, at)] as number) & 2 : 0;
  if (beside + outer === 0) return noKeys;
  const three = text.slice(at, at + 3);
  return [...(beside === 0 ? [] : [three, three.slice(0, 2)]), ...(outer === 0 ? [] : [outerOf(three)])];
}

const noKeys: readonly string[] = [];
