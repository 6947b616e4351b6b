import { once } from '../../once.ts';
import { strongGivenNameCharacters } from '../lexicon/givenNames.ts';
import type { ConflictReason } from '../mention.ts';
import { areOpposed } from './contrasts.ts';
import { trimCommon } from './difference.ts';
import { lookAlike, lookClosely, lookRelated } from './lookAlikes.ts';
import { isMinorityName, isOfTibetanParts, partsOf } from './personParts.ts';
import { mayCoincide, type Sounds, shareSound, soundAlike, soundNear } from './sounds.ts';
import { areToldApart } from './surnamePairs.ts';
import { hasFrequentSurname, isSurname, surnameOf } from './surnames.ts';

/** Why one name of a person may be a misprint of another one, and how likely that is. */
export interface PersonMisprint {
  readonly reason: ConflictReason;
  readonly confidence: number;
}

/**
 * Characters of given names that sound alike and differ in a radical. Typists confuse them, but parents choose
 * among them as well, so that they prove less than a chance likeness.
 */
const families =
  '伟玮炜纬 俊峻骏浚 峰锋烽 辉晖珲 平萍苹坪 林琳霖 方芳 华桦晔烨骅 英瑛 青菁 均钧 容蓉榕溶 成诚城晟 名铭茗 雷蕾 明鸣铭 丽俪莉 文雯 红虹洪 军君俊 建健 志智 玲铃灵 洋扬阳杨 宏弘泓 梅玫 慧惠蕙 娟涓 瑞睿 宇羽雨 晓小 彤桐 欣新鑫馨 佳嘉家 静靖 敏民 刚钢 强 波博 涛 超 磊 婷亭 颖影 莹盈滢'.split(
    ' ',
  );

/** What parents choose among and scanners confuse says so little that it needs what stands around the names. */
const ambiguous = 0.55;

const givenCharacters: () => ReadonlySet<string> = once(() => new Set(strongGivenNameCharacters));

/** Transliterated names are long enough to show a lost character; Chinese ones are not. */
const shortestWithLoss = 4;
const shortestForeignPart = 4;
/** Consonants at the ends of foreign names; other ends tell women from men. */
const weakEnds = /[特德尔克格普布姆斯茨]$/u;

/** Whether a long part of a foreign name differs within in a character that begins or ends with the same sound. */
function isForeignSlip(a: string, b: string, sounds: Sounds): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  const index = x.findIndex((part, at) => part !== y[at]);
  const [long = '', other = ''] = [x[index], y[index]];
  if (x.length < 2 || long.length !== other.length || long.length < shortestForeignPart) return false;
  const { a: from, b: to } = trimCommon(long, other);
  const within = long[0] === other[0] && long.at(-1) === other.at(-1);
  return within && from.length === 1 && shareSound(sounds, from, to);
}

const numeral = /[一二三四五六七八九十\d]/u;
const numberOfRuler = /世$/u;

/** Judges whether one slip makes one name from the other. */
export function personMisprint(a: string, b: string, sounds: Sounds): PersonMisprint | undefined {
  if (a.length !== b.length) return a.length > b.length ? judgeLoss(a, b) : judgeLoss(b, a);
  const { a: x, b: y } = trimCommon(a, b);
  const [from = '', to = ''] = [x[0], y[0]];
  if (x.length === 1 || a.replaceAll(from, to) === b) return judgeCharacter(a, b, from, to, sounds);
  return judgeOrder(a, b, x, y);
}

