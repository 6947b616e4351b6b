/** A set of pairs of units, such as given names of two characters. */
export interface PairSet {
  has(first: number, second: number): boolean;
}

/** The set of the pairs that a text is a row of. */
export function createPairSet(text: string): PairSet {
  let bits = 4;
  while (1 << bits < text.length) bits++;
  const mask = (1 << bits) - 1;
  const pairs = new Int32Array(1 << bits);
  const slotOf = (pair: number): number => {
    let slot = Math.imul(pair, 0x9e3779b1) >>> (32 - bits);
    while (pairs[slot] !== 0 && pairs[slot] !== pair) slot = (slot + 1) & mask;
    return slot;
  };
  for (let at = 0; at + 1 < text.length; at += 2) {
    const pair = (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
    pairs[slotOf(pair)] = pair;
  }
  return {
    has: (first, second) => {
      const pair = (first << 16) | second;
      return pairs[slotOf(pair)] === pair;
    },
  };
}
