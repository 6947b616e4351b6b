import type { Cues } from './cues.ts';
import { hashEvidence } from './evidenceHash.ts';
import type { Lexicon } from './lexicon.ts';
import { margin } from './surroundings.ts';

/** In how fine steps the likelihood of a name is told. */
const nameStep = 3;
/** From here on a character is taken for one that transliterates. */
const transliterates = 8;
/** The likelihood of a name that does not begin with a surname. */
const noSurname = 15;

/** How likely two characters are surname and given name. */
function likelyTwo({ surnames, asSurname, asOnly }: Lexicon, first: number, second: number): number {
  if (surnames[first] === 0) return noSurname;
  return (((asSurname[first] as number) + (asOnly[second] as number)) / nameStep) | 0;
}

/** How likely three characters are surname and given name. */
function likelyThree(
  { surnames, asSurname, asFirst, asSecond }: Lexicon,
  first: number,
  second: number,
  third: number,
): number {
  if (surnames[first] === 0) return noSurname;
  const sum = (asSurname[first] as number) + (asFirst[second] as number) + (asSecond[third] as number);
  return (sum / nameStep) | 0;
}

/** Writes the evidence for people at a unit, which stands at `place` of a word of a class; returns where to write on. */
export function writePersons(
  lexicon: Lexicon,
  cues: Cues,
  at: number,
  place: number,
  wordClass: number,
  out: Int32Array,
  offset: number,
): number {
  const { units } = cues.surroundings;
  const { surnames, asForeign } = lexicon;
  const { givenBegins, titleBegins, titleEnds } = cues;
  const { wordAt } = cues.cut;
  const size = cues.codes.length;
  const c = units[at + margin] as number;
  const b1 = at > 0 ? (units[at + margin - 1] as number) : 0;
  const b2 = at > 1 ? (units[at + margin - 2] as number) : 0;
  const a1 = at + 1 < size ? (units[at + margin + 1] as number) : 0;
  const a2 = at + 2 < size ? (units[at + margin + 2] as number) : 0;
  const surname = surnames[c] as number;
  const surnameBefore = surnames[b1] as number;
  const titleBefore = at > 0 ? (titleEnds[at - 1] as number) : 0;
  const titleBefore2 = at > 1 ? (titleEnds[at - 2] as number) : 0;
  const titleAfter = at + 1 < size ? (titleBegins[at + 1] as number) : 0;
  const titleAfter2 = at + 2 < size ? (titleBegins[at + 2] as number) : 0;
  const edgeAfter = at + 1 < size && wordAt[at + 1] === wordAt[at] ? 0 : 1;
  const edgeBefore = at > 0 && wordAt[at - 1] === wordAt[at] ? 0 : 1;
  const givenHere = givenBegins[at] as number;
  const givenBefore = at > 0 ? (givenBegins[at - 1] as number) : 0;
  const givenAfter = at + 1 < size ? (givenBegins[at + 1] as number) : 0;
  const titlesAround =
    (titleBefore > 0 ? 8 : 0) +
    (titleBefore2 > 0 ? 4 : 0) +
    (titleAfter > 0 ? 2 : 0) +
    (titleAfter2 > 0 ? 1 : 0);
  const begins3 = likelyThree(lexicon, c, a1, a2);
  const begins2 = likelyTwo(lexicon, c, a1);
  const within3 = likelyThree(lexicon, b1, c, a1);
  const ends2 = likelyTwo(lexicon, b1, c);
  const ends3 = likelyThree(lexicon, b2, b1, c);
  const foreign =
    ((asForeign[b2] as number) >= transliterates ? 16 : 0) +
    ((asForeign[b1] as number) >= transliterates ? 8 : 0) +
    ((asForeign[c] as number) >= transliterates ? 4 : 0) +
    ((asForeign[a1] as number) >= transliterates ? 2 : 0) +
    ((asForeign[a2] as number) >= transliterates ? 1 : 0);
  let next = offset;
  out[next++] = hashEvidence(26, titlesAround, surname * 4 + surnameBefore, place);
  out[next++] = hashEvidence(27, titleBefore, surname, titleAfter);
  out[next++] = hashEvidence(
    28,
    begins3 * 16 + begins2,
    edgeBefore * 2 + givenAfter,
    titleBefore > 0 ? 1 : 0,
  );
  out[next++] = hashEvidence(29, within3 * 16 + ends2, edgeAfter * 2 + givenHere, surname);
  out[next++] = hashEvidence(30, ends3 * 16 + ends2, edgeAfter * 2 + givenBefore, titleAfter > 0 ? 1 : 0);
  out[next++] = hashEvidence(31, (begins3 * 16 + within3) * 16 + ends3, begins2 * 16 + ends2, 0);
  out[next++] = hashEvidence(32, foreign, place, wordClass);
  return next;
}
