/** Numbers for hashes of evidence, in the order in which they are first seen often enough. */
export interface FeatureIds {
  /** The number of a hash, or -1. */
  find(hash: number): number;
  readonly count: number;
  readonly hashes: Int32Array;
}

/** Numbers those hashes that are seen at least so often. */
export function numberFeatures(all: Iterable<Int32Array>, least: number): FeatureIds {
  let bits = 20;
  let keys = new Int32Array(1 << bits);
  let counts = new Uint16Array(1 << bits);
  let used = 0;
  const slotOf = (table: Int32Array, hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
    while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & (table.length - 1);
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldCounts] = [keys, counts];
    bits++;
    keys = new Int32Array(1 << bits);
    counts = new Uint16Array(1 << bits);
    for (let slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] === 0) continue;
      const to = slotOf(keys, oldKeys[slot] as number);
      keys[to] = oldKeys[slot] as number;
      counts[to] = oldCounts[slot] as number;
    }
  };
  for (const hashes of all)
    for (const key of hashes) {
      if (key === 0) continue;
      const slot = slotOf(keys, key);
      if (keys[slot] === 0) {
        keys[slot] = key;
        if (++used * 2 > keys.length) {
          grow();
          counts[slotOf(keys, key)] = 1;
          continue;
        }
      }
      counts[slot] = Math.min(65535, (counts[slot] as number) + 1);
    }
  const numbers = new Int32Array(keys.length).fill(-1);
  const kept: number[] = [];
  for (let slot = 0; slot < keys.length; slot++) {
    if (keys[slot] === 0 || (counts[slot] as number) < least) continue;
    numbers[slot] = kept.length;
    kept.push(keys[slot] as number);
  }
  return {
    find: (hash) => {
      const slot = slotOf(keys, hash);
      return hash === 0 || keys[slot] === 0 ? -1 : (numbers[slot] as number);
    },
    count: kept.length,
    hashes: Int32Array.from(kept),
  };
}
