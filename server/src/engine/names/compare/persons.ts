import type { ConflictReason } from '../mention.ts';
import { trimCommon } from './difference.ts';
import { lookAlike } from './lookAlikes.ts';
import { type Sounds, soundAlike } from './sounds.ts';
import { isSurname } from './surnames.ts';

/** How two names of people stand to each other, apart from typography. */
export type PersonRelation =
  | { readonly kind: 'variant'; readonly reason: ConflictReason; readonly confidence: number }
  | { readonly kind: 'alias'; readonly reason: 'name-part' }
  | { readonly kind: 'different' };

const different: PersonRelation = { kind: 'different' };

/**
 * Characters of given names that sound alike and differ in a radical. Typists confuse them, but parents choose
 * among them as well, so that they prove less than a chance likeness.
 */
const families =
  '伟玮炜纬 俊峻骏浚 峰锋烽 辉晖珲 平萍苹坪 林琳霖 方芳 华桦晔烨骅 英瑛 青菁 均钧 容蓉榕溶 成诚城晟 名铭茗 雷蕾 明鸣铭 丽俪莉 文雯 红虹洪 军君俊 建健 志智 玲铃灵 洋扬阳杨 宏弘泓 梅玫 慧惠蕙 娟涓 瑞睿 宇羽雨 晓小 彤桐 欣新鑫馨 佳嘉家 静靖 敏民 刚钢 强 波博 涛 超 磊 婷亭 颖影 莹盈滢'.split(
    ' ',
  );

/** Transliterated names are long enough to show a lost character; Chinese ones are not. */
const shortestWithLoss = 4;

/**
 * Compares two names of people, free of typography. One character may be a misprint of the other; whether the
 * two are one person only the titles beside them can tell, so no confidence here is high.
 */
export function comparePersons(a: string, b: string, sounds: Sounds): PersonRelation {
  if (isNamePart(a, b) || isNamePart(b, a)) return { kind: 'alias', reason: 'name-part' };
  if (/[a-z]/iu.test(a + b)) return different;
  const trimmed = trimCommon(a, b);
  if (numeral.test(trimmed.a + trimmed.b)) return different;
  if (a.length === b.length && trimmed.a.length === 1) return compareCharacters(a, b, trimmed, sounds);
  const lost = trimmed.a.length + trimmed.b.length === 1 && a.at(-1) === b.at(-1) && a[0] === b[0];
  if (lost && !beginsPart(a, b) && shortestWithLoss <= Math.min(a.length, b.length)) {
    return { kind: 'variant', reason: 'missing-character', confidence: 0.7 };
  }
  return different;
}

/** Numbers tell rulers of one name apart. */
const numeral = /[一二三四五六七八九十\d]/u;

/** Whether the two differ where a part of the name begins, as they do with and without a particle. */
function beginsPart(a: string, b: string): boolean {
  const [x, y] = [a.split('·'), b.split('·')];
  return x.some((part, index) => part[0] !== y[index]?.[0]);
}

/** `史密斯` within `约翰·史密斯`. */
function isNamePart(part: string, whole: string): boolean {
  if (part.length < 2 || part.length >= whole.length || !whole.includes('·')) return false;
  return whole.split('·').includes(part) || whole.endsWith(`·${part}`);
}

function compareCharacters(
  a: string,
  b: string,
  { a: x, b: y }: { readonly a: string; readonly b: string },
  sounds: Sounds,
): PersonRelation {
  if (a[0] !== b[0] && isSurname(x) && isSurname(y)) return different;
  const looks = lookAlike(x, y);
  const sound = soundAlike(sounds, x, y);
  const related = families.some((family) => family.includes(x) && family.includes(y));
  if (a.length < 3) {
    return looks && sound && !related
      ? { kind: 'variant', reason: 'similar-character', confidence: 0.6 }
      : different;
  }
  if (!looks && !sound) return different;
  const strong = looks && sound && !related;
  const confidence = (strong ? 0.8 : looks ? 0.7 : 0.65) + (a.length > 3 ? 0.1 : 0);
  return { kind: 'variant', reason: looks ? 'similar-character' : 'same-sound', confidence };
}