function judgeCharacter(
  a: string,
  b: string,
  x: string,
  y: string,
  sounds: Sounds,
): PersonMisprint | undefined {
  if (areOpposed(x, y) || (numberOfRuler.test(a) && numeral.test(x + y))) return undefined;
  const surnames = a[0] !== b[0] && isSurname(x) && isSurname(y);
  if (surnames && areToldApart(x, y)) return undefined;
  const looks = lookAlike(x, y);
  // Two surnames of one sound are two families, unless the one looks like the other.
  if (surnames && !looks) return undefined;
  const sound = (a.includes('·') ? mayCoincide : soundAlike)(sounds, x, y);
  const bothGiven = givenCharacters().has(x) && givenCharacters().has(y);
  const related = (sound && bothGiven) || families.some((family) => family.includes(x) && family.includes(y));
  if (a.length < 3) {
    const sure = looks && sound && !related && !surnames;
    return sure ? { reason: 'similar-character', confidence: 0.6 } : undefined;
  }
  if (!looks && !sound) {
    const transliterated = a.includes('·') || a.length > 4;
    if (transliterated && soundNear(sounds, x, y)) return { reason: 'same-sound', confidence: 0.7 };
    return isForeignSlip(a, b, sounds) ? { reason: 'same-sound', confidence: 0.65 } : undefined;
  }
  const strong = looks && sound && !related;
  // Scanners confuse what looks alike in print; parents choose among it, too.
  if (!sound && bothGiven && !lookRelated(x, y))
    return { reason: 'similar-character', confidence: ambiguous };
  if (related && sound && hasFrequentSurname(a) && a.length < 4 && !lookClosely(x, y)) return undefined;
  const isLong = a.length - (surnameOf(a)?.length ?? 0) > 2 && a.length > 3;
  const doubt = surnames ? -0.05 : isLong ? 0.1 : 0;
  // Sisters are called 佩兰 and 佩芝, and strangers 玉平 and 玉萍: what parents choose among proves less.
  const chosen = related || bothGiven ? -0.05 : 0;
  // The more people have a surname, the more likely two of them have like names.
  const shared = hasFrequentSurname(a) ? -0.05 : 0;
  const confidence = (strong ? 0.8 : looks ? 0.7 : 0.65) + doubt + chosen + shared;
  const reason = looks && (!sound || lookClosely(x, y)) ? 'similar-character' : 'same-sound';
  return { reason, confidence };
}

/** Characters that have changed places within one part, or within a given name. */
function judgeOrder(a: string, b: string, x: string, y: string): PersonMisprint | undefined {
  if (x.includes('·') || numeral.test(x) || [...x].sort().join('') !== [...y].sort().join('')) {
    return undefined;
  }
  if (isOfTibetanParts(a) && isOfTibetanParts(b)) return undefined;
  const dotted = a.includes('·');
  if (!dotted && (a.length < 3 || surnameOf(a) !== surnameOf(b) || a[0] !== b[0])) return undefined;
  return { reason: 'word-order', confidence: dotted ? 0.85 : 0.65 };
}

function judgeLoss(long: string, short: string): PersonMisprint | undefined {
  const { a: added, b: none } = trimCommon(long, short);
  if (added.length !== 1 || none !== '' || numeral.test(added)) return undefined;
  if (short.length < shortestWithLoss && !showsLoss(long, short)) return undefined;
  const [x, y] = [partsOf(long), partsOf(short)];
  const begins = x.some((part, index) => part[0] !== y[index]?.[0]);
  if (begins) return undefined;
  if (losesWeakEnd(x, y)) return { reason: 'missing-character', confidence: 0.65 };
  if (long.at(-1) !== short.at(-1)) return undefined;
  // Women's names end otherwise than men's (`米兰`, `米兰娜`).
  if (x.some((part, index) => part.at(-1) !== y[index]?.at(-1))) return undefined;
  return { reason: 'missing-character', confidence: 0.7 };
}

/** Whether one long part of a foreign name has lost the consonant at its end (`林德奎斯`). */
function losesWeakEnd(long: readonly string[], short: readonly string[]): boolean {
  if (long.length < 2 || long.length !== short.length) return false;
  return long.every((part, index) => {
    const other = short[index] ?? '';
    return (
      part === other ||
      (shortestForeignPart <= other.length && weakEnds.test(part) && part.slice(0, -1) === other)
    );
  });
}

/** Whether a name of four characters shows its gap: a Tibetan or Mongolian one, or a broken compound surname. */
function showsLoss(long: string, short: string): boolean {
  if (long.length !== 4 || long.includes('·')) return false;
  if (isMinorityName(long)) return true;
  return surnameOf(long)?.length === 2 && surnameOf(short) === undefined;
}
