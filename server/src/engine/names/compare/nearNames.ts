import type { ConflictReason, EntityType } from '../mention.ts';
import { trimCommon } from './difference.ts';
import { lookAlike } from './lookAlikes.ts';
import { bareName, foldTypography } from './normalize.ts';
import { isOfTibetanParts, partsOf } from './personParts.ts';
import { foldScript } from './script.ts';
import { type Sounds, soundAlike, soundNear } from './sounds.ts';
import { surnameOf } from './surnames.ts';

/** A likeness that says nothing by itself: two names may differ so, and so may one name and its misprint. */
export interface Nearness {
  readonly reason: ConflictReason;
  readonly confidence: number;
}

const shortestOrganization = 5;

/**
 * Judges whether a rare name and a frequent one that are different as far as the names say are still so near to one another that what
 * stands around them in a document may show one to be a misprint of the other.
 */
export function nearName(
  type: EntityType,
  rare: string,
  frequent: string,
  sounds: Sounds,
): Nearness | undefined {
  if (type === 'person') {
    return nearPerson(foldScript(foldTypography(rare)), foldScript(foldTypography(frequent)), sounds);
  }
  const [x, y] = [foldScript(bareName(rare)), foldScript(bareName(frequent))];
  return Math.min(x.length, y.length) < shortestOrganization ? undefined : nearOrganization(x, y);
}

function nearPerson(a: string, b: string, sounds: Sounds): Nearness | undefined {
  const { a: x, b: y } = trimCommon(a, b);
  if (a.length === b.length) {
    if (x.length !== 1 || (a[0] !== b[0] && a.length < 3)) return undefined;
    // What Tibetans are called are words, and two of them are two people.
    if (numeral.test(x + y) || (isOfTibetanParts(a) && isOfTibetanParts(b))) return undefined;
    const looks = lookAlike(x, y);
    if (looks || soundAlike(sounds, x, y)) {
      return { reason: looks ? 'similar-character' : 'same-sound', confidence: a.length < 3 ? 0.5 : 0.55 };
    }
    if (a.length > 2 && soundNear(sounds, x, y)) return { reason: 'same-sound', confidence: 0.5 };
    return isForeignSlip(a, b) ? { reason: 'same-sound', confidence: 0.6 } : undefined;
  }
  const [long, lost] = a.length > b.length ? [a, x] : [b, y];
  return x.length + y.length === 1 && losesCharacter(long, lost)
    ? { reason: 'missing-character', confidence: 0.55 }
    : undefined;
}

/** Whether two long foreign names differ within a part, so that neither a gender nor the end of the name is in doubt. */
function isForeignSlip(a: string, b: string): boolean {
  if (!a.includes('·') || a.length < longForeignName) return false;
  const [x, y] = [partsOf(a), partsOf(b)];
  return (
    x.length === y.length && x.every((part, at) => part[0] === y[at]?.[0] && part.at(-1) === y[at]?.at(-1))
  );
}

const longForeignName = 7;
const numeral = /[一二三四五六七八九十\d]/u;
const womansEnd = /[娜娅娃妮莎亚]$/u;
const shortestPart = 4;

/** Whether a name can lose the character by a slip: a compound surname its second one, a long foreign part any one. */
function losesCharacter(long: string, lost: string): boolean {
  if (surnameOf(long)?.length === 2) return long.length > 3 && long[1] === lost;
  return (
    long.includes('·') && !womansEnd.test(lost) && partsOf(long).some((part) => shortestPart <= part.length)
  );
}

const shortestPlace = 2;
/** Words for ranks of places, of which a slip puts one for another. */
const rank = /^(?:省|市|县|区|州)$/u;
/** Kinds of bodies that one body is called by in turn; schools, firms and offices of two levels are not among them. */
const kinds: readonly (readonly string[])[] = [
  ['科学研究院', '科技研究院', '科学院'],
  ['研究所', '研究院', '研究中心', '研究室', '研究会'],
  ['博物馆', '博物院'],
  ['协会', '学会'],
  ['管理局', '管理委员会', '管理处', '管委会'],
  ['服务中心', '服务站'],
  ['队', '大队'],
  ['水务局', '水利局'],
];
const number = /^第?[一二三四五六七八九十]+$/u;

function nearOrganization(a: string, b: string): Nearness | undefined {
  const { a: x, b: y } = trimCommon(a, b);
  // Without the name of a place the rank alone tells two bodies apart (`省红十字会`).
  if (rank.test(x) && rank.test(y) && shortestPlace <= a.indexOf(x))
    return { reason: 'rank', confidence: isProvince(a, x) ? 0.65 : 0.5 };
  if ((x === '' && number.test(y)) || (y === '' && number.test(x))) {
    return { reason: 'number', confidence: 0.45 };
  }
  return kinds.some((words) => differInKind(a, b, words)) ? { reason: 'kind', confidence: 0.65 } : undefined;
}

/** Whether a name makes a province of what is a smaller place elsewhere; no other province than these shares its name with one. */
function isProvince(name: string, rank: string): boolean {
  return rank === '省' && !sharedNames.test(name);
}
const sharedNames = /吉林|台湾|海南|青海/u;

/** Whether two names end in two words of one row, with the same characters before. */
function differInKind(a: string, b: string, words: readonly string[]): boolean {
  return words.some((one) => {
    if (!a.endsWith(one)) return false;
    const stem = a.slice(0, -one.length);
    return stem.length > 2 && words.some((other) => other !== one && b === stem + other);
  });
}
