import type { Cues, LastingCues } from './cues.ts';
import { hashEvidence, hashPair, memberOf, noEvidence } from './evidenceHash.ts';
import type { Lexicon } from './lexicon.ts';
import { writePersons } from './personCues.ts';
import { placeIn } from './placeIn.ts';
import { margin } from './surroundings.ts';
import { wordGroupCount } from './wordEvidence.ts';

/** Pieces of evidence that a text gives at a unit: so many hashes are written for each. */
export const evidenceCount = 32;
/** Pieces of evidence that a document's memory adds. */
export const memoryEvidenceCount = 3;

/** Writes the hashes of all evidence at a unit into `out`, from `offset` on. */
export function writeEvidence(
  lexicon: Lexicon,
  cues: Cues,
  at: number,
  out: Int32Array,
  offset: number,
): void {
  const { cut, wordGroups } = cues;
  const word = cut.wordAt[at] as number;
  const place = placeIn(at, cut.starts[word] as number, cut.lengths[word] as number);
  const wordClass = cut.classes[word] as number;
  let next = writeUnits(cues, at, out, offset);
  const groups = word * wordGroupCount;
  for (let group = groups; group < groups + wordGroupCount; group++)
    out[next++] = memberOf(wordGroups[group] as number, place);
  next = writePersons(lexicon, cues, at, place, wordClass, out, next);
  next = writeInstitutions(cues, at, cut.hashes[word] as number, place, out, next);
  const { unitKinds: kinds } = cues.surroundings;
  let around = 0;
  for (let index = at; index <= at + 2 * margin; index++) around = (around << 4) | (kinds[index] as number);
  out[next++] = hashEvidence(39, around);
  const seen = cues.grammar[at] as number;
  const seenBefore = at > 0 ? (cues.grammar[at - 1] as number) : 0;
  const seenAfter = cues.grammar[at + 1] as number;
  out[next++] = hashEvidence(44, (seenBefore << 16) | (seen << 8) | seenAfter);
  out[next++] = seen === 0 ? noEvidence : memberOf(hashEvidence(45, (seen << 6) | wordClass), place);
}

function writeUnits({ surroundings }: Cues, at: number, out: Int32Array, offset: number): number {
  const { units, unitGroups, pairGroups } = surroundings;
  const b1 = units[at + 1] as number;
  const c = units[at + 2] as number;
  const a1 = units[at + 3] as number;
  const a2 = units[at + 4] as number;
  let next = offset;
  out[next++] = unitGroups[at + 2] as number;
  out[next++] = memberOf(unitGroups[at + 1] as number, 1);
  out[next++] = memberOf(unitGroups[at] as number, 2);
  out[next++] = memberOf(unitGroups[at + 3] as number, 3);
  out[next++] = hashEvidence(4, a2);
  out[next++] = pairGroups[at + 1] as number;
  out[next++] = memberOf(pairGroups[at + 2] as number, 1);
  out[next++] = memberOf(pairGroups[at] as number, 2);
  out[next++] = memberOf(pairGroups[at + 3] as number, 3);
  out[next++] = hashEvidence(9, (b1 << 16) | a1);
  out[next++] = hashPair(12, (c << 16) | a1, a2);
  return next;
}

/** How far it seems to the next word for a kind of institution behind the text. */
const noNextKind = 9;

function writeInstitutions(
  { codes, kindEnds, nextKindStep, nextKind }: Cues,
  at: number,
  wordHash: number,
  place: number,
  out: Int32Array,
  offset: number,
): number {
  const stepBehind = at + 1 < codes.length ? (nextKindStep[at + 1] as number) : noNextKind;
  let next = offset;
  out[next++] = hashEvidence(33, ((kindEnds[at] as number) << 4) | stepBehind);
  out[next++] = memberOf(hashPair(36, wordHash, nextKind[at] as number), place);
  return next;
}

/** Writes the hashes of what the document's memory says about a unit into `out`, from `offset` on. */
export function writeMemoryEvidence(
  { cut }: LastingCues,
  memory: Uint8Array,
  at: number,
  out: Int32Array,
  offset: number,
): void {
  const here = memory[at] as number;
  const ahead = at + 1 < memory.length ? (memory[at + 1] as number) : 0;
  const behind = at > 0 ? (memory[at - 1] as number) : 0;
  const word = cut.wordAt[at] as number;
  const place = placeIn(at, cut.starts[word] as number, cut.lengths[word] as number);
  out[offset] = here === 0 ? noEvidence : hashEvidence(40, here);
  out[offset + 1] =
    (here | ahead | behind) === 0 ? noEvidence : hashEvidence(41, (behind << 16) | (here << 8) | ahead);
  out[offset + 2] =
    here === 0 ? noEvidence : memberOf(hashEvidence(42, (here << 6) | (cut.classes[word] as number)), place);
}
