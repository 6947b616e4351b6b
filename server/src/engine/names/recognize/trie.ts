/**
 * A trie over UTF-16 code units that maps words to small positive numbers. Edges live in one open-addressing
 * hash table, so that a step costs one or two reads and no allocation.
 */
export interface Trie {
  /** The node after `code`, or 0 where no word goes on so. The root is node 1. */
  next(node: number, code: number): number;
  /** The value of the word that ends at a node, or 0. */
  value(node: number): number;
}

/** The node at which every word begins. */
export const trieRoot = 1;

/** Builds a trie. Of a word that is given twice the first value stands. */
export function createTrie(words: Iterable<readonly [string, number]>): Trie {
  const children: Map<number, number>[] = [new Map(), new Map()];
  const values: number[] = [0, 0];
  for (const [word, value] of words) {
    let node = trieRoot;
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(index);
      let child = children[node]?.get(code);
      if (child === undefined) {
        child = children.length;
        children[node]?.set(code, child);
        children.push(new Map());
        values.push(0);
      }
      node = child;
    }
    if (node !== trieRoot && values[node] === 0) values[node] = value;
  }
  return packTrie(children, values);
}

/** Mixes node and code into a hash; the constants are those of Knuth's multiplicative hashing. */
function hashEdge(node: number, code: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function packTrie(children: readonly Map<number, number>[], values: readonly number[]): Trie {
  let size = 64;
  while (size < children.length * 3) size *= 2;
  const mask = size - 1;
  const nodes = new Int32Array(size);
  const codes = new Uint16Array(size);
  const targets = new Int32Array(size);
  children.forEach((edges, node) => {
    for (const [code, target] of edges) {
      let slot = hashEdge(node, code) & mask;
      while (nodes[slot] !== 0) slot = (slot + 1) & mask;
      nodes[slot] = node;
      codes[slot] = code;
      targets[slot] = target;
    }
  });
  const packed = Int32Array.from(values);
  return {
    next(node, code) {
      let slot = hashEdge(node, code) & mask;
      while (nodes[slot] !== 0) {
        if (nodes[slot] === node && codes[slot] === code) return targets[slot] ?? 0;
        slot = (slot + 1) & mask;
      }
      return 0;
    },
    value: (node) => packed[node] ?? 0,
  };
}
