import { type FoldedText, foldTable } from './fold.ts';
import { gramHashes, hashOfFour } from './gramHash.ts';

/** The n-grams of four units of a short text, laid out so that longer texts can be asked how many of them they have. */
export interface GramCounts {
  /** How many n-grams the text has, equal ones counted each. */
  readonly total: number;
  /** Hashes in an open table (linear probing), whose length is a power of two and which is at most half full. */
  readonly slots: Int32Array;
  /** How often each stands in the text; 0 in free slots. */
  readonly counts: Uint32Array;
  /** The last question in which each was met. */
  readonly met: Uint32Array;
  /** How many questions there were. */
  asked: number;
}

/** Counts the n-grams of a text. */
export function countGrams(folded: FoldedText): GramCounts {
  const hashes = gramHashes(folded, 4);
  const size = 1 << Math.max(4, 33 - Math.clz32(hashes.length));
  const grams: GramCounts = {
    total: hashes.length,
    slots: new Int32Array(size),
    counts: new Uint32Array(size),
    met: new Uint32Array(size),
    asked: 0,
  };
  for (let index = 0; index < hashes.length; index++) {
    const hash = (hashes[index] as number) | 0;
    const slot = slotOf(grams, hash);
    grams.slots[slot] = hash;
    grams.counts[slot] = (grams.counts[slot] as number) + 1;
  }
  return grams;
}

/** The slot that holds a hash, or the free one that it would go into. */
function slotOf({ slots, counts }: GramCounts, hash: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (counts[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** Which part of the n-grams stands in a stretch of a text, from 0 to 1. The stretch is folded on the way. */
export function shareStanding(grams: GramCounts, text: string, start: number, end: number): number {
  const { counts, met, total } = grams;
  if (total === 0) return 0;
  const table = foldTable();
  const question = ++grams.asked;
  let [first, second, third, units, shared] = [0, 0, 0, 0, 0];
  for (let index = start; index < end; index++) {
    const unit = table[text.charCodeAt(index)] as number;
    if (unit === 0) continue;
    if (++units >= 4) {
      const slot = slotOf(grams, hashOfFour(first, second, third, unit));
      if (counts[slot] !== 0 && met[slot] !== question) {
        met[slot] = question;
        shared += counts[slot] as number;
      }
    }
    first = second;
    second = third;
    third = unit;
  }
  return shared / total;
}
