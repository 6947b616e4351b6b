import { isLatinLetter, unitTable } from '../recognize/characters.ts';
import { type Arena, createArena } from './arena.ts';
import { foldedDigit } from './foldText.ts';
import { classOf, emptyHash, extendHash, frequencyOf, longestWord, type WordTable } from './wordTable.ts';

/** A text cut into words. `wordAt` is as long as the text, the other arrays at least as long as there are words. */
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

/** Cuts a folded text into words: into arrays of `kept`, with `scratch` as room for its work, or into arrays of their own. */
export type CutWords = (codes: Uint16Array, scratch: Arena, kept: Arena) => CutText;

/** Bytes that cutting a text takes, for each unit. */
const scratchSize = 40;

/** What a unit costs that no word covers, and what the entry's frequency is scaled to: natural logarithms. */
const unknownCost = 15.5;
const logTotal = 17.9;
const frequencyStep = Math.LN2 / 1.5;

/**
 * Cuts a folded text into the most likely words by the frequencies of a dictionary (the best path through the graph of all
 * words, from the end). Runs of letters and of digits are one word each.
 */
export function cutWords(
  table: WordTable,
  codes: Uint16Array,
  scratch = createArena(scratchSize * codes.length),
  kept = scratch,
): CutText {
  const size = codes.length;
  const best = scratch.float64(size + 1);
  const lengths = scratch.uint8(size);
  const entries = scratch.int32(size);
  const { single } = table;
  let run = 0;
  let runOf: number = partOfRun.none;
  for (let start = size - 1; start >= 0; start--) {
    const code = codes[start] as number;
    const part = partsOfRuns[code] as number;
    run = part !== partOfRun.none && part === runOf ? run + 1 : 1;
    runOf = part;
    if (part !== partOfRun.none && run > 1) {
      const length = Math.min(run, longestRun);
      lengths[start] = length;
      best[start] = best[start + length] as number;
      continue;
    }
    const alone = single[code] as number;
    let longest = 1;
    let entry = alone;
    let most = (best[start + 1] as number) - (alone === 0 ? unknownCost : costOf(alone));
    const reach = start + 1 < size ? table.longestFrom(code, codes[start + 1] as number) : 1;
    if (reach > 1) {
      let hash = extendHash(emptyHash, code);
      const limit = Math.min(size, start + reach, start + longestWord);
      for (let end = start + 1; end < limit; end++) {
        hash = extendHash(hash, codes[end] as number);
        const found = table.find(hash);
        if (found === 0) continue;
        const score = (best[end + 1] as number) - costOf(found);
        if (score <= most) continue;
        most = score;
        longest = end - start + 1;
        entry = found;
      }
    }
    best[start] = most;
    lengths[start] = longest;
    entries[start] = entry;
  }
  return gatherWords(codes, lengths, entries, scratch, kept);
}

/** What a word costs by its frequency. */
export const costsByFrequency = Float64Array.from(
  { length: 32 },
  (_, frequency) => logTotal - frequency * frequencyStep,
);

function costOf(entry: number): number {
  return costsByFrequency[frequencyOf(entry)] as number;
}

/** Runs of letters and of digits are cut at so many units. */
const longestRun = 255;
const partOfRun = { none: 0, digit: 1, letter: 2 } as const;
/** By unit: 0, or the kind of run that it is part of. */
export const partsOfRuns = unitTable((code) => {
  if (code === foldedDigit) return partOfRun.digit;
  return isLatinLetter(code) ? partOfRun.letter : partOfRun.none;
});

function gatherWords(
  codes: Uint16Array,
  lengths: Uint8Array,
  entries: Int32Array,
  scratch: Arena,
  kept: Arena,
): CutText {
  const size = codes.length;
  const wordAt = kept.int32(size);
  const starts = kept.int32(size);
  const wordLengths = kept.uint8(size);
  const hashes = scratch.int32(size);
  const classes = kept.uint8(size);
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
