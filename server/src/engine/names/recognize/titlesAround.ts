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
    if (isTitle(reading, left)) titles.unshift(wordText(reading, left));
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
