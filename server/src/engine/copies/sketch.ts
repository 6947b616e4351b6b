import type { Range } from '../text/textModel.ts';
import type { FoldedText } from './fold.ts';

/**
 * Sketches of texts, one after the other, each of `sketchWords` words of 32 bits: a hash of the whole text in two
 * words, the smallest hashes of its n-grams (a bottom-k MinHash: Broder 1997, Cohen and Kaplan 2007), its place and
 * its length. Two texts that share most of their n-grams share most of their smallest hashes.
 */
export type Sketches = Uint32Array<ArrayBuffer>;

/** How many n-gram hashes a sketch holds. */
export const sketchValues = 7;
/** Words of a sketch: hash, values, place, length. */
export const sketchWords = 2 + sketchValues + 4;
/** Characters of an n-gram. */
const gramLength = 4;
/** Stands for a value that a text has too few n-grams for. */
export const noValue = 0xffffffff;

const placeAt = 2 + sketchValues;
const widestColumn = 0xffff;

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
    words.set(smallestHashes(folded), at + 2);
    words[at + placeAt] = range.start.line;
    words[at + placeAt + 1] = range.end.line;
    words[at + placeAt + 2] =
      (Math.min(range.start.character, widestColumn) << 16) | Math.min(range.end.character, widestColumn);
    words[at + placeAt + 3] = folded.length;
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

/** Folded characters of a text. */
export function sketchedLength(sketches: Sketches, ordinal: number): number {
  return sketches[ordinal * sketchWords + placeAt + 3] ?? 0;
}

/** Where a text stands in its document. A column beyond 65,535 is given as that. */
export function sketchedRange(sketches: Sketches, ordinal: number): Range {
  const at = ordinal * sketchWords + placeAt;
  const columns = sketches[at + 2] ?? 0;
  return {
    start: { line: sketches[at] ?? 0, character: columns >>> 16 },
    end: { line: sketches[at + 1] ?? 0, character: columns & widestColumn },
  };
}

/** Calls back with the hash of every n-gram of a text. */
export function eachGram(folded: FoldedText, take: (hash: number) => void): void {
  for (let start = 0; start + gramLength <= folded.length; start++) {
    let hash = 0;
    for (let index = start; index < start + gramLength; index++) {
      hash = Math.imul(hash ^ (folded[index] as number), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    take(scatter(hash));
  }
}

/** The smallest different hashes of a text's n-grams, ascending. */
function smallestHashes(folded: FoldedText): Uint32Array {
  const smallest = new Uint32Array(sketchValues).fill(noValue);
  eachGram(folded, (hash) => {
    if (hash >= (smallest[sketchValues - 1] as number)) return;
    let place = sketchValues - 1;
    while (place > 0 && (smallest[place - 1] as number) > hash) place--;
    if (place > 0 && smallest[place - 1] === hash) return;
    smallest.copyWithin(place + 1, place, sketchValues - 1);
    smallest[place] = hash;
  });
  return smallest;
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
