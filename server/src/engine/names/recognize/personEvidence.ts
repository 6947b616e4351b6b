import { knownPersons } from '../lexicon/knownPersons.ts';
import { kindAt, type Reading, wordText } from './organizationRun.ts';
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
    throughSeparator(reading, index) +
    turnOfPhrase(reading, index)
  );
}

/** In a row of names each one speaks for the others. */
function throughSeparator(reading: Reading, index: number): number {
  const before = kindAt(reading, index - 1) === wordClass.nameSeparator;
  const after =
    kindAt(reading, index + 1) === wordClass.nameSeparator && kindAt(reading, index + 2) === wordClass.person;
  return (after ? 1.8 : 0) + (before && after ? 0.5 : 0);
}

/** Turns of phrase that surround people's names: `以某某为首`, `某某（1893—1976）`, `某某（中）`, `某某，男，`. */
function turnOfPhrase(reading: Reading, index: number): number {
  const before = wordText(reading, index - 1);
  const after = wordText(reading, index + 1);
  const next = wordText(reading, index + 2);
  if (before === '以' && after === '为') return 2;
  if (signs(reading, index)) return 1.5;
  if (before === '由' && /^(?:任|担任|兼任|出任|主持|主讲|执笔|带队|牵头)$/u.test(after)) return 1.5;
  if ((after === '（' || after === '(') && introducesRole(reading, index + 2)) return 2;
  if (after === '等' || after === '（' || after === '(')
    return /^(?:\d{4}|[男女中左右前后]|[左右]起?[一二三四五六])/u.test(next) ? 2.5 : 0.6;
  if ((after === '，' || after === ',') && (next === '男' || next === '女')) return 3;
  return 0;
}

/** Whether a bracket after a name opens with what the person is: an office, an institution, a place. */
function introducesRole(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  return (
    kind === wordClass.title ||
    kind === wordClass.weakTitle ||
    kind === wordClass.place ||
    kind === wordClass.kind ||
    kind === wordClass.body
  );
}

/** `审判员 某某` at the end of a line: a title, a blank and a name that stand by themselves. */
function signs(reading: Reading, index: number): boolean {
  const title = kindAt(reading, index - 2);
  const after = kindAt(reading, index + 1);
  return (
    kindAt(reading, index - 1) === wordClass.nameSeparator &&
    (title === wordClass.title || title === wordClass.weakTitle) &&
    (after === wordClass.start || after === wordClass.blank || after === wordClass.nameSeparator)
  );
}
