import type { Range } from '../text/textModel.ts';
import type { FoldedText } from './fold.ts';
import { digestOf, digestValues, type GramDigest, putHash, putValues, similarityOf } from './gramDigest.ts';

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
export const sketchValues = digestValues;
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
  for (const [ordinal, { folded, range }] of texts.entries())
    putSketch(words, ordinal * sketchWords, digestOf(folded), range);
  return words;
}

/** The sketch of one text by its digest. */
export function sketchOf(digest: GramDigest, range: Range): Sketches {
  const words = new Uint32Array(sketchWords);
  putSketch(words, 0, digest, range);
  return words;
}

function putSketch(words: Uint32Array, at: number, digest: GramDigest, { start, end }: Range): void {
  putHash(digest, words, at);
  putValues(digest, words, at + 2);
  words[at + bitsAt] = similarityOf(digest);
  words[at + placeAt] = start.line;
  words[at + placeAt + 1] = packed(start.character, end.character);
  words[at + placeAt + 2] = packed(end.line - start.line, digest.length);
}

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
