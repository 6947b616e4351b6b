import {
  emissionUnit,
  modelFormat,
  noEmission,
  numbersLength,
} from '../../src/engine/segment/segmentationModel.ts';

/** The files of a dictionary in jieba's formats, as texts. */
export interface DictionaryFiles {
  readonly version: string;
  /** A word, its count and its class on each line. */
  readonly words: string;
  /** Words that were added: count and class may be missing. */
  readonly added: string;
  /** The hidden Markov model; lines that begin with # are comments. */
  readonly model: string;
}

interface TrieNode {
  readonly unit: number;
  count: number;
  readonly children: Map<number, TrieNode>;
}

const node = (unit: number): TrieNode => ({ unit, count: 0, children: new Map() });

/** Packs a dictionary for `openSegmentationModel`. */
export function packDictionary({ version, words, added, model }: DictionaryFiles): Uint8Array {
  const counted = words
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [word = '', count = ''] = line.split(' ');
      return { word, count: Number(count) };
    });
  const counts = counted.map(({ count }) => count).sort((one, other) => one - other);
  const usual = counts[counts.length >> 1] ?? 1;
  const root = node(0);
  for (const { word, count } of [...counted, ...addedWords(added, usual)]) insert(root, word, count);
  const nodes = breadthFirst(root);
  const { probabilities, emissions } = readModel(model);
  const numbers = [counts.reduce((sum, count) => sum + count, 0), counts[0] ?? 1, ...probabilities];
  if (numbers.length !== numbersLength) throw new Error('The model does not have 20 probabilities.');
  return join([
    Uint32Array.of(modelFormat, nodes.length, emissions.size, version.length),
    Float64Array.from(numbers),
    Uint32Array.from(nodes, ({ count }) => count),
    Int32Array.from([...emissions.values()].flat()),
    Uint16Array.from(nodes, ({ unit }) => unit),
    Uint16Array.from(nodes, ({ children }) => children.size),
    Uint16Array.from(emissions.keys()),
    new TextEncoder().encode(version),
  ]);
}

function addedWords(lines: string, usual: number) {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const parts = line.split(' ');
      const [word = '', count] = parts;
      // The segmenter that is followed never joins such a character to its neighbours; ours does not know the difference.
      if ([...word].length === 1) throw new Error(`A single character cannot be added: ${word}`);
      return { word, count: parts.length === 3 ? Number(count) : usual };
    });
}

/** A word that is entered twice has its last count. */
function insert(root: TrieNode, word: string, count: number): void {
  if (!Number.isInteger(count) || count < 1) throw new Error(`No count: ${word}`);
  let at = root;
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    const next = at.children.get(unit) ?? node(unit);
    at.children.set(unit, next);
    at = next;
  }
  at.count = count;
}

function breadthFirst(root: TrieNode): readonly TrieNode[] {
  const nodes = [root];
  for (const { children } of nodes) nodes.push(...[...children.values()].sort((a, b) => a.unit - b.unit));
  return nodes;
}

function readModel(text: string) {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const probabilities = lines.slice(0, 5).flatMap((line) => line.trim().split(' ').map(Number));
  const emissions = new Map<number, number[]>();
  lines.slice(5, 9).forEach((line, state) => {
    for (const entry of line.trim().split(',')) {
      const [character = '', value = ''] = entry.split(':');
      if (character.length !== 1) throw new Error(`Not one character: ${entry}`);
      const all = emissions.get(character.charCodeAt(0)) ?? Array.from({ length: 4 }, () => noEmission);
      all[state] = Math.round(Number(value) * emissionUnit);
      emissions.set(character.charCodeAt(0), all);
    }
  });
  return { probabilities, emissions };
}

function join(
  parts: readonly (Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array)[],
): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
