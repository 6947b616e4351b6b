import { labels } from './labels.ts';
import { forEachTaken } from './slotBitmap.ts';

/**
 * What was learnt: for each piece of evidence eight weights, those of the labels of names against the label outside, in steps of
 * `1 / weightScale`. An open-addressing table by the hash of the evidence; a slot is four 32-bit words (one half of a cache line
 * holds two): the fingerprint, the weights of four labels of persons, those of organizations, and one that fills up. A weight is
 * a byte and 128 above its value, so that several are added up at once without a borrow.
 */
export interface WeightTable {
  readonly slots: Int32Array;
  /** From label to label, in the same steps; those that cannot follow each other are `impossible`. */
  readonly transitions: Int32Array;
}

export const weightScale = 32;
export const weightBias = 128;
export const slotBits = 19;
export const slotSize = 4;
export const impossible = -1_000_000;
/** Bytes of an entry in the file: two of the fingerprint, one for each weight. */
export const entrySize = 2 + labels - 1;
const fingerprintMask = 0xffff;
/** Marks a slot that is taken, above the fingerprint. */
const taken = 0x10000;

/** Where the search for a hash begins. */
export function slotOf(hash: number): number {
  return hash >>> (32 - slotBits);
}

/** What stands in the first word of a hash's slot. */
export function markOf(hash: number): number {
  return (hash & fingerprintMask) | taken;
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
  const slots = new Int32Array(slotSize << slotBits);
  let at = 0;
  forEachTaken(occupied, (slot) => {
    const byte = (index: number): number => entries[at + index] as number;
    slots[slot * slotSize] = byte(0) | (byte(1) << 8) | taken;
    slots[slot * slotSize + 1] = byte(2) | (byte(3) << 8) | (byte(4) << 16) | (byte(5) << 24);
    slots[slot * slotSize + 2] = byte(6) | (byte(7) << 8) | (byte(8) << 16) | (byte(9) << 24);
    at += entrySize;
  });
  return { slots, transitions: Int32Array.from(transitions) };
}
