/**
 * A packed table of n-gram scores: two-choice hashing with buckets of four (R. Pagh and F. F. Rodler, "Cuckoo
 * hashing", 2001), each entry a fingerprint of eighteen bits and a score of six. A lookup touches at most eight
 * entries, and one n-gram in thirty thousand that is not there seems to be. The table needs no decoding but base64,
 * of which four characters are one entry.
 */
export interface NgramTable {
  /** The score of an n-gram in nats (at most 0), or `unknown` when it was not kept. */
  score(order: NgramOrder, first: number, second: number, third: number): number;
}

/**
 * What an entry says: the probability of a symbol alone (1), after one symbol (2), or after two (3), or the
 * weight by which the shorter history counts where the longer one is unknown (4 after one symbol, 5 after two).
 */
export type NgramOrder = 1 | 2 | 3 | 4 | 5;

export const slotsPerBucket = 4;
/** What the table says of an n-gram that it does not hold; no score is above 0. */
export const unknown = 1;
/** The size of a step of a score, in nats; 63 steps reach from 0 to -12.4. */
const scoreStep = 0.2;
const steps = 63;

/** Two independent hashes of an n-gram. Multiplication constants are those of MurmurHash3 (A. Appleby, 2011). */
export function hashNgram(order: number, first: number, second: number, third: number): number {
  let hash = Math.imul(Math.imul(order, 0x9e3779b1) + first, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + second, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 13)) + third, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The fingerprint of a hash: never 0, which marks a free slot. */
export function fingerprintOf(hash: number): number {
  const bits = Math.imul(hash, 0x9e3779b1) >>> 14;
  return bits === 0x3ffff ? 1 : bits + 1;
}

/** An entry: the fingerprint above the score in steps. */
export function packEntry(fingerprint: number, score: number): number {
  return (fingerprint << 6) | Math.max(0, Math.min(steps, Math.round(-score / scoreStep)));
}

/** Reads a packed table; the number of its entries is a multiple of the bucket size. */
export function openNgramTable(entries: Uint32Array): NgramTable {
  const buckets = entries.length / slotsPerBucket;
  return {
    score(order, first, second, third) {
      const hash = hashNgram(order, first, second, third);
      const fingerprint = fingerprintOf(hash);
      const found = entryIn(entries, firstBucket(hash, buckets), fingerprint);
      const entry = found === 0 ? entryIn(entries, secondBucket(hash, buckets), fingerprint) : found;
      return entry === 0 ? unknown : -(entry & steps) * scoreStep;
    },
  };
}

/**
 * The bucket that is tried first: the hash as a share of its range, which is cheaper than a remainder
 * (D. Lemire, "Fast random integer generation in an interval", 2019).
 */
export function firstBucket(hash: number, buckets: number): number {
  return ((hash / 0x100000000) * buckets) >>> 0;
}

/** The bucket that is tried when the first one has no room. */
export function secondBucket(hash: number, buckets: number): number {
  return firstBucket(Math.imul(hash ^ 0x5bd1e995, 0x1b873593) >>> 0, buckets);
}

function entryIn(entries: Uint32Array, bucket: number, fingerprint: number): number {
  const from = bucket * slotsPerBucket;
  for (let slot = from; slot < from + slotsPerBucket; slot++) {
    const entry = entries[slot] as number;
    if (entry >>> 6 === fingerprint) return entry;
  }
  return 0;
}
