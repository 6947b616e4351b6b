import type { FoldedText } from './fold.ts';
import { gramHashes } from './gramHash.ts';

/**
 * Different n-gram hashes in an open table (linear probing). A `Set` would make an object of every number that does not
 * fit into 31 bits, which is most of them.
 */
export interface GramSet {
  /** How many there are. */
  readonly size: number;
  /** Free slots are 0; their number is a power of two, and at most half of them are taken. */
  readonly slots: Int32Array;
  /** By how much the product of a hash is shifted to give its slot. */
  readonly shift: number;
  /** Whether 0 itself is one of the hashes. */
  readonly zero: boolean;
}

/** The n-grams of a text. With `every`, one in so many of them, and the same ones in every text. */
export function gramsOf(folded: FoldedText, length: number, every = 1): GramSet {
  const all = gramHashes(folded, length);
  const hashes = every === 1 ? all : all.filter((hash) => hash % every === 0);
  const bits = Math.max(fewestBits, 33 - Math.clz32(hashes.length));
  const slots = new Int32Array(1 << bits);
  const shift = 32 - bits;
  let size = 0;
  let zero = false;
  for (let index = 0; index < hashes.length; index++) {
    const hash = (hashes[index] as number) | 0;
    if (hash === 0) {
      zero = true;
      continue;
    }
    const slot = slotOf(slots, shift, hash);
    if (slots[slot] !== 0) continue;
    slots[slot] = hash;
    size++;
  }
  return { size: zero ? size + 1 : size, slots, shift, zero };
}

const fewestBits = 5;

/** The slot that holds a hash, or the free one that it would go into. */
function slotOf(slots: Int32Array, shift: number, hash: number): number {
  const mask = slots.length - 1;
  let slot = Math.imul(hash, 0x9e3779b1) >>> shift;
  while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** Whether a set holds a hash. */
export function holdsGram({ slots, shift, zero }: GramSet, hash: number): boolean {
  const wanted = hash | 0;
  return wanted === 0 ? zero : slots[slotOf(slots, shift, wanted)] !== 0;
}

/** How many of the n-grams of one set are in another one. */
export function commonGrams(one: GramSet, other: GramSet): number {
  let common = one.zero && other.zero ? 1 : 0;
  for (let slot = 0; slot < one.slots.length; slot++) {
    const hash = one.slots[slot] as number;
    if (hash !== 0 && holdsGram(other, hash)) common++;
  }
  return common;
}
