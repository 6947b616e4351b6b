/**
 * What a dictionary segmenter knows, packed so that opening it costs next to nothing: a trie of words with their counts,
 * and a hidden Markov model of how words that are not in it are made up.
 *
 * In the bytes stand, little-endian: a header of 32-bit numbers (format, nodes, characters, bytes of the version), the
 * model's 22 numbers as doubles (sum of the counts, count of the rarest word, 4 of starting, 16 of passing), the count of
 * each node, four emissions for each character, then in 16 bits the unit of each node, its number of children, and the
 * characters; the version at the end. Nodes stand breadth first, so that the children of a node are neighbours.
 */
export interface SegmentationModel {
  /** Names the dictionary that was packed, and its version. */
  readonly version: string;
  /** By node the logarithm of the word's share that ends there, 0 where none does. Node 0 is the root. */
  readonly weights: Float64Array;
  /** What a character counts that is no word. */
  readonly leastWeight: number;
  /** The node that follows a node by a unit, or 0. */
  next(node: number, unit: number): number;
  readonly hidden: HiddenStates;
}

/** The hidden Markov model: logarithms of probabilities, by the place in a word. */
export interface HiddenStates {
  readonly start: Float64Array;
  /** From a state to another: `passing[from * 4 + to]`. */
  readonly passing: Float64Array;
  /** How likely a state gives a unit. */
  emission(state: number, unit: number): number;
}

/** Where a character stands in its word; odd numbers end one. */
export const wordPlace = { begin: 0, end: 1, middle: 2, single: 3 } as const;

/** The logarithm of a probability that is none. */
export const impossible = -3.14e100;

export const modelFormat = 1;
/** 32-bit numbers in the header, and doubles behind it. */
export const headerLength = 4;
export const numbersLength = 22;
/** Emissions are kept in millionths; this one stands for none. */
export const emissionUnit = 1_000_000;
export const noEmission = 1;

/** Bytes before the counts. */
const head = 4 * headerLength + 8 * numbersLength;

interface Layout {
  readonly nodes: number;
  readonly characters: number;
  readonly version: string;
}

/** How a packed model is laid out. Undefined when the bytes are none, or of another format. */
function layoutOf(bytes: Uint8Array): Layout | undefined {
  if (bytes.byteLength < head) return undefined;
  const header = new Uint32Array(new Uint8Array(bytes.subarray(0, 4 * headerLength)).buffer);
  const [format, nodes = 0, characters = 0, versionLength = 0] = header;
  const end = head + 8 * nodes + 18 * characters;
  if (format !== modelFormat || end + versionLength !== bytes.byteLength) return undefined;
  return { nodes, characters, version: String.fromCharCode(...bytes.subarray(end)) };
}

/** The version of a packed model; nothing is unpacked to tell it. */
export function modelVersion(bytes: Uint8Array): string | undefined {
  return layoutOf(bytes)?.version;
}

/** Opens a packed model. Undefined when the bytes are none, or of another format. */
export function openSegmentationModel(bytes: Uint8Array): SegmentationModel | undefined {
  const layout = layoutOf(bytes);
  if (layout === undefined) return undefined;
  const { nodes, characters, version } = layout;
  // A copy, because numbers must start at multiples of their size; "slice" of a Buffer makes none.
  const { buffer } = new Uint8Array(bytes);
  const numbers = new Float64Array(buffer, 4 * headerLength, numbersLength);
  const counts = new Uint32Array(buffer, head, nodes);
  const emissions = new Int32Array(buffer, head + 4 * nodes, 4 * characters);
  const small = head + 4 * nodes + 16 * characters;
  const units = new Uint16Array(buffer, small, nodes);
  const children = new Uint16Array(buffer, small + 2 * nodes, nodes);
  const emitted = new Uint16Array(buffer, small + 4 * nodes, characters);
  const [sum = 1, least = 1] = numbers;
  return {
    version,
    weights: Float64Array.from(counts, (count) => (count === 0 ? 0 : Math.log(count / sum))),
    leastWeight: Math.log(least / sum),
    next: walkerOf(units, children),
    hidden: {
      start: numbers.subarray(2, 6),
      passing: numbers.subarray(6, 22),
      emission: emitterOf(emitted, emissions),
    },
  };
}

/** Finds children: those of the root by a table, all others by halving. */
function walkerOf(units: Uint16Array, children: Uint16Array): SegmentationModel['next'] {
  const first = new Uint32Array(units.length + 1);
  first[0] = 1;
  for (let node = 0; node < units.length; node++)
    first[node + 1] = (first[node] ?? 0) + (children[node] ?? 0);
  const fromRoot = new Uint32Array(0x10000);
  for (let node = 1; node < (first[1] ?? 1); node++) fromRoot[units[node] ?? 0] = node;
  return (node, unit) => {
    if (node === 0) return fromRoot[unit] ?? 0;
    let low = first[node] ?? 0;
    let high = first[node + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = units[middle] ?? 0;
      if (there === unit) return middle;
      if (there < unit) low = middle + 1;
      else high = middle;
    }
    return 0;
  };
}

function emitterOf(emitted: Uint16Array, emissions: Int32Array): HiddenStates['emission'] {
  const placeOf = new Uint16Array(0x10000);
  emitted.forEach((unit, index) => {
    placeOf[unit] = index + 1;
  });
  return (state, unit) => {
    const place = placeOf[unit] ?? 0;
    const value = place === 0 ? noEmission : (emissions[4 * (place - 1) + state] ?? noEmission);
    return value === noEmission ? impossible : value / emissionUnit;
  };
}
