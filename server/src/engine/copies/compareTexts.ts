import { isSurname, surnameOf } from '../names/compare/surnames.ts';
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
  | {
      readonly copy: true;
      readonly places: readonly Difference[];
      /** Whether nothing but slips differs: no word, number or name. */
      readonly slips: boolean;
    };

/** A slip of the pen or of the machine changes a character in ten at most. */
const largestShare = 0.1;
/** Characters for each word that an editor may have put in place of another. */
const lengthForWord = 50;
/** Characters for each number, name or opposite that may be another: in a shorter text it makes another statement. */
const lengthForFact = 250;
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
  const sides = { left: readSide(left), right: readSide(right) };
  const replaced = new Set<string>();
  let [edits, words, facts] = [0, 0, 0];
  for (const place of places) {
    edits += Math.max(place.left.end - place.left.start, place.right.end - place.right.start);
    const kind = kindOf(place, sides);
    const pair = pairAt(place, sides);
    // The same word put in place of the same one twice is what a pattern is filled in with.
    if (kind === 'fact' || (pair !== undefined && replaced.has(pair))) facts++;
    if (kind === 'word') words++;
    if (pair !== undefined) replaced.add(pair);
  }
  const copy =
    edits <= budget &&
    facts <= Math.floor(length / lengthForFact) &&
    words <= Math.max(1, Math.floor(length / lengthForWord));
  return copy ? { copy, places, slips: words === 0 && facts === 0 } : { copy: false };
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
const ordinalBefore = /第[一二三四五六七八九十百千]*$/u;
const hanNumeral = /^[一二三四五六七八九十百千]+$/u;
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

/** What stands before and behind the name of a place. */
const placeBefore = /[在到赴往抵]$/u;
const placeBehind = /^[省市县区州镇乡村屯街路河江湖山岛港]/u;

/** A text as a string, and where the names in it stand. */
interface Side {
  readonly text: string;
  readonly names: readonly Stretch[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function readSide({ folded, names }: ComparedText): Side {
  const text = foldedString(folded);
  return { text, names: [...new Set(names)].flatMap((name) => [...occurrences(text, name)]) };
}

function* occurrences(text: string, name: string): Generator<Stretch> {
  if (name === '') return;
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    yield { start, end: start + name.length };
  }
}

interface Sides {
  readonly left: Side;
  readonly right: Side;
}

/** What a difference changes: a fact, a word, or nothing that anybody meant. */
function kindOf({ left, right }: Difference, sides: Sides): 'slip' | 'word' | 'fact' {
  const one = sides.left.text.slice(left.start, left.end);
  const other = sides.right.text.slice(right.start, right.end);
  if (one === '' || other === '') return isPartOfNumber({ left, right }, sides) ? 'fact' : 'slip';
  if ((digit.test(one) && digit.test(other)) || (numeral.test(one) && numeral.test(other))) return 'fact';
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (longer === 1) return isOpposite(one, other) ? 'fact' : 'slip';
  if (touchesName(left, sides.left) || touchesName(right, sides.right)) return 'fact';
  if (shorter === 1) return 'slip';
  const isPlace =
    placeBefore.test(sides.left.text.slice(0, left.start).slice(-1)) ||
    placeBehind.test(sides.left.text.slice(left.end, left.end + 1));
  return isPlace || (beginsName(one) && beginsName(other)) ? 'fact' : 'word';
}

/** Whether a number or an ordinal is longer in one of the texts: 12, 112; 第五十条, 第五十一条. */
function isPartOfNumber({ left, right }: Difference, sides: Sides): boolean {
  const [{ start, end }, { text }] = left.start === left.end ? [right, sides.right] : [left, sides.left];
  const part = text.slice(start, end);
  if (/^\d+$/u.test(part)) return digit.test(text.charAt(start - 1) + text.charAt(end));
  return hanNumeral.test(part) && ordinalBefore.test(text.slice(Math.max(0, start - 6), start));
}

function isOpposite(one: string, other: string): boolean {
  return opposites.some((group) => group.includes(one) && group.includes(other));
}

function touchesName(place: Stretch, { names }: Side): boolean {
  return names.some(({ start, end }) => start < place.end && place.start < end);
}

/** What stands in place of what; undefined for a slip of one character, which a machine may well make twice. */
function pairAt({ left, right }: Difference, sides: Sides): string | undefined {
  const from = sides.left.text.slice(left.start, left.end);
  const to = sides.right.text.slice(right.start, right.end);
  if (from === '' || to === '') return undefined;
  return from.length > 1 || to.length > 1 || (isSurname(from) && isSurname(to)) ? `${from} ${to}` : undefined;
}

/** Whether what differs may be a person's name. */
function beginsName(text: string): boolean {
  return text.length <= 4 && surnameOf(text) !== undefined;
}
