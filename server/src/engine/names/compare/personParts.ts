import { mongolianNameParts, tibetanNameParts, turkicNameParts } from '../lexicon/minorityNames.ts';
import type { Sounds } from './sounds.ts';
import { isSurname, surnameOf } from './surnames.ts';

const minorityParts: ReadonlySet<string> = new Set([
  ...tibetanNameParts,
  ...turkicNameParts,
  ...mongolianNameParts,
]);
const tibetanParts: ReadonlySet<string> = new Set(tibetanNameParts);

/** The parts of a transliterated name between its dots. */
export function partsOf(name: string): readonly string[] {
  return name.split('·').filter((part) => part !== '');
}

/** The parts of a name in Latin letters between its blanks and dots; initials stay without their full stop. */
export function latinPartsOf(name: string): readonly string[] {
  return name.split(latinSeparators).filter((part) => part !== '');
}
const latinSeparators = /[\s.·•．]+/u;

/** Whether a name begins as those of Tibetans, Mongols and the Turkic peoples do, which are written with and without dots. */
export function isMinorityName(name: string): boolean {
  const bare = name.replaceAll('·', '');
  for (let length = 2; length <= Math.min(5, bare.length); length++) {
    if (minorityParts.has(bare.slice(0, length))) return true;
  }
  return false;
}

/** Whether a name ends in a part of names of Tibetans, Mongols or the Turkic peoples. */
export function endsAsMinorityName(name: string): boolean {
  return [2, 3, 4].some((length) => length < name.length && minorityParts.has(name.slice(-length)));
}

/** Whether all characters of an undotted name belong to known Tibetan parts; two of them in another order are another name. */
export function isOfTibetanParts(name: string): boolean {
  if (name.length % 2 !== 0 || name.length < 4) return false;
  for (let start = 0; start < name.length; start += 2) {
    if (!tibetanParts.has(name.slice(start, start + 2))) return false;
  }
  return true;
}

/** Whether the parts of a short form stand in the full name in the same order: `约翰·肯尼迪` in `约翰·F·肯尼迪`. */
function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let position = 0;
  for (const part of short) {
    position = long.findIndex((other, index) => position <= index && matches(part, other)) + 1;
    if (position === 0) return false;
  }
  return true;
}

/** Whether two parts are the same, or one is the initial of the other. */
function matches(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.length === 1 || b.length === 1) && latin.test(a + b) && a[0] === b[0];
}
const latin = /^[a-z]+$/iu;

/** Whether one name is made of parts of the other: a family name alone, or a middle name left out. */
export function arePartsOf(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1 && long.slice(-2).join('') === short[0]) return true;
  if (short.length === 0 || (short.length === long.length && short.length < 2)) return false;
  // A single part is a name only where it stands in full.
  if (short.length === 1) return short.join('').length > 1 && long.includes(short[0] ?? '');
  return short.some((part) => part.length > 1 && long.includes(part)) && isSubsequence(short, long);
}

/** `小平` for `邓小平`, `仁增` for `仁增旺姆`: a given name or one part of a name that is written without dots. */
export function isBareGivenName(short: string, long: string): boolean {
  if (short.length < 2 || long.length <= short.length) return false;
  const rest = long.endsWith(short)
    ? long.slice(0, -short.length)
    : long.startsWith(short)
      ? long.slice(short.length)
      : '';
  if (rest === '') return false;
  if (long.endsWith(short) && short.length === 2 && isSurname(rest)) return true;
  // Japanese and double surnames stand alone as well, and so do foreign names that are written without dots.
  if (short.length === 2 && rest.length === 2) return true;
  if (long.endsWith(short) && short.length > 2 && rest.length > 1) return true;
  return isMinorityName(short) && isMinorityName(rest);
}

const onlyLatin = /^[a-z]+$/u;

/** Whether a name in Latin letters is the Chinese one in pinyin, with the surname before or behind (`Tu Youyou`). */
export function isRomanized(latin: string, chinese: string, sounds: Sounds): boolean {
  const letters = latin.toLowerCase().replace(spellingMarks, '');
  const surname = surnameOf(chinese);
  if (surname === undefined || !onlyLatin.test(letters)) return false;
  const spell = (text: string) => Array.from(text, (each) => sounds.readingsOf(each)[0]).join('');
  const [family, given] = [spell(surname), spell(chinese.slice(surname.length))];
  return letters === family + given || letters === given + family;
}
const spellingMarks = /[\s'’·-]/gu;
