const nothing = -1;

/** Entries for each bucket, at most. */
const fullest = 8;
/** How much room the table has to spare. */
const slack = 1 / 16;

/**
 * Numbered entries by key, chained through typed arrays without an object for each. A chain holds entries of other
 * keys, too; who walks it tells them apart.
 */
export interface EntryChains {
  readonly bytes: number;
  /** Whether the chains have grown so long that the table should be built anew. */
  readonly crowded: boolean;
  /** Drops all entries and makes room for some. */
  reset(entries: number): void;
  /** Makes room for entries up to a number. */
  reserve(entries: number): void;
  add(entry: number, key: number): void;
  /** The first entry of a key's chain, or -1. */
  first(key: number): number;
  /** The entry behind another one, or -1. */
  after(entry: number): number;
}

/** Starts without entries. */
export function createEntryChains(): EntryChains {
  let heads = new Int32Array(64).fill(nothing);
  let next = new Int32Array(0);
  let count = 0;
  return {
    get bytes() {
      return heads.byteLength + next.byteLength;
    },
    get crowded() {
      return count > heads.length * fullest;
    },
    reset(entries) {
      let buckets = 64;
      while (buckets * fullest < entries) buckets *= 2;
      heads = new Int32Array(buckets).fill(nothing);
      next = new Int32Array(entries);
      count = 0;
    },
    reserve(entries) {
      next = withRoom(next, entries);
    },
    add(entry, key) {
      const bucket = key & (heads.length - 1);
      next[entry] = heads[bucket] as number;
      heads[bucket] = entry;
      count++;
    },
    first: (key) => heads[key & (heads.length - 1)] as number,
    after: (entry) => next[entry] as number,
  };
}

/** A table that has room for so many numbers: the same one, or a slightly larger copy. */
export function withRoom(table: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= table.length) return table;
  const larger = new Int32Array(Math.max(length, Math.ceil(table.length * (1 + slack))));
  larger.set(table);
  return larger;
}
