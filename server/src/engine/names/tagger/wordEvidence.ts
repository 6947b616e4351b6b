import type { Arena } from './arena.ts';
import type { CutText } from './cutWords.ts';
import { hashEvidence, hashPair } from './evidenceHash.ts';

/** Groups of evidence that the words around give at each word; their members are the places in the word. */
export const wordGroupCount = 9;

// What stands for words that are not there, and for their classes.
const hashBefore = 0x7ffffff1;
const hashBehind = hashBefore + 1;
const classBefore = 60;
const classBehind = classBefore + 1;
const mostLength = 5;

/** The groups of evidence at all words of a text, `wordGroupCount` hashes for each. */
export function hashWords({ words, lengths, hashes, classes }: CutText, scratch: Arena): Int32Array {
  const groups = scratch.int32(words * wordGroupCount);
  let before2 = hashBefore;
  let before = hashBefore;
  let here = words > 0 ? (hashes[0] as number) : hashBehind;
  let behind = words > 1 ? (hashes[1] as number) : hashBehind;
  let kindBefore = classBefore;
  let kind = words > 0 ? (classes[0] as number) : classBehind;
  let kindBehind = words > 1 ? (classes[1] as number) : classBehind;
  let next = 0;
  for (let word = 0; word < words; word++) {
    const behind2 = word + 2 < words ? (hashes[word + 2] as number) : hashBehind;
    const kindBehind2 = word + 2 < words ? (classes[word + 2] as number) : classBehind;
    const length = Math.min(lengths[word] as number, mostLength);
    groups[next++] = hashEvidence(13, here);
    groups[next++] = hashPair(14, before, length);
    groups[next++] = hashPair(15, behind, length);
    groups[next++] = hashPair(16, here, before);
    groups[next++] = hashPair(17, here, behind);
    groups[next++] = hashEvidence(18, before2);
    groups[next++] = hashEvidence(19, behind2);
    groups[next++] = hashEvidence(20, (((kindBefore << 6) | kind) << 9) | (kindBehind << 3) | length);
    groups[next++] = hashEvidence(22, (((kind << 6) | kindBehind) << 6) | kindBehind2);
    before2 = before;
    before = here;
    here = behind;
    behind = behind2;
    kindBefore = kind;
    kind = kindBehind;
    kindBehind = kindBehind2;
  }
  return groups;
}
