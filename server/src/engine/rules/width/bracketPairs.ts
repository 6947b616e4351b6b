import { isBlank, isHan } from '../../text/characters.ts';
import { type Side, sideAfter, sideBefore } from './context.ts';
import { type Mark, type MarkPlace, otherWidth, widthOf } from './marks.ts';

/** Brackets that stay open at once; more are no language. */
const mostOpen = 20;

/** The round brackets that belong to Chinese text: pairs, and single ones whose partner is elsewhere. */
export function bracketPlaces(text: string, latinBrackets: boolean): readonly MarkPlace[] {
  const open: Mark[] = [];
  const places: MarkPlace[] = [];
  const add = (place: MarkPlace | undefined) => {
    if (place !== undefined) places.push(place);
  };
  for (const { index: offset, 0: sign } of text.matchAll(/[()（）]/gu)) {
    const mark: Mark = { offset, text: sign, other: otherWidth(sign) };
    if (sign === '(' || sign === '（') {
      if (open.length >= mostOpen) add(singlePlace(text, open.shift()));
      open.push(mark);
      continue;
    }
    const partner = open.pop();
    add(partner === undefined ? singlePlace(text, mark) : pairPlace(text, partner, mark, latinBrackets));
  }
  for (const mark of open) add(singlePlace(text, mark));
  return places.sort((a, b) => a.marks[0].offset - b.marks[0].offset);
}

function pairPlace(text: string, open: Mark, close: Mark, latinBrackets: boolean): MarkPlace | undefined {
  const halves = [open, close].filter((mark) => widthOf(mark.text) === 'half');
  const mixed = halves.length === 1;
  const before = sideBefore(text, open.offset);
  const after = sideAfter(text, close.offset + 1);
  const inner = text.slice(open.offset + 1, Math.min(close.offset, open.offset + longestLook));
  const chinese = mixed || isChinesePair(text, open, close, inner, before, after, latinBrackets);
  if (!chinese || (!mixed && before === 'latin' && after === 'latin')) return undefined;
  const [first, second] = mixed ? halves : [open, close];
  if (first === undefined) return undefined;
  return {
    markClass: isItemNumber(text, open, inner) ? 'item' : 'bracket',
    width: halves.length === 0 ? 'full' : 'half',
    marks: second === undefined ? [first] : [first, second],
    counts: !mixed,
    mixed,
    setOff: isSetOff(text, open, close),
  };
}

/** How far into a pair it is looked for ideographs, in UTF-16 units. */
const longestLook = 200;
/** A year, a share, an amount – but neither a count nor the number of an item nor an area code. */
const plainNumber = /^\s*[-+±]?(?:1\d{3}|20\d{2}|\d+\.\d+|\d+(?:\.\d+)?[%％‰℃])\s*$/u;

function isChinesePair(
  text: string,
  open: Mark,
  close: Mark,
  inner: string,
  before: Side,
  after: Side,
  latinBrackets: boolean,
): boolean {
  const behind = text.slice(close.offset + 1, close.offset + 7);
  // The name of a file goes on: 说明(终稿).pdf.
  if (/^\.[A-Za-z]\w/u.test(behind) || text.charAt(open.offset - 1) === '\0') return false;
  const beside = before === 'chinese' || after === 'chinese';
  if (/\p{Script=Han}/u.test(inner))
    return beside || (before !== 'latin' && after !== 'latin') || after === 'edge';
  const touches =
    isHan(text.charCodeAt(open.offset - 1)) || /[”》」』】]/u.test(text.charAt(open.offset - 1));
  if (plainNumber.test(inner))
    return touches && !/^\d/u.test(behind) && (after === 'chinese' || after === 'edge');
  return latinBrackets && /[A-Za-z]/u.test(inner) && beside && before !== 'latin';
}

/** Whether a pair opens its paragraph and holds the number of an item. */
function isItemNumber(text: string, open: Mark, inner: string): boolean {
  return /^[一二三四五六七八九十百]{1,4}$/u.test(inner) && text.slice(0, open.offset).trim() === '';
}

function isSetOff(text: string, open: Mark, close: Mark): boolean {
  const [before, after] = [text.charCodeAt(open.offset - 1), text.charCodeAt(close.offset + 1)];
  return before === 0x20 && isBlank(before) && !isHan(after);
}

/** A bracket without a partner in its paragraph, where the character beside it within is Chinese and no list mark. */
function singlePlace(text: string, mark: Mark | undefined): MarkPlace | undefined {
  if (mark === undefined) return undefined;
  const { offset } = mark;
  const chinese =
    otherRole(mark) === 'open'
      ? isHan(text.charCodeAt(offset + 1)) && isOutside(sideBefore(text, offset))
      : isHan(text.charCodeAt(offset - 1)) && isOutside(sideAfter(text, offset + 1)) && !isItem(text, offset);
  if (!chinese) return undefined;
  return {
    markClass: 'bracket',
    width: widthOf(mark.text),
    marks: [mark],
    counts: false,
    mixed: false,
    setOff: false,
  };
}

function otherRole({ text }: Mark): 'open' | 'close' {
  return text === '(' || text === '（' ? 'open' : 'close';
}

function isOutside(side: Side): boolean {
  return side === 'chinese' || side === 'edge';
}

/** Whether a closing bracket sets off the number of an item: 一) 甲). */
function isItem(text: string, offset: number): boolean {
  return /(?:^|[\s，。；：、,;:])[一二三四五六七八九十甲乙丙丁]{1,3}$/u.test(
    text.slice(Math.max(0, offset - 4), offset),
  );
}
