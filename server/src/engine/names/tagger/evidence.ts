import type { LastingCues, WeighedCues } from './cues.ts';
import { hashEvidence, hashPair, memberOf, noEvidence } from './evidenceHash.ts';
import type { Lexicon } from './lexicon.ts';
import { firstInstitution, listedCount, unitPieces } from './listedEvidence.ts';
import { personHashes, personPieces, writePersons } from './personCues.ts';
import { placeIn } from './placeIn.ts';
import { margin } from './surroundings.ts';
import { wordGroupCount } from './wordEvidence.ts';

/** Pieces of evidence that a text gives at a unit. */
export const evidenceCount = 32;
/** Pieces of evidence that a document's memory adds. */
export const memoryEvidenceCount = 3;

/**
 * Writes all evidence at a unit into `out`, from `offset` on: first the numbers of the `listedCount` pieces that are listed (see
 * `listedEvidence.ts`), then the hashes of the others.
 */
export function writeEvidence(
  lexicon: Lexicon,
  cues: WeighedCues,
  at: number,
  out: Int32Array,
  offset: number,
): void {
  const { cut, wordGroups } = cues;
  const word = cut.wordAt[at] as number;
  const place = placeIn(at, cut.starts[word] as number, cut.lengths[word] as number);
  const wordClass = cut.classes[word] as number;
  const listed = offset + unitPieces;
  let next = offset + listedCount;
  writeUnits(cues, at, out, offset, next);
  next += unitHashes;
  const groups = word * wordGroupCount;
  for (let group = groups; group < groups + wordGroupCount; group++)
    out[next++] = memberOf(wordGroups[group] as number, place);
  writePersons(lexicon, cues, at, place, wordClass, out, listed, next);
  next += personHashes;
  const { codes, kindEnds, nextKind, nextKindStep } = cues;
  const stepBehind = at + 1 < codes.length ? (nextKindStep[at + 1] as number) : noNextKind;
  out[listed + personPieces] = firstInstitution + (((kindEnds[at] as number) << 4) | stepBehind);
  out[next++] = memberOf(hashPair(36, cut.hashes[word] as number, nextKind[at] as number), place);
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

/** Pieces of evidence of units around that are not listed. */
const unitHashes = 6;

function writeUnits(
  { surroundings, pairGroups }: WeighedCues,
  at: number,
  out: Int32Array,
  listed: number,
  hashed: number,
): void {
  const { units } = surroundings;
  const b1 = units[at + 1] as number;
  const c = units[at + 2] as number;
  const a1 = units[at + 3] as number;
  const a2 = units[at + 4] as number;
  out[listed] = unitPieces * c;
  out[listed + 1] = unitPieces * b1 + 1;
  out[listed + 2] = unitPieces * (units[at] as number) + 2;
  out[listed + 3] = unitPieces * a1 + 3;
  out[listed + 4] = unitPieces * a2 + 4;
  out[hashed] = pairGroups[at + 1] as number;
  out[hashed + 1] = memberOf(pairGroups[at + 2] as number, 1);
  out[hashed + 2] = memberOf(pairGroups[at] as number, 2);
  out[hashed + 3] = memberOf(pairGroups[at + 3] as number, 3);
  out[hashed + 4] = hashEvidence(9, (b1 << 16) | a1);
  out[hashed + 5] = hashPair(12, (c << 16) | a1, a2);
}

/** How far it seems to the next word for a kind of institution behind the text. */
const noNextKind = 9;

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
