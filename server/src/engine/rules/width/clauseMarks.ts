import { transliterationCharacters } from '../../names/lexicon/minorityNames.ts';
import { once } from '../../once.ts';
import { isHan } from '../../text/characters.ts';
import { hanCount } from '../../text/scripts.ts';
import { latinRunBefore, sideAfter, sideBefore } from './context.ts';
import {
  classOf,
  type Mark,
  type MarkClass,
  type MarkPlace,
  type MarkWidth,
  otherWidth,
  widthOf,
} from './marks.ts';

/** Marks that are judged one by one, and those that are judged together where several stand in a row. */
const single = ',;:，；：.';
const inRow = '?!？！';
/** By UTF-16 unit: 1 for the former, 2 for the latter. */
const candidates: () => Uint8Array = once(() => {
  const table = new Uint8Array(0x10000);
  for (const mark of single) table[mark.charCodeAt(0)] = 1;
  for (const mark of inRow) table[mark.charCodeAt(0)] = 2;
  return table;
});

/** The commas, semicolons, colons, stops, question and exclamation marks that belong to Chinese text, in order. */
export function clausePlaces(text: string): readonly MarkPlace[] {
  const table = candidates();
  const places: MarkPlace[] = [];
  for (let start = 0; start < text.length; start++) {
    const kind = table[text.charCodeAt(start)] as number;
    if (kind === 0) continue;
    let end = start + 1;
    if (kind === 2) while (table[text.charCodeAt(end)] === 2) end++;
    const plain = end === start + 1 && isHan(text.charCodeAt(start - 1));
    const place = (plain && plainPlace(text, start)) || placeOf(text, start, text.slice(start, end));
    if (place !== undefined) places.push(place);
    start = end - 1;
  }
  return places;
}

/** A full-width mark behind an ideograph, as nearly all of them are: what surrounds it need not be looked at. */
function plainPlace(text: string, offset: number): MarkPlace | undefined {
  const mark = text.charAt(offset);
  const markClass = classOf(mark);
  if (markClass === undefined || widthOf(mark) === 'half') return undefined;
  return placeWith(markClass, 'full', [{ offset, text: mark, other: otherWidth(mark) }]);
}

function placeWith(markClass: MarkClass, width: MarkWidth, marks: MarkPlace['marks']): MarkPlace {
  return { markClass, width, marks, counts: markClass !== 'stop', mixed: false, setOff: false };
}

function placeOf(text: string, offset: number, found: string): MarkPlace | undefined {
  const markClass = classOf(found.charAt(0));
  if (markClass === undefined) return undefined;
  const width = [...found].some((mark) => widthOf(mark) === 'half') ? 'half' : 'full';
  if (isListMark(text, offset, found) || isSign(text, offset, found)) return undefined;
  const chinese = found === '.' ? isStop(text, offset) : isInChinese(text, offset, found);
  const [first, ...rest] = [...found].flatMap((mark, index): readonly Mark[] =>
    widthOf(mark) === width ? [{ offset: offset + index, text: mark, other: otherWidth(mark) }] : [],
  );
  if (!chinese || first === undefined) return undefined;
  return placeWith(markClass, width, [first, ...rest]);
}

const numberMark = /(?:^|\n)\s*(?:[-*+•·]\s*)?\d{1,3}$/u;
const shortMark = /(?:^|\s)(?:[A-Za-z]|[一二三四五六七八九十]{1,3}|[甲乙丙丁]|附)$/u;

/** Whether the mark sets off the number or the letter of an item. */
function isListMark(text: string, offset: number, found: string): boolean {
  const before = text.slice(Math.max(0, offset - 8), offset);
  const opens = offset <= 8;
  return (opens && numberMark.test(before)) || (found === '.' && shortMark.test(before));
}

