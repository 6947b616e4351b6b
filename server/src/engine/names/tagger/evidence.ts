import type { Cues } from './cues.ts';
import type { Lexicon } from './lexicon.ts';
import { placeIn } from './placeIn.ts';
import { kindOfUnit, unitKinds } from './unitKinds.ts';

/** Pieces of evidence that a text gives at a unit: so many hashes are written for each. */
export const evidenceCount = 43;
/** Pieces of evidence that a document's memory adds. */
export const memoryEvidenceCount = 3;

/** A hash of a piece of evidence: its number and up to three values. Constants as in MurmurHash3 (A. Appleby, 2011). */
function hash(number: number, first: number, second: number, third: number): number {
  let mixed = Math.imul(Math.imul(number + 0x51, 0x9e3779b1) ^ first, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ second, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ third, 0x27d4eb2f);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Stands for the first unit behind the text; those before it are 1 and 2. */
const beyond = 3;
const noWord = 0x7ffffff1;
const noClass = 60;

/** Writes the hashes of all evidence at a unit into `out`, from `offset` on. */
export function writeEvidence(
  lexicon: Lexicon,
  cues: Cues,
  at: number,
  out: Uint32Array,
  offset: number,
): void {
  const { codes, cut } = cues;
  const size = codes.length;
  const code = (index: number): number =>
    index < 0 ? -index : index >= size ? beyond + index - size : (codes[index] as number);
  const word = cut.wordAt[at] as number;
  const hashOf = (index: number): number =>
    index < 0 || index >= cut.words ? noWord + (index < 0 ? 0 : 1) : (cut.hashes[index] as number);
  const classAt = (index: number): number =>
    index < 0 || index >= cut.words ? noClass + (index < 0 ? 0 : 1) : (cut.classes[index] as number);
  const length = cut.lengths[word] as number;
  const place = placeIn(at, cut.starts[word] as number, length);
  const size5 = Math.min(length, 5);
  const [b2, b1, c, a1, a2] = [code(at - 2), code(at - 1), code(at), code(at + 1), code(at + 2)];
  let next = offset;
  // Characters.
  out[next++] = hash(0, c, 0, 0);
  out[next++] = hash(1, b1, 0, 0);
  out[next++] = hash(2, b2, 0, 0);
  out[next++] = hash(3, a1, 0, 0);
  out[next++] = hash(4, a2, 0, 0);
  out[next++] = hash(5, b1, c, 0);
  out[next++] = hash(6, c, a1, 0);
  out[next++] = hash(7, b2, b1, 0);
  out[next++] = hash(8, a1, a2, 0);
  out[next++] = hash(9, b1, a1, 0);
  out[next++] = hash(10, b2, b1, c);
  out[next++] = hash(11, b1, c, a1);
  out[next++] = hash(12, c, a1, a2);
  // Words.
  const w = hashOf(word);
  const [wb1, wa1] = [hashOf(word - 1), hashOf(word + 1)];
  out[next++] = hash(13, w, place, 0);
  out[next++] = hash(14, wb1, place, size5);
  out[next++] = hash(15, wa1, place, size5);
  out[next++] = hash(16, wb1, w, place);
  out[next++] = hash(17, w, wa1, place);
  out[next++] = hash(18, hashOf(word - 2), place, 0);
  out[next++] = hash(19, hashOf(word + 2), place, 0);
  // Classes of words.
  const [pb2, pb1, p, pa1] = [classAt(word - 2), classAt(word - 1), classAt(word), classAt(word + 1)];
  out[next++] = hash(20, (pb1 * 64 + p) * 64 + pa1, place, size5);
  out[next++] = hash(21, (pb2 * 64 + pb1) * 64 + p, place, size5);
  out[next++] = hash(22, p * 64 + classAt(word + 1), classAt(word + 2), place);
  out[next++] = hash(
    23,
    (cut.longestBegin[at] as number) * 64 + (cut.longestBeginClass[at] as number),
    (cut.longestEnd[at] as number) * 64 + (cut.longestEndClass[at] as number),
    0,
  );
  out[next++] = hash(
    24,
    at + 1 < size ? (cut.longestBegin[at + 1] as number) * 64 + (cut.longestBeginClass[at + 1] as number) : 0,
    at > 0 ? (cut.longestEnd[at - 1] as number) * 64 + (cut.longestEndClass[at - 1] as number) : 0,
    p,
  );
  next = writePersons(lexicon, cues, at, place, p, out, next);
  next = writeInstitutions(cues, at, place, p, w, out, next);
  const kind = (index: number): number =>
    index < 0 || index >= size ? unitKinds : (kindOfUnit[codes[index] as number] as number);
  out[next++] = hash(
    39,
    (((kind(at - 2) * 12 + kind(at - 1)) * 12 + kind(at)) * 12 + kind(at + 1)) * 12 + kind(at + 2),
    0,
    0,
  );
  const seen = cues.grammar[at] as number;
  const [seenBefore, seenAfter] = [cues.grammar[at - 1] ?? 0, cues.grammar[at + 1] ?? 0];
  out[next++] = seen === 0 ? noEvidence : hash(43, seen, 0, 0);
  out[next++] = hash(44, seen * 256 + seenAfter, seenBefore, 0);
  out[next++] = seen === 0 ? noEvidence : hash(45, seen, p, place);
}

/** Evidence that is not there. */
export const noEvidence = 0;

/** Writes the hashes of what the document's memory says about a unit into `out`, from `offset` on. */
export function writeMemoryEvidence(
  { cut }: Cues,
  memory: Uint8Array,
  at: number,
  out: Uint32Array,
  offset: number,
): void {
  const here = memory[at] as number;
  const ahead = memory[at + 1] ?? 0;
  const behind = memory[at - 1] ?? 0;
  const word = cut.wordAt[at] as number;
  const place = placeIn(at, cut.starts[word] as number, cut.lengths[word] as number);
  out[offset] = here === 0 ? noEvidence : hash(40, here, 0, 0);
  out[offset + 1] = (here | ahead | behind) === 0 ? noEvidence : hash(41, here * 256 + ahead, behind, 0);
  out[offset + 2] = here === 0 ? noEvidence : hash(42, here, place, cut.classes[word] as number);
}

/** In how fine steps the likelihood of a name is told. */
const nameStep = 3;

function writePersons(
  lexicon: Lexicon,
  { codes, cut, titleBegins, titleEnds }: Cues,
  at: number,
  place: number,
  wordClass: number,
  out: Uint32Array,
  offset: number,
): number {
  const size = codes.length;
  const c = codes[at] as number;
  const b1 = at > 0 ? (codes[at - 1] as number) : 0;
  const b2 = at > 1 ? (codes[at - 2] as number) : 0;
  const a1 = at + 1 < size ? (codes[at + 1] as number) : 0;
  const a2 = at + 2 < size ? (codes[at + 2] as number) : 0;
  const surname = (code: number): number => lexicon.surnames[code] as number;
  const { asSurname, asFirst, asSecond, asOnly, asForeign } = lexicon;
  const two = (first: number, second: number): number =>
    surname(first) === 0 ? 15 : (((asSurname[first] as number) + (asOnly[second] as number)) / nameStep) | 0;
  const three = (first: number, second: number, third: number): number =>
    surname(first) === 0
      ? 15
      : (((asSurname[first] as number) + (asFirst[second] as number) + (asSecond[third] as number)) /
          nameStep) |
        0;
  const titleBefore = at > 0 ? (titleEnds[at - 1] as number) : 0;
  const titleBefore2 = at > 1 ? (titleEnds[at - 2] as number) : 0;
  const titleAfter = at + 1 < size ? (titleBegins[at + 1] as number) : 0;
  const titleAfter2 = at + 2 < size ? (titleBegins[at + 2] as number) : 0;
  const edgeAfter = at + 1 < size && cut.wordAt[at + 1] === cut.wordAt[at] ? 0 : 1;
  const edgeBefore = at > 0 && cut.wordAt[at - 1] === cut.wordAt[at] ? 0 : 1;
  const compound =
    (lexicon.compoundSurnames.has(c * 0x10000 + a1) ? 2 : 0) +
    (lexicon.compoundSurnames.has(b1 * 0x10000 + c) ? 1 : 0);
  const given = (first: number, second: number): number =>
    lexicon.givenNames.has(first * 0x10000 + second) ? 1 : 0;
  const [givenAfter, givenHere, givenBefore] = [given(a1, a2), given(c, a1), given(b1, c)];
  const foreign = (code: number): number => ((asForeign[code] as number) >= 8 ? 1 : 0);
  let next = offset;
  out[next++] = hash(25, surname(c) * 16 + surname(b1) * 4 + surname(b2), compound, place * 64 + wordClass);
  const around =
    (titleBefore > 0 ? 8 : 0) +
    (titleBefore2 > 0 ? 4 : 0) +
    (titleAfter > 0 ? 2 : 0) +
    (titleAfter2 > 0 ? 1 : 0);
  out[next++] = hash(26, around, surname(c) * 4 + surname(b1), place);
  out[next++] = hash(27, titleBefore, surname(c), titleAfter);
  const [begins3, begins2] = [three(c, a1, a2), two(c, a1)];
  const [within3, ends2] = [three(b1, c, a1), two(b1, c)];
  const ends3 = three(b2, b1, c);
  out[next++] = hash(28, begins3 * 16 + begins2, edgeBefore * 2 + givenAfter, titleBefore > 0 ? 1 : 0);
  out[next++] = hash(29, within3 * 16 + ends2, edgeAfter * 2 + givenHere, surname(c));
  out[next++] = hash(30, ends3 * 16 + ends2, edgeAfter * 2 + givenBefore, titleAfter > 0 ? 1 : 0);
  out[next++] = hash(31, (begins3 * 16 + within3) * 16 + ends3, begins2 * 16 + ends2, 0);
  out[next++] = hash(
    32,
    foreign(b2) * 16 + foreign(b1) * 8 + foreign(c) * 4 + foreign(a1) * 2 + foreign(a2),
    place,
    wordClass,
  );
  return next;
}

function writeInstitutions(
  { cut, kindEnds, kindLength, nextKindStep, nextKind, lastPlaceStep }: Cues,
  at: number,
  place: number,
  wordClass: number,
  word: number,
  out: Uint32Array,
  offset: number,
): number {
  const nextStep = nextKindStep[at] as number;
  const next1 = nextKind[at] as number;
  const last = lastPlaceStep[at] as number;
  const size = cut.wordAt.length;
  let next = offset;
  out[next++] = hash(
    33,
    kindEnds[at] as number,
    kindLength[at] as number,
    at + 1 < size ? (nextKindStep[at + 1] as number) : 9,
  );
  out[next++] = hash(34, nextStep, next1, last);
  out[next++] = hash(35, nextStep, last, wordClass * 8 + place);
  out[next++] = hash(36, next1, word, place);
  out[next++] = hash(37, next1, wordClass, nextStep > 3 ? 1 : 0);
  const word1 = cut.wordAt[at] as number;
  out[next++] = hash(38, next1, cut.classes[word1 - 1] ?? noClass, wordClass * 8 + place);
  return next;
}
