/** What tells two captions apart that are alike but for a word which one of them leaves out. */
import { lookClosely } from '../../names/compare/lookAlikes.ts';
import { type TextChange, textChange } from '../../text/textChange.ts';

/** UTF-16 units that two such captions share at least: shorter ones are alike by chance. */
const shortestCommon = 10;
/** Likewise where all that differs is a character misread. */
const shortestMisread = 8;
/** UTF-16 units of a word that may be left out. */
const [shortestWord, longestWord] = [2, 3];
const han = /^\p{Script=Han}+$/u;
// With these a word names another place, rank, number or time, and so another picture.
const distinguishing =
  /[\d一二三四五六七八九十百千万两双第首次届期批组队班年月日时号左右前后上下东南西北中内外旁边大小老新旧男女正副总分主省市县区乡镇村街国院校系室科部局处厅所未不无非]/u;

/** Whether one caption says what the other says, but for a word that is left out or a character that was misread. */
export function differsByOmission(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > longestWord) return false;
  const change = textChange(a, b);
  const common = inCommon(a, change);
  if (common < shortestMisread) return false;
  const [x, y] = [a.slice(change.start, change.oldEnd), b.slice(change.start, change.newEnd)];
  if (x === '' || y === '') {
    if (common >= shortestCommon && isIdlePlaceWord(a.length > b.length ? a : b, change.start, x + y))
      return true;
    const cutOff = change.start === Math.min(a.length, b.length);
    return common >= shortestCommon && mayBeLeftOut(x + y, cutOff ? 1 : shortestWord);
  }
  return x.length === 1 && y.length === 1 && lookClosely(x, y) && !tells(x, y);
}

/** UTF-16 units that two texts have in common at their ends, given the first one and what differs. */
export function inCommon(text: string, { start, oldEnd }: TextChange): number {
  return start + text.length - oldEnd;
}

/** Whether a word may be missing; at the end, where a caption was cut off, half a word may be. */
function mayBeLeftOut(word: string, shortest: number): boolean {
  return (
    word.length >= shortest && word.length <= longestWord && han.test(word) && !distinguishing.test(word)
  );
}

const placeWord = /^[里裡中上]$/u;
/** What makes another word of them: 中医, 上海, 初中, 公里. */
const madeBehind = /^[医学心国央药队级小部华外原秋期层游海课山午半册篇卷]/u;
const madeBefore = /[初高其空集市县省区国一二三四五六七八九十公邻早晚以之]$/u;

/** Whether a word is one that says “in” or “on” behind a place or an occasion, and may be missing there: 决赛中, 工作室里. */
function isIdlePlaceWord(longer: string, at: number, word: string): boolean {
  return (
    placeWord.test(word) && !madeBehind.test(longer.slice(at + 1)) && !madeBefore.test(longer.slice(0, at))
  );
}

function tells(x: string, y: string): boolean {
  return distinguishing.test(x) || distinguishing.test(y);
}
