import { memberShift } from './evidenceHash.ts';
import { labels } from './labels.ts';
import { listedHashes } from './listedEvidence.ts';
import { raiseSteps } from './scores.ts';
import { takenSlots } from './slotBitmap.ts';

/**
 * What was learnt: for each piece of evidence eight weights, those of the labels of names against the label outside, in steps of
 * `1 / weightScale`. A cuckoo hash table (R. Pagh and F. F. Rodler, 2004): evidence is in one of two buckets of two slots, or was
 * never learnt from, so that the search for it has neither loops nor branches, and those of all evidence at a unit run side by
 * side. A weight is a byte and 128 above its value, so that several are added up at once without a borrow.
 */
export interface WeightTable {
  /** By bucket the fingerprints of the evidence in its two slots, of 16 bits each; 0 in an empty slot. */
  readonly buckets: Int32Array;
  /** By slot two words: the weights of the four labels of persons, and of organizations. Those of an empty slot are none. */
  readonly weights: Int32Array;
  /** The weights of the evidence that is listed, by its numbers. */
  readonly listed: Int32Array;
  /** From label to label, in the same steps; those that cannot follow each other are `impossible`. */
  readonly transitions: Int32Array;
  /** The same as factors of probability. */
  readonly raisedSteps: Float64Array;
}

export const weightBias = 128;
const noWeights = 0x80808080;
export const bucketBits = 32 - memberShift;
export const slots = 2 << bucketBits;
/** A slot that is always empty: evidence that was never learnt from seems to be in it. */
export const emptySlot = 0;
/** Bytes of an entry in the file: two of the fingerprint, one for each weight. */
export const entrySize = 2 + labels - 1;

const restBits = memberShift;
/** The bit of a fingerprint that tells that evidence is not in the bucket where it is looked for first. */
export const isSecond = 1 << restBits;

/** What the first bucket does not tell of a hash. Evidence of which this is nothing cannot be kept. */
export function restOf(hash: number): number {
  return hash & (isSecond - 1);
}

/** The bucket in which evidence is looked for first. */
export function firstBucket(hash: number): number {
  return hash >>> restBits;
}

/** The bucket in which it is otherwise. The members of a group lie side by side here, too. */
export function secondBucket(hash: number): number {
  return otherBucket(firstBucket(hash), restOf(hash));
}

/** From one of the two buckets of evidence the other one. */
function otherBucket(bucket: number, rest: number): number {
  return bucket ^ (((Math.imul(rest, 0x9e3779b1) >>> (32 - bucketBits)) | 4) & ~3);
}

/** The slot of evidence, or an empty one if it was never learnt from. */
export function slotOf(buckets: Int32Array, hash: number): number {
  const rest = restOf(hash);
  const first = firstBucket(hash);
  const second = secondBucket(hash);
  const marks = rest | (rest << 16);
  const inFirst = (buckets[first] as number) ^ marks;
  const inSecond = (buckets[second] as number) ^ (marks | (isSecond | (isSecond << 16)));
  // Of two bytes less one only those that are nothing are negative, and at most one of the four is nothing.
  return (
    ((((inFirst & 0xffff) - 1) >> 31) & (2 * first)) |
    ((((inFirst >>> 16) - 1) >> 31) & (2 * first + 1)) |
    ((((inSecond & 0xffff) - 1) >> 31) & (2 * second)) |
    ((((inSecond >>> 16) - 1) >> 31) & (2 * second + 1))
  );
}

/** The table as it is written to a file. */
export interface PackedWeights {
  /** The entries in the order of their slots. */
  readonly entries: Uint8Array;
  /** Which slots are taken, a bit each. */
  readonly occupied: Uint8Array;
  readonly transitions: readonly number[];
}

/** Opens packed weights. */
export function openWeightTable({ entries, occupied, transitions }: PackedWeights): WeightTable {
  const buckets = new Int32Array(slots / 2);
  const fingerprints = new Uint16Array(buckets.buffer);
  const weights = new Int32Array(2 * slots).fill(noWeights);
  const taken = takenSlots(occupied);
  for (let index = 0, at = 0; index < taken.length; index++, at += entrySize) {
    const slot = taken[index] as number;
    fingerprints[slot] = (entries[at] as number) | ((entries[at + 1] as number) << 8);
    weights[2 * slot] = fourBytes(entries, at + 2);
    weights[2 * slot + 1] = fourBytes(entries, at + 6);
  }
  const steps = Int32Array.from(transitions);
  const listed = listWeights(buckets, weights);
  return { buckets, weights, listed, transitions: steps, raisedSteps: raiseSteps(steps) };
}

function listWeights(buckets: Int32Array, weights: Int32Array): Int32Array {
  const hashes = listedHashes();
  const listed = new Int32Array(2 * hashes.length);
  for (let piece = 0; piece < hashes.length; piece++) {
    const slot = slotOf(buckets, hashes[piece] as number);
    listed[2 * piece] = weights[2 * slot] as number;
    listed[2 * piece + 1] = weights[2 * slot + 1] as number;
  }
  return listed;
}

function fourBytes(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  return low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
}

/** All that was learnt: the hashes of the evidence, and for each the two words of its weights. */
export function learntEvidence({ entries, occupied }: PackedWeights): {
  readonly hashes: Int32Array;
  readonly weights: Int32Array;
} {
  const taken = takenSlots(occupied);
  const hashes = new Int32Array(taken.length);
  const weights = new Int32Array(2 * taken.length);
  for (let index = 0, at = 0; index < taken.length; index++, at += entrySize) {
    const fingerprint = (entries[at] as number) | ((entries[at + 1] as number) << 8);
    const rest = restOf(fingerprint);
    const bucket = (taken[index] as number) >> 1;
    const first = fingerprint === rest ? bucket : otherBucket(bucket, rest);
    hashes[index] = (first << restBits) | rest;
    weights[2 * index] = fourBytes(entries, at + 2);
    weights[2 * index + 1] = fourBytes(entries, at + 6);
  }
  return { hashes, weights };
}
