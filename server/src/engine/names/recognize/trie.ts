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

/** Builds a trie, of some 16 million nodes at most. Of a word that is given twice the first value stands. */
export function createTrie(words: Iterable<readonly [string, number]>): Trie {
  const edges = createEdges();
  // The units that words begin with, a bit each, and for each node units that words go on with, many to a bit: most
  // look-ups end here.
  const begins = new Uint8Array(0x10000 / 8);
  const goesOn: number[] = [0, 0];
  const values: number[] = [0, 0];
  for (const [word, value] of words) {
    let node = trieRoot;
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(index);
      let child = edges.next(node, code);
      if (child === 0) {
        child = values.length;
        edges.add(node, code, child);
        goesOn[node] = (goesOn[node] as number) | bitOf(code);
        goesOn.push(0);
        values.push(0);
      }
      node = child;
    }
    if (node === trieRoot) continue;
    if (values[node] === 0) values[node] = value;
    const first = word.charCodeAt(0);
    begins[first >> 3] = (begins[first >> 3] as number) | (1 << (first & 7));
  }
  const nodes = new Int32Array(2 * values.length);
  for (let node = 0; node < values.length; node++) {
    nodes[2 * node] = values[node] as number;
    nodes[2 * node + 1] = goesOn[node] as number;
  }
  const table = edges.table();
  const mask = table.length / 2 - 1;
  return {
    next(node, code) {
      if (node === trieRoot) {
        if ((((begins[code >> 3] as number) >> (code & 7)) & 1) === 0) return 0;
      } else if (((nodes[2 * node + 1] as number) & bitOf(code)) === 0) return 0;
      return (table[slotIn(table, mask, node, code) + 1] as number) & targets;
    },
    value: (node) => nodes[2 * node] as number,
  };
}

function bitOf(code: number): number {
  return 1 << (Math.imul(code, 0x9e3779b1) >>> 27);
}

interface Edges {
  next(node: number, code: number): number;
  add(node: number, code: number, target: number): void;
  /** The table of all edges, with room for a power of two of them. */
  table(): Int32Array;
}

const targetBits = 24;
const targets = (1 << targetBits) - 1;

/** An edge is two words: the unit with the lower half of the node it leaves, and the node it leads to with the upper half. */
function createEdges(): Edges {
  let table = new Int32Array(2 * 64);
  let mask = 63;
  let count = 0;
  const slotOf = (node: number, code: number): number => slotIn(table, mask, node, code);
  const put = (slot: number, first: number, second: number): void => {
    table[slot] = first;
    table[slot + 1] = second;
  };
  const grow = (): void => {
    const before = table;
    mask = 2 * mask + 1;
    table = new Int32Array(2 * (mask + 1));
    for (let slot = 0; slot < before.length; slot += 2) {
      const [key, target] = [before[slot] as number, before[slot + 1] as number];
      const node = ((target >>> targetBits) << 16) | (key >>> 16);
      if (target !== 0) put(slotOf(node, key & 0xffff), key, target);
    }
  };
  return {
    next: (node, code) => (table[slotOf(node, code) + 1] as number) & targets,
    add(node, code, target) {
      if (2 * ++count > mask) grow();
      put(slotOf(node, code), (node << 16) | code, target | ((node >>> 16) << targetBits));
    },
    table: () => table,
  };
}

/** Where the two words of an edge are, or would be. */
function slotIn(table: Int32Array, mask: number, node: number, code: number): number {
  const key = (node << 16) | code;
  const upper = node >>> 16;
  let slot = hashEdge(node, code) & mask;
  for (;;) {
    const target = table[2 * slot + 1] as number;
    if (target === 0 || (table[2 * slot] === key && target >>> targetBits === upper)) return 2 * slot;
    slot = (slot + 1) & mask;
  }
}

/** Mixes node and code into a hash; the constants are those of Knuth's multiplicative hashing. */
function hashEdge(node: number, code: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
