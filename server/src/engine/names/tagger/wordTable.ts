import { slotBitmap, takenSlots } from './slotBitmap.ts';

/**
 * A dictionary that keeps no words, only fingerprints of them: an open-addressing table of 32-bit entries, each with
 * twenty bits of a word's hash, five for its class and five for its frequency. One string in half a million that is no
 * word seems to be one. The longest word that begins with two characters is known, so that most look-ups are never made.
 */
export interface WordTable {
  /** The entry of a word with this hash, or 0. */
  find(hash: number): number;
  /** By unit the entry of the word that it is by itself, or 0. */
  readonly single: Int32Array;
  /** The length of the longest word that may begin with these two units; 1 where none does. */
  longestFrom(first: number, second: number): number;
}

/** What kind of word an entry stands for. */
export const dictionaryClass = {
  unknown: 0,
  noun: 1,
  person: 2,
  foreignPerson: 3,
  place: 4,
  organization: 5,
  otherName: 6,
  verb: 7,
  verbalNoun: 8,
  adjective: 9,
  adverb: 10,
  number: 11,
  measure: 12,
  preposition: 13,
  conjunction: 14,
  particle: 15,
  pronoun: 16,
  time: 17,
  abbreviation: 18,
  direction: 19,
  spot: 20,
  idiom: 21,
  distinguishing: 22,
  manner: 23,
  character: 24,
  title: 25,
  courtesy: 26,
  kind: 27,
  part: 28,
  listedPerson: 29,
  listedOrganization: 31,
} as const;

export type DictionaryClass = (typeof dictionaryClass)[keyof typeof dictionaryClass];

/** Words longer than this are not kept. */
export const longestWord = 10;
export const tableBits = 19;
const slotMask = (1 << tableBits) - 1;
const prefixBits = 18;
const classBits = 5;
const frequencyBits = 5;
const fingerprintShift = classBits + frequencyBits;

/** The hash before the first unit of a word. */
export const emptyHash = 0x2f0b4c47;

/** The hash of a word that is one unit longer. Constants as in MurmurHash3 (A. Appleby, 2011). */
export function extendHash(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}

/** The class in an entry. */
export function classOf(entry: number): number {
  return entry & 31;
}

/** The frequency in an entry: the binary logarithm of the count, at most 31. */
export function frequencyOf(entry: number): number {
  return (entry >>> classBits) & 31;
}

/** The entry for a hash, a class and a count. */
export function packWord(hash: number, kind: number, count: number): number {
  const frequency = Math.min(31, Math.round(Math.log2(Math.max(1, count)) * 1.5));
  return ((fingerprintOf(hash) << fingerprintShift) | (frequency << classBits) | kind) >>> 0;
}

function fingerprintOf(hash: number): number {
  return (Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 12) | 1;
}

function slotOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - tableBits);
}

function prefixSlot(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) + second, 0x85ebca6b) >>> (32 - prefixBits);
}

/** A word as the table is filled: its units, its class and how often it was counted. */
export interface CountedWord {
  readonly word: string;
  readonly kind: DictionaryClass;
  readonly count: number;
}

/** What is written to a file: the occupied entries in order, which slots they are in, and the longest words by prefix. */
export interface PackedWords {
  readonly entries: Uint32Array;
  readonly occupied: Uint8Array;
  readonly prefixes: Uint8Array;
}

/** Packs words. Of a word that is given twice the first one stands. */
export function packWords(words: Iterable<CountedWord>): PackedWords {
  const slots = new Int32Array(1 << tableBits);
  const prefixes = new Uint8Array(1 << prefixBits);
  for (const { word, kind, count } of words) {
    if (word.length > longestWord) continue;
    let hash = emptyHash;
    for (let index = 0; index < word.length; index++) hash = extendHash(hash, word.charCodeAt(index));
    if (findIn(slots, hash) !== 0) continue;
    let slot = slotOf(hash);
    while (slots[slot] !== 0) slot = (slot + 1) & slotMask;
    slots[slot] = packWord(hash, kind, count);
    if (word.length < 2) continue;
    const prefix = prefixSlot(word.charCodeAt(0), word.charCodeAt(1));
    prefixes[prefix] = Math.max(prefixes[prefix] as number, word.length);
  }
  return {
    entries: Uint32Array.from(slots.filter((entry) => entry !== 0)),
    occupied: slotBitmap(slots.length, (slot) => slots[slot] !== 0),
    prefixes,
  };
}

/** Opens packed words. */
export function openWordTable({ entries, occupied, prefixes }: PackedWords): WordTable {
  const slots = new Int32Array(1 << tableBits);
  const taken = takenSlots(occupied);
  for (let index = 0; index < taken.length; index++) slots[taken[index] as number] = entries[index] as number;
  const single = new Int32Array(0x10000);
  for (let code = 0; code < single.length; code++) single[code] = findIn(slots, extendHash(emptyHash, code));
  return {
    find: (hash) => findIn(slots, hash),
    single,
    longestFrom: (first, second) => Math.max(1, prefixes[prefixSlot(first, second)] as number),
  };
}

function findIn(slots: Int32Array, hash: number): number {
  const fingerprint = fingerprintOf(hash);
  for (let slot = slotOf(hash); ; slot = (slot + 1) & slotMask) {
    const entry = slots[slot] as number;
    if (entry === 0 || entry >>> fingerprintShift === fingerprint) return entry;
  }
}
