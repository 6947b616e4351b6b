import type { Cues } from './cues.ts';
import { hashEvidence, noEvidence } from './evidenceHash.ts';
import type { Lexicon } from './lexicon.ts';
import { writePersons } from './personCues.ts';
import { placeIn } from './placeIn.ts';
import { margin } from './surroundings.ts';
import { unitKinds } from './unitKinds.ts';

/** Pieces of evidence that a text gives at a unit: so many hashes are written for each. */
export const evidenceCount = 32;
/** Pieces of evidence that a document's memory adds. */
export const memoryEvidenceCount = 3;

const mostWordLength = 5;
const kindsAround = unitKinds + 1;

/** Writes the hashes of all evidence at a unit into `out`, from `offset` on. */
export function writeEvidence(
  lexicon: Lexicon,
  cues: Cues,
  at: number,
  out: Int32Array,
  offset: number,
): void {
  const { cut } = cues;
  const word = cut.wordAt[at] as number;
  const length = cut.lengths[word] as number;
  const place = placeIn(at, cut.starts[word] as number, length);
  const wordClass = cut.classes[word] as number;
  let next = writeUnits(cues, at, out, offset);
  next = writeWords(cues, word, place, Math.min(length, mostWordLength), out, next);
  next = writePersons(lexicon, cues, at, place, wordClass, out, next);
  next = writeInstitutions(cues, at, word, place, out, next);
  const { unitKinds: kinds } = cues.surroundings;
  let around = 0;
  for (let index = at + margin - 2; index <= at + margin + 2; index++)
    around = around * kindsAround + (kinds[index] as number);
  out[next++] = hashEvidence(39, around, 0, 0);
  const seen = cues.grammar[at] as number;
  const seenBefore = cues.grammar[at - 1] ?? 0;
  const seenAfter = cues.grammar[at + 1] ?? 0;
  out[next++] = hashEvidence(44, seen * 256 + seenAfter, seenBefore, 0);
  out[next++] = seen === 0 ? noEvidence : hashEvidence(45, seen, wordClass, place);
}

function writeUnits({ surroundings: { units } }: Cues, at: number, out: Int32Array, offset: number): number {
  const b2 = units[at + margin - 2] as number;
  const b1 = units[at + margin - 1] as number;
  const c = units[at + margin] as number;
  const a1 = units[at + margin + 1] as number;
  const a2 = units[at + margin + 2] as number;
  let next = offset;
  out[next++] = hashEvidence(0, c, 0, 0);
  out[next++] = hashEvidence(1, b1, 0, 0);
  out[next++] = hashEvidence(2, b2, 0, 0);
  out[next++] = hashEvidence(3, a1, 0, 0);
  out[next++] = hashEvidence(4, a2, 0, 0);
  out[next++] = hashEvidence(5, b1, c, 0);
  out[next++] = hashEvidence(6, c, a1, 0);
  out[next++] = hashEvidence(7, b2, b1, 0);
  out[next++] = hashEvidence(8, a1, a2, 0);
  out[next++] = hashEvidence(9, b1, a1, 0);
  out[next++] = hashEvidence(12, c, a1, a2);
  return next;
}

function writeWords(
  { surroundings }: Cues,
  word: number,
  place: number,
  length: number,
  out: Int32Array,
  offset: number,
): number {
  const { wordHashes, wordClasses } = surroundings;
  const here = word + margin;
  const w = wordHashes[here] as number;
  const before = wordHashes[here - 1] as number;
  const behind = wordHashes[here + 1] as number;
  const p = wordClasses[here] as number;
  const classBefore = wordClasses[here - 1] as number;
  const classBehind = wordClasses[here + 1] as number;
  let next = offset;
  out[next++] = hashEvidence(13, w, place, 0);
  out[next++] = hashEvidence(14, before, place, length);
  out[next++] = hashEvidence(15, behind, place, length);
  out[next++] = hashEvidence(16, before, w, place);
  out[next++] = hashEvidence(17, w, behind, place);
  out[next++] = hashEvidence(18, wordHashes[here - 2] as number, place, 0);
  out[next++] = hashEvidence(19, wordHashes[here + 2] as number, place, 0);
  out[next++] = hashEvidence(20, (classBefore * 64 + p) * 64 + classBehind, place, length);
  out[next++] = hashEvidence(22, p * 64 + classBehind, wordClasses[here + 2] as number, place);
  return next;
}

/** How far it seems to the next word for a kind of institution behind the text. */
const noNextKind = 9;

function writeInstitutions(
  { cut, surroundings, kindEnds, kindLength, nextKindStep, nextKind }: Cues,
  at: number,
  word: number,
  place: number,
  out: Int32Array,
  offset: number,
): number {
  const kind = nextKind[at] as number;
  const stepBehind = at + 1 < cut.wordAt.length ? (nextKindStep[at + 1] as number) : noNextKind;
  let next = offset;
  out[next++] = hashEvidence(33, kindEnds[at] as number, kindLength[at] as number, stepBehind);
  out[next++] = hashEvidence(36, kind, surroundings.wordHashes[word + margin] as number, place);
  return next;
}

/** Writes the hashes of what the document's memory says about a unit into `out`, from `offset` on. */
export function writeMemoryEvidence(
  { cut }: Cues,
  memory: Uint8Array,
  at: number,
  out: Int32Array,
  offset: number,
): void {
  const here = memory[at] as number;
  const ahead = memory[at + 1] ?? 0;
  const behind = memory[at - 1] ?? 0;
  const word = cut.wordAt[at] as number;
  const place = placeIn(at, cut.starts[word] as number, cut.lengths[word] as number);
  out[offset] = here === 0 ? noEvidence : hashEvidence(40, here, 0, 0);
  out[offset + 1] =
    (here | ahead | behind) === 0 ? noEvidence : hashEvidence(41, here * 256 + ahead, behind, 0);
  out[offset + 2] = here === 0 ? noEvidence : hashEvidence(42, here, place, cut.classes[word] as number);
}
