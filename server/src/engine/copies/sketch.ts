import { oncePer } from '../once.ts';
import type { Range } from '../text/textModel.ts';
import type { FoldedText } from './fold.ts';

/**
 * Sketches of texts, one after the other, each of `sketchWords` words of 32 bits:
 *
 * - a hash of the whole text, in two words;
 * - the smallest hashes of its n-grams of three lengths (bottom-k MinHash: Broder 1997, Cohen and Kaplan 2007).
 *   Two texts that share most n-grams share most of these. Short ones survive edits, long ones are rare;
 * - a SimHash of its pairs of characters (Charikar 2002): texts that differ in little differ in few bits;
 * - its place and its length.
 */
export type Sketches = Uint32Array<ArrayBuffer>;

/** How many n-gram hashes a sketch holds: two of n-grams of 4 units, two of 8, and three of 12. */
export const sketchValues = 7;
const bitsAt = 2 + sketchValues;
const placeAt = bitsAt + 1;
/** Words of a sketch. */
export const sketchWords = placeAt + 3;
/** Stands for a value that a text has too few n-grams for. */
export const noValue = 0xffffffff;

const widest = 0xffff;

/** A text to be sketched, and where it stands. */
export interface SketchedText {
  readonly folded: FoldedText;
  readonly range: Range;
}

/** Sketches of some texts, in their order. */
export function sketchesOf(texts: readonly SketchedText[]): Sketches {
  const words = new Uint32Array(texts.length * sketchWords);
  for (const [ordinal, { folded, range }] of texts.entries()) {
    const at = ordinal * sketchWords;
    words.set(contentOf(folded), at);
    const { start, end } = range;
    words[at + placeAt] = start.line;
    words[at + placeAt + 1] = packed(start.character, end.character);
    words[at + placeAt + 2] = packed(end.line - start.line, folded.length);
  }
  return words;
}

/** The words of a sketch that tell what the text says; made once, for after an edit most texts stand there as they did. */
const contentOf = oncePer((folded: FoldedText): Uint32Array => {
  const words = new Uint32Array(placeAt);
  words.set(hashOf(folded));
  putSmallest(folded, words, 2);
  words[bitsAt] = similarityBits(folded);
  return words;
});

/** Whether two sketches are of texts that say the same, wherever they stand. */
export function sayTheSame(a: Sketches, ordinal: number, b: Sketches, other: number): boolean {
  const [one, two] = [ordinal * sketchWords, other * sketchWords];
  for (let word = 0; word < placeAt; word++) if (a[one + word] !== b[two + word]) return false;
  return true;
}

/** How many sketches there are. */
export function sketchCount(sketches: Sketches): number {
  return sketches.length / sketchWords;
}

/** The hash of a whole text, as a key. Texts that differ have the same one once in 2^64. */
export function wholeHash(sketches: Sketches, ordinal: number): string {
  const at = ordinal * sketchWords;
  return `${sketches[at]}:${sketches[at + 1]}`;
}

/** Folded characters of a text, 65,535 at most. */
export function sketchedLength(sketches: Sketches, ordinal: number): number {
  return (sketches[ordinal * sketchWords + placeAt + 2] ?? 0) & widest;
}

/** Where a text stands in its document. Columns and heights beyond 65,535 are given as that. */
export function sketchedRange(sketches: Sketches, ordinal: number): Range {
  const at = ordinal * sketchWords + placeAt;
  const line = sketches[at] ?? 0;
  const columns = sketches[at + 1] ?? 0;
  return {
    start: { line, character: columns >>> 16 },
    end: { line: line + ((sketches[at + 2] ?? 0) >>> 16), character: columns & widest },
  };
}

/** In how many of 32 bits two sketches differ: about 4 for a text with a few edits, 15 for another text. */
export function bitsApart(a: Sketches, ordinal: number, b: Sketches, other: number): number {
  const bits = (a[ordinal * sketchWords + bitsAt] ?? 0) ^ (b[other * sketchWords + bitsAt] ?? 0);
  // All counted at once: in pairs, fours and eights (H. Warren, "Hacker's Delight", 2002).
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function packed(high: number, low: number): number {
  return (Math.min(high, widest) << 16) | Math.min(low, widest);
}

/** The hash of every n-gram of a text, in order. */
export function gramHashes(folded: FoldedText, length: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, folded.length - length + 1));
  if (length === 4)
    for (let start = 0; start < hashes.length; start++) hashes[start] = hashOf4(folded, start);
  else if (length === 8)
    for (let start = 0; start < hashes.length; start++) hashes[start] = hashOf8(folded, start);
  else for (let start = 0; start < hashes.length; start++) hashes[start] = gramHash(folded, start, length);
  return hashes;
}

/*
 * The hashes of n-grams as signed numbers, which fit into a register. The lengths that are asked for all the time are
 * written out: what a loop costs beside its body is as much as the body.
 */

function gramHash(folded: FoldedText, start: number, length: number): number {
  return scattered(mixed(length, folded, start, length));
}

