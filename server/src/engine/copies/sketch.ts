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

/** Which n-grams a sketch keeps how many hashes of. */
const grams = [
  { length: 4, kept: 2 },
  { length: 8, kept: 2 },
  { length: 12, kept: 3 },
] as const;
/** How many n-gram hashes a sketch holds. */
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
    const [low, high] = hashOf(folded);
    words[at] = low;
    words[at + 1] = high;
    let valueAt = at + 2;
    for (const { length, kept } of grams) {
      words.set(smallestHashes(folded, length, kept), valueAt);
      valueAt += kept;
    }
    words[at + bitsAt] = similarityBits(folded);
    const { start, end } = range;
    words[at + placeAt] = start.line;
    words[at + placeAt + 1] = packed(start.character, end.character);
    words[at + placeAt + 2] = packed(end.line - start.line, folded.length);
  }
  return words;
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
  let bits = ((a[ordinal * sketchWords + bitsAt] ?? 0) ^ (b[other * sketchWords + bitsAt] ?? 0)) >>> 0;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

function packed(high: number, low: number): number {
  return (Math.min(high, widest) << 16) | Math.min(low, widest);
}

/** The hash of every n-gram of a text, in order. */
export function gramHashes(folded: FoldedText, length: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, folded.length - length + 1));
  for (let start = 0; start < hashes.length; start++) {
    let hash = length;
    for (let index = start; index < start + length; index++) {
      hash = Math.imul(hash ^ (folded[index] as number), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hashes[start] = scatter(hash);
  }
  return hashes;
}

/** The smallest different hashes of a text's n-grams, ascending. */
function smallestHashes(folded: FoldedText, length: number, kept: number): Uint32Array {
  const smallest = new Uint32Array(kept).fill(noValue);
  const hashes = gramHashes(folded, length);
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] as number;
    if (hash >= (smallest[kept - 1] as number)) continue;
    let place = kept - 1;
    while (place > 0 && (smallest[place - 1] as number) > hash) place--;
    if (smallest[place] === hash || (place > 0 && smallest[place - 1] === hash)) continue;
    smallest.copyWithin(place + 1, place, kept - 1);
    smallest[place] = hash;
  }
  return smallest;
}

/** For each bit, whether more pairs of characters have it set in their hash than not. */
function similarityBits(folded: FoldedText): number {
  const hashes = gramHashes(folded, 2);
  // How often each bit was set, all 32 counted at once: a number for each binary digit of the counts.
  const digits = new Int32Array(32 - Math.clz32(hashes.length));
  for (let index = 0; index < hashes.length; index++) {
    let carry = (hashes[index] as number) | 0;
    for (let digit = 0; carry !== 0; digit++) {
      const before = digits[digit] as number;
      digits[digit] = before ^ carry;
      carry &= before;
    }
  }
  let bits = 0;
  for (let bit = 0; bit < 32; bit++) {
    let count = 0;
    for (let digit = digits.length - 1; digit >= 0; digit--) {
      count = count * 2 + (((digits[digit] as number) >>> bit) & 1);
    }
    if (count * 2 > hashes.length) bits |= 1 << bit;
  }
  return bits >>> 0;
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
  return [scatter(low), scatter(high)];
}

/** The finalizer of MurmurHash3 (A. Appleby, public domain): every bit of the input moves every bit of the output. */
function scatter(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
