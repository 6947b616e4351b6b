import type { FoldedText } from './fold.ts';

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

/** The hash of the n-gram of four units at `start`, as a signed number. */
export function hashOf4(folded: FoldedText, start: number): number {
  return scattered(mixFour(4, folded, start));
}

/** The hash of a pair of units. */
export function hashOfTwo(first: number, second: number): number {
  return scattered(mixIn(mixIn(2, first), second));
}

/** The hash of an n-gram of four units, as a signed number. */
export function hashOfFour(first: number, second: number, third: number, fourth: number): number {
  return scattered(mixIn(mixIn(mixIn(mixIn(4, first), second), third), fourth));
}

/** Likewise of eight units. */
export function hashOf8(folded: FoldedText, start: number): number {
  return scattered(mixFour(mixFour(8, folded, start), folded, start + 4));
}

/** Likewise of twelve units. */
export function hashOf12(folded: FoldedText, start: number): number {
  return scattered(mixFour(mixFour(mixFour(12, folded, start), folded, start + 4), folded, start + 8));
}

/** The finalizer of MurmurHash3 (A. Appleby, public domain): every bit of the input moves every bit of the output. */
export function scattered(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
