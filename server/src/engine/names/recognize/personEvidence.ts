import { knownPersons } from '../lexicon/knownPersons.ts';
import { kindAt, type Reading } from './organizationRun.ts';
import { proposeNames } from './personCandidates.ts';
import { transition } from './transitions.ts';
import { type WordClass, wordClass } from './wordClass.ts';

const knownPersonSet = new Set(knownPersons);

/** The log-odds of the name at a word, with what stands on either side of it. */
export function personScoreAt(reading: Reading, index: number): number {
  const word = reading.words[index];
  if (word === undefined) return Number.NEGATIVE_INFINITY;
  let score = knownPersonSet.has(reading.text.slice(word.start, word.end)) ? 4 : -3;
  proposeNames(reading.text, word.start, reading.text.length, (end, weight) => {
    if (end === word.end) score = Math.max(score, weight);
  });
  const before = kindAt(reading, index - 1) as WordClass;
  const after = kindAt(reading, index + 1) as WordClass;
  const ending = after === wordClass.start ? 0.6 : 0;
  return (
    score +
    transition(before, wordClass.person) +
    transition(wordClass.person, after) +
    ending +
    throughSeparator(reading, index)
  );
}

/** In a row of names each one speaks for the others. */
function throughSeparator(reading: Reading, index: number): number {
  const before = kindAt(reading, index - 1) === wordClass.nameSeparator;
  const after =
    kindAt(reading, index + 1) === wordClass.nameSeparator && kindAt(reading, index + 2) === wordClass.person;
  return (after ? 1.8 : 0) + (before && after ? 0.5 : 0);
}
