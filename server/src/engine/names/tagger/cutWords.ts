import { isLatinLetter } from '../recognize/characters.ts';
import { foldedDigit } from './foldText.ts';
import { classOf, emptyHash, extendHash, frequencyOf, longestWord, type WordTable } from './wordTable.ts';

/** A text cut into words. All arrays but those by word are as long as the text. */
export interface CutText {
  readonly words: number;
  /** For each unit the index of its word. */
  readonly wordAt: Int32Array;
  /** By word: first unit, length, hash and class. */
  readonly starts: Int32Array;
  readonly lengths: Uint8Array;
  readonly hashes: Int32Array;
  readonly classes: Uint8Array;
}

/** What a unit costs that no word covers, and what the entry's frequency is scaled to: natural logarithms. */
const unknownCost = 15.5;
const logTotal = 17.9;
const frequencyStep = Math.LN2 / 1.5;

/**
 * Cuts a folded text into the most likely words by the frequencies of a dictionary (the best path through the graph of all
 * words, from the end). Runs of letters and of digits are one word each.
 */
export function cutWords(table: WordTable, codes: Uint16Array): CutText {
  const size = codes.length;
  const best = new Float64Array(size + 1);
  const lengths = new Uint8Array(size);
  const entries = new Uint32Array(size);
  for (let start = size - 1; start >= 0; start--) {
    const code = codes[start] as number;
    const run = runLength(codes, start);
    if (run > 1) {
      lengths[start] = run;
      best[start] = best[start + run] as number;
      continue;
    }
    let hash = extendHash(emptyHash, code);
    const single = table.find(hash);
    lengths[start] = 1;
    entries[start] = single;
    best[start] = (best[start + 1] as number) - (single === 0 ? unknownCost : costOf(single));
    const most = start + 1 < size ? table.longestFrom(code, codes[start + 1] as number) : 1;
    const limit = Math.min(size, start + most, start + longestWord);
    for (let end = start + 1; end < limit; end++) {
      hash = extendHash(hash, codes[end] as number);
      const entry = table.find(hash);
      if (entry === 0) continue;
      const length = end - start + 1;
      const score = (best[end + 1] as number) - costOf(entry);
      if (score <= (best[start] as number)) continue;
      best[start] = score;
      lengths[start] = length;
      entries[start] = entry;
    }
  }
  return gatherWords(codes, lengths, entries);
}

function costOf(entry: number): number {
  return logTotal - frequencyOf(entry) * frequencyStep;
}

/** The length of the run of letters or digits that begins here; a run is cut at 255 units. */
function runLength(codes: Uint16Array, start: number): number {
  const isPart = (code: number | undefined) =>
    code === foldedDigit || (code !== undefined && isLatinLetter(code));
  let end = start;
  const digits = codes[start] === foldedDigit;
  while (end - start < 255 && isPart(codes[end]) && (codes[end] === foldedDigit) === digits) end++;
  return end - start;
}

function gatherWords(codes: Uint16Array, lengths: Uint8Array, entries: Uint32Array): CutText {
  const size = codes.length;
  const wordAt = new Int32Array(size);
  const starts = new Int32Array(size);
  const wordLengths = new Uint8Array(size);
  const hashes = new Int32Array(size);
  const classes = new Uint8Array(size);
  let words = 0;
  for (let start = 0; start < size; words++) {
    const length = lengths[start] as number;
    let hash = emptyHash;
    for (let index = start; index < start + length; index++) {
      wordAt[index] = words;
      hash = extendHash(hash, codes[index] as number);
    }
    starts[words] = start;
    wordLengths[words] = length;
    hashes[words] = hash;
    classes[words] = classOf(entries[start] as number);
    start += length;
  }
  return { words, wordAt, starts, lengths: wordLengths, hashes, classes };
}
