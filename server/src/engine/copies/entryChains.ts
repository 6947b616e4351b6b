const nothing = -1;

/** Entries for each bucket, at most. */
const fullest = 8;
/** How much room the table has to spare. */
const slack = 1 / 16;

/**
 * Each link holds a few bits of the key of the entry that it leads to, so that most entries of other keys are passed over
 * without a look at them. No memory holds as many entries as the other bits count.
 */
const tagShift = 28;
const entryMask = (1 << tagShift) - 1;

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
  /** Takes an entry out that was added with this key. */
  remove(entry: number, key: number): void;
  /** The first entry of a key's chain that may be of this key, or -1. */
  first(key: number): number;
  /** The next such entry behind another one, or -1. */
  after(entry: number, key: number): number;
}

/** Starts without entries. */
export function createEntryChains(): EntryChains {
  let heads = new Int32Array(64).fill(nothing);
  let next = new Int32Array(0);
  let count = 0;
  const follow = (from: number, key: number): number => {
    const tag = key >>> tagShift;
    let link = from;
    while (link !== nothing && link >>> tagShift !== tag) link = next[link & entryMask] as number;
    return link === nothing ? nothing : link & entryMask;
  };
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
      heads[bucket] = (key & ~entryMask) | entry;
      count++;
    },
    remove(entry, key) {
      const bucket = key & (heads.length - 1);
      const behind = next[entry] as number;
      count--;
      let link = heads[bucket] as number;
      if ((link & entryMask) === entry) {
        heads[bucket] = behind;
        return;
      }
      while (link !== nothing) {
        const at = link & entryMask;
        link = next[at] as number;
        if ((link & entryMask) !== entry) continue;
        next[at] = behind;
        return;
      }
    },
    first: (key) => follow(heads[key & (heads.length - 1)] as number, key),
    after: (entry, key) => follow(next[entry] as number, key),
  };
}

/** A table that has room for so many numbers: the same one, or a slightly larger copy. */
export function withRoom(table: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= table.length) return table;
  const larger = new Int32Array(Math.max(length, Math.ceil(table.length * (1 + slack))));
  larger.set(table);
  return larger;
}
