import {
  impossibleGivenNameCharacters,
  placeEndings,
  strongGivenNameCharacters,
  weakGivenNameCharacters,
  wordsAsGivenNames,
} from '../lexicon/givenNames.ts';
import { commonSurnames, compoundSurnames, ordinarySurnames, rareSurnames } from '../lexicon/surnames.ts';
import { isOrdinaryWord } from './vocabulary.ts';

/** What a surname is worth in log-odds, by how often it is a surname where it stands. */
const surnameWeights: ReadonlyMap<string, number> = new Map([
  ...rareSurnames.map((surname) => [surname, -1.2] as const),
  ...ordinarySurnames.map((surname) => [surname, 1] as const),
  ...commonSurnames.map((surname) => [surname, 2] as const),
  ...compoundSurnames.map((surname) => [surname, 3] as const),
  ...['东方', '百里', '南门', '西门', '东里', '东郭'].map((surname) => [surname, -1] as const),
]);

const impossible = -20;

/** The log-odds of a character of a given name; one that is in no list is a little unlikely. */
const unlistedGiven = -0.6;
const oneCharacterGiven = -1.9;
const twoCharacterGiven = -0.9;
const anonymous = 1.5;
const secondUnknown = new Set([...'某甲乙丙丁戊']);

const givenWeights = buildGivenWeights();

function buildGivenWeights(): Float32Array {
  const table = new Float32Array(65536).fill(unlistedGiven);
  const strong = new Set(strongGivenNameCharacters);
  for (const character of strong) table[character.charCodeAt(0)] = 0.9;
  for (const character of weakGivenNameCharacters) {
    table[character.charCodeAt(0)] = strong.has(character) ? 0.1 : -1.2;
  }
  for (const character of placeEndings) table[character.charCodeAt(0)] = -2;
  for (const character of impossibleGivenNameCharacters) table[character.charCodeAt(0)] = impossible;
  return table;
}

/** The weights of surnames of one character by character, and of those of two by their two units; not a number for others. */
const singleWeights = new Float64Array(0x10000).fill(Number.NaN);
const doubleWeights = new Map<number, number>();
const beginsDouble = new Uint8Array(0x10000);
/** By character, whether a Chinese surname consists of it or begins with it. */
export const surnameInitials = new Uint8Array(0x10000);

for (const [surname, weight] of surnameWeights) {
  const first = surname.charCodeAt(0);
  surnameInitials[first] = 1;
  if (surname.length === 1) singleWeights[first] = weight;
  else {
    beginsDouble[first] = 1;
    doubleWeights.set((first << 16) | surname.charCodeAt(1), weight);
  }
}

/** What a surname of one or two characters at `start` is worth, or undefined where none stands there. */
export function surnameWeight(text: string, start: number, length: number): number | undefined {
  const first = text.charCodeAt(start);
  if (length === 1) {
    const weight = singleWeights[first] as number;
    return Number.isNaN(weight) ? undefined : weight;
  }
  return beginsDouble[first] === 0
    ? undefined
    : doubleWeights.get((first << 16) | text.charCodeAt(start + 1));
}

/**
 * The log-odds that `text` from `start` to `end`, of which `surname` characters are a surname of some weight, is a name; those
 * of names that are out of the question at `least` are only an upper bound.
 */
export function scoreName(
  text: string,
  start: number,
  end: number,
  surname: number,
  weight: number,
  least: number,
): number {
  const given = end - start - surname;
  if (text.charCodeAt(start + surname) === 0x67d0) {
    const whole = given === 1 || secondUnknown.has(text.charAt(end - 1));
    return (weight > 0 ? anonymous : -1) + (whole ? given * 1.6 - 0.6 : -2);
  }
  let score = weight + (given === 1 ? oneCharacterGiven : twoCharacterGiven);
  for (let index = start + surname; index < end; index++) score += givenWeights[text.charCodeAt(index)] ?? 0;
  return score <= least ? score : score - ordinaryPenalty(text, start, end, surname, weight);
}

const listedName = 2;
const listedBeginning = 0.6;
const listedBeginningOfWord = 1.2;
const listedGivenName = 0.4;
/** With a surname that is itself a word now and then, a given name that is a word makes two words of it. */
const listedGivenNameOfWord = 1.6;

/** What a name loses that is, begins with or ends in an ordinary word. */
function ordinaryPenalty(text: string, start: number, end: number, surname: number, weight: number): number {
  if (isOrdinaryWord(text, start, end)) return listedName;
  if (end - start < 3) return 0;
  let penalty = 0;
  if (isOrdinaryWord(text, start, end - 1)) penalty += weight < 2 ? listedBeginningOfWord : listedBeginning;
  if (isOrdinaryWord(text, start + surname, end) && !wordsAsGivenNames.has(text.slice(start + surname, end)))
    penalty += weight < 2 ? listedGivenNameOfWord : listedGivenName;
  return penalty;
}
