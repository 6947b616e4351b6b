import type { CutText } from './cutWords.ts';
import { kindOfUnit, unitKinds } from './unitKinds.ts';

/** Units and words of a text with some more before and behind it, so that nobody has to ask whether there are any. */
export interface Surroundings {
  readonly units: Uint16Array;
  readonly unitKinds: Uint8Array;
  readonly wordHashes: Int32Array;
  readonly wordClasses: Uint8Array;
}

/** So many stand before the text, and as many behind it. */
export const margin = 2;

// What stands for units and words that are not there.
const unitBefore = 1;
const unitBehind = 3;
const wordHashBefore = 0x7ffffff1;
const wordClassBefore = 60;

/** Surrounds a text that has been cut into words. */
export function surround(codes: Uint16Array, { words, hashes, classes }: CutText): Surroundings {
  const size = codes.length;
  const units = new Uint16Array(size + 2 * margin);
  const kinds = new Uint8Array(size + 2 * margin).fill(unitKinds);
  const wordHashes = new Int32Array(words + 2 * margin);
  const wordClasses = new Uint8Array(words + 2 * margin);
  units.set(codes, margin);
  wordHashes.set(hashes.subarray(0, words), margin);
  wordClasses.set(classes.subarray(0, words), margin);
  for (let at = 0; at < size; at++) kinds[at + margin] = kindOfUnit[codes[at] as number] as number;
  for (let step = 0; step < margin; step++) {
    units[margin - 1 - step] = unitBefore + step;
    units[margin + size + step] = unitBehind + step;
    wordHashes[step] = wordHashBefore;
    wordHashes[margin + words + step] = wordHashBefore + 1;
    wordClasses[step] = wordClassBefore;
    wordClasses[margin + words + step] = wordClassBefore + 1;
  }
  return { units, unitKinds: kinds, wordHashes, wordClasses };
}
