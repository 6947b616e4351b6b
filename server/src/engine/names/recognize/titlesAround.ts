import { kindAt, type Reading, wordText } from './organizationRun.ts';
import { wordClass } from './wordClass.ts';

function isTitle(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  return kind === wordClass.title || kind === wordClass.weakTitle || kind === wordClass.courtesy;
}

/** The titles that stand right before and right after the name at a word, in reading order. */
export function titlesAround(reading: Reading, index: number): readonly string[] {
  const titles: string[] = [];
  let left = index - 1;
  while (isTitle(reading, left) || joinsTitles(reading, left)) {
    if (isTitle(reading, left)) titles.unshift(partyOf(reading, left - 1) + wordText(reading, left));
    left--;
  }
  if (isTitle(reading, index + 1)) titles.push(wordText(reading, index + 1));
  return titles;
}

/** `党委书记、院长`, `主任兼教授`: a mark between two titles of one person. */
function joinsTitles(reading: Reading, index: number): boolean {
  const text = wordText(reading, index);
  return (text === '、' || text === '兼') && isTitle(reading, index - 1);
}

const partyBodies = new Set(['党委', '党组', '党总支', '党支部', '党工委', '支部', '团委', '纪委', '工会']);

/** The body of the party whose office a title is. */
function partyOf(reading: Reading, index: number): string {
  const text = wordText(reading, index);
  return partyBodies.has(text) ? text : '';
}
