import { surnameOf } from '../names/compare/surnames.ts';
import { type Difference, differencesOf } from './differences.ts';
import { type FoldedText, foldedString } from './fold.ts';

/** A text with the names in it, folded. */
export interface ComparedText {
  readonly folded: FoldedText;
  readonly names: readonly string[];
}

/** Whether one text is a copy of another, and in how many places they differ. */
export type Comparison =
  | { readonly copy: false }
  | { readonly copy: true; readonly places: readonly Difference[] };

/** A slip of the pen or of the machine changes a character in ten at most. */
const largestShare = 0.1;
/** Characters for each word that an editor may have put in place of another. */
const lengthForWord = 50;
/** Characters for each number, name or opposite that may be another: in a shorter text it makes another statement. */
const lengthForFact = 150;
/** No text is compared further than this, in characters that differ. */
const mostEdits = 120;

/**
 * Whether two texts are the same paragraph but for a few slips. Paragraphs made after one pattern (another year, another
 * person, more instead of less) differ in little too, but in what they state: those are no copies.
 */
export function compareTexts(left: ComparedText, right: ComparedText): Comparison {
  const length = Math.max(left.folded.length, right.folded.length);
  const budget = Math.min(mostEdits, Math.floor(length * largestShare) + 1);
  const found = differencesOf(left.folded, right.folded, budget * 2);
  if (found === undefined) return { copy: false };
  const places = togetherWithin(found, 1);
  let [edits, words] = [0, 0];
  let facts = otherNames(left, right);
  const replaced = new Set<string>();
  for (const place of places) {
    edits += Math.max(place.left.end - place.left.start, place.right.end - place.right.start);
    const kind = kindOf(place, left.folded, right.folded);
    if (kind === 'word') words++;
    // The same word put in place of the same one twice is what a pattern is filled in with.
    const pair = kind === 'word' ? wordsAt(place, left.folded, right.folded) : '';
    if (kind === 'fact' || replaced.has(pair)) facts++;
    if (kind === 'word') replaced.add(pair);
  }
  const copy =
    edits <= budget &&
    facts <= Math.floor(length / lengthForFact) &&
    words <= Math.max(1, Math.floor(length / lengthForWord));
  return copy ? { copy, places } : { copy: false };
}

/** Differences with few equal characters between them count as one. */
function togetherWithin(differences: readonly Difference[], gap: number): readonly Difference[] {
  const places: Difference[] = [];
  for (const each of differences) {
    const last = places.at(-1);
    if (last !== undefined && each.left.start - last.left.end <= gap) {
      places.splice(-1, 1, {
        left: { start: last.left.start, end: each.left.end },
        right: { start: last.right.start, end: each.right.end },
      });
    } else places.push(each);
  }
  return places;
}

const digit = /\d/u;
const numeral = /^[\d一二三四五六七八九十百千万亿两零〇]+$/u;

/** Characters that stand for one another where a pattern is filled in anew: sides, sexes, directions, more and less. */
const opposites = [
  '男女',
  '左右',
  '东西南北中',
  '上中下',
  '前后',
  '甲乙丙丁戊己庚辛壬癸',
  '正副',
  '大中小',
  '高低',
  '升降',
  '增减',
  '多少',
  '新旧',
  '买卖',
  '是否',
  '有无没未',
  '省市县区乡镇村',
  '冠亚季',
  '父母',
  '兄弟姐妹',
  '春夏秋冬',
  '早晚',
];

function kindOf(
  { left, right }: Difference,
  leftText: FoldedText,
  rightText: FoldedText,
): 'slip' | 'word' | 'fact' {
  const one = foldedString(leftText, left.start, left.end);
  const other = foldedString(rightText, right.start, right.end);
  if (one === '' || other === '') return 'slip';
  if ((digit.test(one) && digit.test(other)) || (numeral.test(one) && numeral.test(other))) return 'fact';
  if (one.length === 1 && other.length === 1) {
    return opposites.some((group) => group.includes(one) && group.includes(other)) ? 'fact' : 'slip';
  }
  if (Math.min(one.length, other.length) < 2) return 'slip';
  const isPlace =
    placeBefore.test(foldedString(leftText, left.start - 1, left.start)) ||
    placeBehind.test(foldedString(leftText, left.end, left.end + 1));
  return isPlace || (beginsName(one) && beginsName(other)) ? 'fact' : 'word';
}

/** What stands before and behind the name of a place. */
const placeBefore = /[在到赴往抵]/u;
const placeBehind = /[省市县区州镇乡村屯街路河江湖山岛港]/u;

function wordsAt({ left, right }: Difference, one: FoldedText, other: FoldedText): string {
  return `${foldedString(one, left.start, left.end)} ${foldedString(other, right.start, right.end)}`;
}

/** Whether what differs may be a person's name. */
function beginsName(text: string): boolean {
  return text.length <= 4 && surnameOf(text) !== undefined;
}

/** How many names of the one text stand in the other text as quite another name. */
function otherNames(left: ComparedText, right: ComparedText): number {
  const only = (a: ComparedText, b: ComparedText): readonly string[] => {
    const text = foldedString(b.folded);
    return [...new Set(a.names)].filter((name) => !text.includes(name));
  };
  const lost = only(left, right);
  const gained = only(right, left);
  const misspelt = lost.filter((name) => gained.some((other) => isSlip(name, other)));
  return Math.min(lost.length, gained.length) - Math.min(misspelt.length, gained.length);
}

/** Whether two names are one but for a character behind the first, which in a person's name is the family's. */
function isSlip(one: string, other: string): boolean {
  if (one.charAt(0) !== other.charAt(0) || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one.charAt(start) === other.charAt(start)) start++;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one.charAt(one.length - 1 - end) === other.charAt(other.length - 1 - end)) end++;
  return Math.max(one.length, other.length) - start - end <= 1;
}