/** Whether a mark is no punctuation: it is quoted by itself (“?”), stands in a row (::), or opens a Latin word (:hover). */
function isSign(text: string, offset: number, found: string): boolean {
  const [before, after] = [text.charAt(offset - 1), text.charAt(offset + found.length)];
  if (/[“‘「『"']/u.test(before) && /[”’」』"']/u.test(after)) return true;
  if (found !== ':') return false;
  return before === ':' || after === ':' || (/^\s?$/u.test(before) && /[A-Za-z]/u.test(after));
}

/** Longest run of Latin words that is quoted in a Chinese sentence; a longer one is a sentence of its own. */
const longestQuote = 3;

const question =
  /[吗嗎呢么麼谁誰哪几幾何否怎吧啥孰乎耶]|什|甚|多少|多[久长長大远遠高]|难道|難道|(\p{Script=Han})[不没沒]\1/u;

/** Whether a question mark within a clause may stand for a character that an old encoding lost: nobody asks here. */
function mayBeLostCharacter(text: string, offset: number): boolean {
  const goesOn = isHan(text.charCodeAt(offset + 1)) || /[，、；：。]/u.test(text.charAt(offset + 1));
  if (!isHan(text.charCodeAt(offset - 1)) || !goesOn) return false;
  const [asked = ''] = /[^。！？!?；;\n]*$/u.exec(text.slice(Math.max(0, offset - 30), offset)) ?? [];
  return !question.test(asked);
}

const closesQuote = /[”’」』）)]/u;

/** Whether a mark that is no stop belongs to a Chinese sentence. */
function isInChinese(text: string, offset: number, found: string): boolean {
  const end = offset + found.length;
  const before = sideBefore(text, offset);
  const after = sideAfter(text, end);
  if (before === 'chinese') return found !== '?' || !mayBeLostCharacter(text, offset);
  if (before !== 'latin' && before !== 'digit') return false;
  const run = latinRunBefore(text, offset);
  if (after === 'edge') return run.before === 'chinese' && run.words === 1;
  if (after !== 'chinese' || run.words > longestQuote || closesQuote.test(text.charAt(end))) return false;
  // The key of a setting (title: 春天) and names that end in a mark (Yahoo!).
  if (found === ':' && run.before === 'edge' && text.charAt(end) === ' ') return false;
  return !(found === '!' && before === 'latin');
}

const stopBefore = /[\p{Script=Han}”’》」』】）)%％℃\0`]$|[A-Z]{3}$/u;
const stopAfter =
  /^(?:[”’」』）)]*(?:\s*$|\s*[\p{Script=Han}“‘《「『【（]|\s*\d{1,4}\p{Script=Han}|\s*[A-Z][A-Za-z ]{1,15}\p{Script=Han}))/u;
/** Endings of file names behind a dot. */
const ending =
  /^(?:docx?|xlsx?|pptx?|pdf|txt|jpe?g|png|gif|zip|rar|exe|mp[34]|csv|html?|wps|com|cn|net|org)/iu;
/** Words that are followed by a number with a dot between: 图.1. */
const numbered = /[图圖表件录錄第章节節版号號]$/u;
/** Fewest ideographs among the characters right before a stop. */
const fewestHan = 3;
/** Characters of transliterated names, those of Uyghur and Kazakh ones and traditional ones too. */
const transliteration = new Set([
  ...transliterationCharacters,
  ...'买吾吐蔻爾蘭羅馬維聖達華賓倫納蘇麗貝烏諾賴頓萊龍齊喬馮賽薩約瑪寧岡費濟盧魯圖萬奧韋衛亞葉歐麥龐鮑賈傑蓋藍許鐵絲湯漢內',
]);

/** Whether a half-width full stop ends a Chinese sentence: it parts no number, no name, no address. */
function isStop(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 40), offset);
  const after = text.slice(offset + 1, offset + 20);
  if (!stopBefore.test(before) || !stopAfter.test(after) || ending.test(after)) return false;
  if (hanCount(before) < fewestHan) return false;
  return !isNameDot(before, after) && !(numbered.test(before) && /^\d/u.test(after));
}

/** Whether the dot stands between the parts of a foreign name: 列夫.托尔斯泰. */
function isNameDot(before: string, after: string): boolean {
  const sounds = (text: string) => [...text].filter((character) => transliteration.has(character)).length;
  return sounds(before.slice(-2)) === 2 && sounds(after.charAt(0)) === 1 && sounds(after.slice(0, 3)) >= 2;
}
