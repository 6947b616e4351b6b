import { type WordClass, wordClass, wordClassCount } from './wordClass.ts';

type ClassName = keyof typeof wordClass;

/**
 * What a neighbour says about a person's name, in units of log-odds. Set by hand and checked against the
 * annotated development documents; only pairs that hold a name have an entry.
 */
const beforePerson: Partial<Record<ClassName, number>> = {
  start: 0.6,
  unknown: -2,
  function: 0.4,
  verb: 0.2,
  speech: 0.2,
  title: 3.6,
  naming: 3,
  weakTitle: 2.4,
  place: -0.4,
  domain: -1.2,
  kind: 0.4,
  part: 0.6,
  level: -2.5,
  body: 0,
  noun: -1.4,
  courtesy: 0.5,
  person: -2.5,
  nameSeparator: 2.4,
  punctuation: 0.5,
  blank: 0.3,
  number: -2.5,
  latin: -1,
  ordinal: -1,
};

const afterPerson: Partial<Record<ClassName, number>> = {
  unknown: -1.2,
  function: 0.3,
  verb: 0.5,
  speech: 2.2,
  title: 1.8,
  weakTitle: 0.6,
  place: -0.6,
  domain: -1.6,
  kind: -3,
  part: -3,
  level: -4,
  body: -0.5,
  noun: -0.6,
  courtesy: 3.2,
  nameSeparator: 0.6,
  punctuation: 0.7,
  blank: 0.5,
  number: -1,
  latin: -1,
  ordinal: -1,
};

/** Log-odds by class before and class after, as one table of `wordClassCount` rows. */
export const transitions: Float32Array = buildTable();

/** The log-odds that a word of class `after` follows one of class `before`. */
export function transition(before: WordClass, after: WordClass): number {
  return transitions[before * wordClassCount + after] ?? 0;
}

function buildTable(): Float32Array {
  const table = new Float32Array(wordClassCount * wordClassCount);
  for (const [name, weight] of Object.entries(afterPerson)) {
    table[wordClass.person * wordClassCount + wordClass[name as ClassName]] = weight;
  }
  for (const [name, weight] of Object.entries(beforePerson)) {
    table[wordClass[name as ClassName] * wordClassCount + wordClass.person] = weight;
  }
  return table;
}
