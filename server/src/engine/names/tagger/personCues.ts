import type { WeighedCues } from './cues.ts';
import { hashEvidence } from './evidenceHash.ts';
import type { Lexicon } from './lexicon.ts';
import {
  firstForeign,
  firstNameBegins,
  firstNameEnds,
  firstNameWithin,
  firstTitles,
} from './listedEvidence.ts';
import { margin } from './surroundings.ts';

/** From here on a character is taken for one that transliterates. */
const transliterates = 8;

/** Pieces of evidence for people that are listed, and that are not. */
export const personPieces = 5;
export const personHashes = 2;

/**
 * Writes the evidence for people at a unit, which stands at `place` of a word of a class: the numbers of what is listed from
 * `listed` on, and other hashes from `hashed` on.
 */
export function writePersons(
  { surnames, asForeign }: Lexicon,
  cues: WeighedCues,
  at: number,
  place: number,
  wordClass: number,
  out: Int32Array,
  listed: number,
  hashed: number,
): void {
  const { units } = cues.surroundings;
  const { givenBegins, titleBegins, titleEnds, twoLikely, threeLikely } = cues;
  const here = at + margin;
  const behind = here + 1;
  const before = here - 1;
  const surname = surnames[units[here] as number] as number;
  const surnameBefore = surnames[units[before] as number] as number;
  // A place is first (0), within (1), last (2), or alone (3).
  const edgeBefore = place === 0 || place === 3 ? 1 : 0;
  const edgeAfter = place >= 2 ? 1 : 0;
  const titleBefore = at > 0 ? (titleEnds[at - 1] as number) : 0;
  const titleBefore2 = at > 1 ? (titleEnds[at - 2] as number) : 0;
  const titleAfter = titleBegins[at + 1] as number;
  const titleAfter2 = titleBegins[at + 2] as number;
  const givenHere = givenBegins[at] as number;
  const givenBefore = at > 0 ? (givenBegins[at - 1] as number) : 0;
  const givenAfter = givenBegins[at + 1] as number;
  const titled = titleBefore > 0 ? 1 : 0;
  const titledAfter = titleAfter > 0 ? 1 : 0;
  const titlesAround =
    (titled << 3) | (titleBefore2 > 0 ? 4 : 0) | (titledAfter << 1) | (titleAfter2 > 0 ? 1 : 0);
  const begins3 = threeLikely[here] as number;
  const begins2 = twoLikely[here] as number;
  const within3 = threeLikely[before] as number;
  const ends2 = twoLikely[before] as number;
  const ends3 = threeLikely[before - 1] as number;
  let foreign = 0;
  for (let near = before - 1; near <= behind + 1; near++)
    foreign = (foreign << 1) | ((asForeign[units[near] as number] as number) >= transliterates ? 1 : 0);
  out[listed] = firstTitles + ((titlesAround << 6) | (surname << 4) | (surnameBefore << 2) | place);
  out[listed + 1] =
    firstNameBegins + ((begins3 << 7) | (begins2 << 3) | (edgeBefore << 2) | (givenAfter << 1) | titled);
  out[listed + 2] =
    firstNameWithin + ((within3 << 8) | (ends2 << 4) | (edgeAfter << 3) | (givenHere << 2) | surname);
  out[listed + 3] =
    firstNameEnds + ((ends3 << 7) | (ends2 << 3) | (edgeAfter << 2) | (givenBefore << 1) | titledAfter);
  out[listed + 4] = firstForeign + ((foreign << 8) | (wordClass << 2) | place);
  out[hashed] = hashEvidence(27, (((titleBefore << 12) | titleAfter) << 2) | surname);
  out[hashed + 1] = hashEvidence(
    31,
    (begins3 << 16) | (within3 << 12) | (ends3 << 8) | (begins2 << 4) | ends2,
  );
}