function mixed(seed: number, folded: FoldedText, start: number, length: number): number {
  let hash = seed;
  for (let index = start; index < start + length; index++) hash = mixIn(hash, folded[index] as number);
  return hash;
}

function mixIn(hash: number, unit: number): number {
  const product = Math.imul(hash ^ unit, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function mixFour(hash: number, folded: FoldedText, start: number): number {
  const two = mixIn(mixIn(hash, folded[start] as number), folded[start + 1] as number);
  return mixIn(mixIn(two, folded[start + 2] as number), folded[start + 3] as number);
}

function hashOf4(folded: FoldedText, start: number): number {
  return scattered(mixFour(4, folded, start));
}

/** The hash of an n-gram of four units, as a signed number. */
export function hashOfFour(first: number, second: number, third: number, fourth: number): number {
  return scattered(mixIn(mixIn(mixIn(mixIn(4, first), second), third), fourth));
}

function hashOf8(folded: FoldedText, start: number): number {
  return scattered(mixFour(mixFour(8, folded, start), folded, start + 4));
}

function hashOf12(folded: FoldedText, start: number): number {
  return scattered(mixFour(mixFour(mixFour(12, folded, start), folded, start + 4), folded, start + 8));
}

/** The order of signed numbers is that of unsigned ones once their highest bits are turned over. */
const turned = 0x80000000 | 0;

/** Writes the smallest different hashes of the n-grams of each length, ascending in each, into `words` from `at` on. */
function putSmallest(folded: FoldedText, words: Uint32Array, at: number): void {
  const smallest = new Int32Array(sketchValues).fill(noValue ^ turned);
  const [short, middle, long] = [folded.length - 3, folded.length - 7, folded.length - 11];
  for (let start = 0; start < short; start++) {
    const hash = hashOf4(folded, start) ^ turned;
    if (hash < (smallest[1] as number)) insert(smallest, 0, 2, hash);
  }
  for (let start = 0; start < middle; start++) {
    const hash = hashOf8(folded, start) ^ turned;
    if (hash < (smallest[3] as number)) insert(smallest, 2, 2, hash);
  }
  for (let start = 0; start < long; start++) {
    const hash = hashOf12(folded, start) ^ turned;
    if (hash < (smallest[6] as number)) insert(smallest, 4, 3, hash);
  }
  for (let value = 0; value < sketchValues; value++) words[at + value] = (smallest[value] as number) ^ turned;
}

/** Inserts a hash into `kept` ascending ones, unless it is among them; the largest one goes. */
function insert(smallest: Int32Array, from: number, kept: number, hash: number): void {
  let place = from + kept - 1;
  while (place > from && (smallest[place - 1] as number) > hash) place--;
  if (smallest[place] === hash || (place > from && smallest[place - 1] === hash)) return;
  smallest.copyWithin(place + 1, place, from + kept - 1);
  smallest[place] = hash;
}

/** For each bit, whether more pairs of characters have it set in their hash than not. */
function similarityBits(folded: FoldedText): number {
  const pairs = Math.max(0, folded.length - 1);
  // How often each bit was set, all 32 counted at once: a number for each binary digit of the counts.
  const digits = new Int32Array(32);
  let [ones, twos, fours, eights] = [0, 0, 0, 0];
  for (let start = 0; start < pairs; start++) {
    const hash = scattered(mixIn(mixIn(2, folded[start] as number), folded[start + 1] as number));
    const carryOne = ones & hash;
    ones ^= hash;
    const carryTwo = twos & carryOne;
    twos ^= carryOne;
    const carryFour = fours & carryTwo;
    fours ^= carryTwo;
    const carryEight = eights & carryFour;
    eights ^= carryFour;
    if (carryEight !== 0) carryInto(digits, 4, carryEight);
  }
  digits.set([ones, twos, fours, eights]);
  const most = 32 - Math.clz32(pairs);
  let bits = 0;
  for (let bit = 0; bit < 32; bit++) {
    let count = 0;
    for (let digit = most - 1; digit >= 0; digit--)
      count = count * 2 + (((digits[digit] as number) >>> bit) & 1);
    if (count * 2 > pairs) bits |= 1 << bit;
  }
  return bits >>> 0;
}

function carryInto(digits: Int32Array, first: number, from: number): void {
  let carry = from;
  for (let digit = first; carry !== 0; digit++) {
    const before = digits[digit] as number;
    digits[digit] = before ^ carry;
    carry &= before;
  }
}

/** Two lanes of FNV-1a (Fowler, Noll and Vo), scattered. */
function hashOf(folded: FoldedText): readonly [number, number] {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let index = 0; index < folded.length; index++) {
    const unit = folded[index] as number;
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + 0x9e37), 0x85ebca6b);
    high ^= high >>> 13;
  }
  return [scattered(low) >>> 0, scattered(high) >>> 0];
}

/** The finalizer of MurmurHash3 (A. Appleby, public domain): every bit of the input moves every bit of the output. */
function scattered(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
