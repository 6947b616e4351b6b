import { areOpposed } from './contrasts.ts';
import { bothAreWords, isRealPlace, wordOver } from './knownWords.ts';
import { lookAlike, lookClosely, lookRelated } from './lookAlikes.ts';
import type { MisprintJudgement } from './misprint.ts';
import { type Sounds, soundAlike, soundNear } from './sounds.ts';
import { isOrdinalBroken } from './tokens.ts';
import { contrastingCharacters } from './words.ts';

/** Companies are free to call themselves by what sounds like another one. */
const companyEnd = /(?:公司|集团|厂|店|行|酒店|宾馆|商场)$/u;
/** Characters of good omen, of which the names of companies are made. */
const tradeCharacters = new Set(
  '远源达大盛华宏鸿弘恒亨昌兴星欣鑫新信诚城成丰峰汇惠慧辉利力立联隆龙荣融瑞润泰天腾通同万旺祥翔益亿永裕宇誉元振正中众美康安宝邦博创德鼎东方富福冠光广海和嘉佳金晶精景聚凯科蓝乐良茂盟明铭宁诺鹏奇启强庆尚升胜圣晟世硕思顺特威伟唯维沃武祥协旭轩雅亚阳扬业怡亦逸颐益翼银英盈瀛优友宇玉育煜源悦越云运泽展哲臻智中卓尊',
);
/** Names shorter than this cannot bear a doubt about a character that only sounds nearly alike. */
const shortestForNearSound = 6;

/**
 * Judges two names of equal length that differ in the character at `index` alone: whether one character may have been
 * taken for the other by a typist, a scanner or a tired eye (the confusions that spelling correction of Chinese counts
 * with, Liu et al. 2011). Where both read as words, they are two names.
 */
export function judgeSubstitution(
  a: string,
  b: string,
  index: number,
  sounds: Sounds,
): MisprintJudgement | undefined {
  const [x, y] = [a[index] ?? '', b[index] ?? ''];
  if (areOpposed(x, y) || bothAreWords(a, b, index, index + 1)) return undefined;
  if (isOrdinalBroken(a) !== isOrdinalBroken(b) && lookAlike(x, y)) {
    return { reason: 'similar-character', confidence: 0.8 };
  }
  const sound = soundAlike(sounds, x, y);
  const breaksWord = brokenWord(a, b, index);
  const contrasts = contrastingCharacters.has(x) || contrastingCharacters.has(y);
  // What says something by itself (`一级`, `下级`) is not misread for being as simple in print.
  const bothSay = contrastingCharacters.has(x) && contrastingCharacters.has(y);
  const looks = bothSay && !breaksWord ? lookRelated(x, y) : lookAlike(x, y);
  if (!looks && !sound && !contrasts && breaksPlace(a, b, index)) {
    return { reason: 'similar-character', confidence: 0.65 };
  }
  if (!looks && !sound)
    return breaksWord ? judgeNear(a, x, y, sounds, 0.75) : judgeNear(a, x, y, sounds, 0.6);
  const reason = looks && (!sound || lookClosely(x, y)) ? 'similar-character' : 'same-sound';
  if (breaksWord) return { reason, confidence: looks ? 0.95 : 0.85 };
  if (isTradeName(a, x, y) || (!looks && isBarePlace(a, index))) return undefined;
  return { reason, confidence: looks && sound ? 0.85 : looks ? 0.75 : 0.7 };
}

/** Whether one of the two reads as a word where they differ, so that the other is none. */
function brokenWord(a: string, b: string, index: number): boolean {
  return (wordOver(a, index, index + 1) ?? wordOver(b, index, index + 1)) !== undefined;
}

const ranked = /^.{2,3}[市县区旗]$/u;

/**
 * Whether one of the two is a real city, county or district with its rank and the other one is none: of those all are
 * known, so that whatever stands there is a misprint, where a character of the name is still right.
 */
function breaksPlace(a: string, b: string, index: number): boolean {
  for (const end of [index + 2, index + 3]) {
    for (let start = Math.max(0, end - 4); start <= Math.min(index, end - 3); start++) {
      const [x, y] = [a.slice(start, end), b.slice(start, end)];
      if (ranked.test(x) && isRealPlace(x.slice(0, -1)) !== isRealPlace(y.slice(0, -1))) return true;
    }
  }
  return false;
}

function judgeNear(
  name: string,
  x: string,
  y: string,
  sounds: Sounds,
  confidence: number,
): MisprintJudgement | undefined {
  if (name.length < shortestForNearSound || companyEnd.test(name)) return undefined;
  if (contrastingCharacters.has(x) || contrastingCharacters.has(y)) return undefined;
  return soundNear(sounds, x, y) ? { reason: 'same-sound', confidence } : undefined;
}

function isTradeName(name: string, x: string, y: string): boolean {
  return companyEnd.test(name) && tradeCharacters.has(x) && tradeCharacters.has(y);
}

const rank = /^[^省市县区州]{0,2}[省市县区州]/u;

/** Whether the character belongs to the first place of a name, which its rank closes: there may be two such places. */
function isBarePlace(name: string, index: number): boolean {
  return index < 3 && rank.test(name.slice(index + 1));
}
