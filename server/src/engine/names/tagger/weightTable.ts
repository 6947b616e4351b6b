import { labels } from './labels.ts';
import { raiseSteps } from './scores.ts';
import { takenSlots } from './slotBitmap.ts';

/**
 * What was learnt: for each piece of evidence eight weights, those of the labels of names against the label outside, in steps of
 * `1 / weightScale`. An open-addressing table by the hash of the evidence. Most evidence was never learnt from, and only the small
 * table of fingerprints is read for it. A weight is a byte and 128 above its value, so that several are added up at once without
 * a borrow.
 */
export interface WeightTable {
  /** By slot the fingerprint, never 0, of the evidence that is in it; 0 in an empty slot. */
  readonly fingerprints: Uint16Array;
  /** By slot two words: the weights of the four labels of persons, and of organizations. */
  readonly weights: Int32Array;
  /** From label to label, in the same steps; those that cannot follow each other are `impossible`. */
  readonly transitions: Int32Array;
  /** The same as factors of probability. */
  readonly raisedSteps: Float64Array;
}

export const weightBias = 128;
export const slotBits = 19;
/** Bytes of an entry in the file: two of the fingerprint, one for each weight. */
export const entrySize = 2 + labels - 1;

/** Where the search for a hash begins. */
export function slotOf(hash: number): number {
  return hash >>> (32 - slotBits);
}

/** The fingerprint of a hash. */
export function fingerprintOf(hash: number): number {
  return hash & 0xffff || 1;
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
  const fingerprints = new Uint16Array(1 << slotBits);
  const weights = new Int32Array(2 << slotBits);
  const taken = takenSlots(occupied);
  for (let index = 0, at = 0; index < taken.length; index++, at += entrySize) {
    const slot = taken[index] as number;
    fingerprints[slot] = (entries[at] as number) | ((entries[at + 1] as number) << 8);
    weights[2 * slot] = fourBytes(entries, at + 2);
    weights[2 * slot + 1] = fourBytes(entries, at + 6);
  }
  const steps = Int32Array.from(transitions);
  return { fingerprints, weights, transitions: steps, raisedSteps: raiseSteps(steps) };
}

function fourBytes(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  return low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
}
