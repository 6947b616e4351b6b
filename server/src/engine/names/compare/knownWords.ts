import { once } from '../../once.ts';
import { commonWords } from '../lexicon/commonWords.ts';
import { citiesOfCounty } from '../lexicon/counties.ts';
import { domainNouns } from '../lexicon/domainNouns.ts';
import { generalNouns, generalVerbs } from '../lexicon/generalWords.ts';
import { institutionWords, peoples } from '../lexicon/institutionWords.ts';
import { knownBodies } from '../lexicon/knownBodies.ts';
import { institutionKinds, partKinds } from '../lexicon/organizationKinds.ts';
import { places } from '../lexicon/places.ts';
import { administrativeWords, knownPlaces } from './places.ts';
import { fieldWords, headWords, modifierWords } from './words.ts';

const longestWord = 6;

/** Words of which names of institutions consist; where a character of one is wrong, it reads as no word at all. */
const firm: () => ReadonlySet<string> = once(() => {
  const words = [
    ...[...fieldWords, ...headWords, ...modifierWords, ...knownPlaces, ...citiesOfCounty.keys()],
    ...[...domainNouns, ...institutionKinds, ...partKinds, ...places, ...institutionWords, ...peoples],
    ...administrativeWords,
  ];
  return new Set(words.filter((word) => word.length > 1));
});

/** All words that a name may mean: with those of everyday language, which names seldom hold. */
const possible: () => ReadonlySet<string> = once(
  () => new Set([...firm(), ...commonWords, ...generalNouns, ...generalVerbs, ...knownBodies]),
);

/** The longest word of institutions that covers a stretch of a name, with where it begins. */
export interface CoveringWord {
  readonly text: string;
  readonly start: number;
}

/** Finds the longest word of institutions over the characters from `start` to `end`. */
export function wordOver(name: string, start: number, end: number): CoveringWord | undefined {
  const words = firm();
  for (let length = longestWord; end - start <= length && length > 1; length--) {
    for (let from = Math.max(0, end - length); from <= start && from + length <= name.length; from++) {
      const text = name.slice(from, from + length);
      if (words.has(text)) return { text, start: from };
    }
  }
  return undefined;
}

/** Whether a word goes over the seam before `index`, as it does where a character fell out between two words. */
export function wordOverSeam(name: string, index: number): boolean {
  const words = possible();
  for (let from = Math.max(0, index - longestWord + 1); from < index; from++) {
    for (let to = index + 1; to <= Math.min(name.length, from + longestWord); to++) {
      if (words.has(name.slice(from, to))) return true;
    }
  }
  return false;
}

/**
 * Whether both names read as words where they differ, from `start` to `end` in either, so that each says what it
 * says: `税务` and `水务`, `海南` and `南海`.
 */
export function bothAreWords(a: string, b: string, start: number, end: number): boolean {
  const words = possible();
  for (let length = Math.max(2, end - start); length <= longestWord; length++) {
    for (let from = Math.max(0, end - length); from <= start && from + length <= a.length; from++) {
      const x = a.slice(from, from + length);
      const y = b.slice(from, from + length);
      if (words.has(x) && words.has(y) && !onlyOneIsInCity(x, y, a.slice(0, from))) return true;
    }
  }
  return false;
}

/** Whether the city that is named before has a district of the one name and none of the other. */
function onlyOneIsInCity(a: string, b: string, before: string): boolean {
  if (before.length < 2 || knownPlaces.has(a) || knownPlaces.has(b)) return false;
  const isIn = (county: string) =>
    [...(citiesOfCounty.get(county) ?? [])].some((city) => before.includes(city));
  return citiesOfCounty.has(a) && citiesOfCounty.has(b) && isIn(a) !== isIn(b);
}

/** Whether a stretch is the bare name of a real place. */
export function isRealPlace(text: string): boolean {
  return knownPlaces.has(text) || citiesOfCounty.has(text);
}
