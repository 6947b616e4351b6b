import { once } from '../../once.ts';
import { isSpace } from '../../text/scripts.ts';
import type { Span } from '../../text/span.ts';
import { isOnomatopoeia, namesPicture } from './captionWords.ts';

/** A stretch of a line that is printed twice in a row: XX, or X X. Offsets are columns of the line. */
export interface Doubling {
  /** X, without the blanks around it. */
  readonly unit: string;
  /** Characters of X, blanks left out. */
  readonly length: number;
  readonly first: Span;
  readonly second: Span;
  /** Whether blanks stand between the two copies. */
  readonly spaced: boolean;
}

// A unit of fewer characters is reduplication (研究研究), one of more is a paragraph. From the study of news,
// literature, law and verse: 0 false alarms in 3.5 million characters with these bounds.
const shortestUnit = 4;
/** Characters below which two copies with a blank between may as well be two cells or two calls. */
export const shortestSpacedUnit = 5;
const shortestLatinUnit = 10;
const longestUnit = 60;
/** Captions that stand one behind the other without a blank, each of them doubled (AABB): how short, and how many. */
const shortestFusedUnit = 5;
const mostFused = 4;
// A caption of two sentences, the second of which has no mark at its end; prose would have one.
const shortestOfSentences = 16;
const closedSentence = /[。！？!?；;…]["”’」』]*$/u;

/** By UTF-16 unit, whether a copy may begin behind it. */
const startsAfter: () => Uint8Array = once(() => {
  const table = Uint8Array.from({ length: 0x10000 }, (_, code) => (isSpace(code) ? 1 : 0));
  for (const mark of '。！？…”’）)】》▲△▼▽●■□◆◇★☆►▶◎※') table[mark.charCodeAt(0)] = 1;
  return table;
});
const sentenceEnd = /[。！？!?；;…]/u;
const openEdge = /^[\p{M}\p{Pe}\p{Pf}，、,：:.·-]|[，、,：:.·\-\p{Ps}\p{Pi}]$/u;

/** The doublings of a line, from left to right; they do not overlap. */
export function doublingsOf(line: string): readonly Doubling[] {
  const found: Doubling[] = [];
  const after = startsAfter();
  const lastBlank = lastBlankOf(line);
  // The second copy ends at a blank or at the end of the line: behind the last blank there is little room.
  const far = line.length - 2 * mostFused * longestUnit;
  let behindDoubling = -1;
  for (let start = 0; start + 2 * shortestUnit <= line.length; start++) {
    if (start > lastBlank && start < far) start = far;
    if (start > 0 && start !== behindDoubling && after[line.charCodeAt(start - 1)] === 0) continue;
    if (isBlank(line.charCodeAt(start))) continue;
    if (start > lastBlank && !mayBeHalves(line, start) && !mayBeFused(line, start)) continue;
    const doubling = doublingAt(line, start);
    if (doubling === undefined) continue;
    found.push(doubling);
    behindDoubling = doubling.second.end;
    start = behindDoubling - 1;
  }
  return found;
}

/** Whether the rest of a line without blanks may be the same text twice. */
function mayBeHalves(line: string, start: number): boolean {
  const rest = line.length - start;
  return rest % 2 === 0 && line.charCodeAt(start) === line.charCodeAt(start + rest / 2);
}

/** Whether what stands at `start` stands again so near that it may be doubled, and something else behind it. */
function mayBeFused(line: string, start: number): boolean {
  if (line.length - start < 4 * shortestFusedUnit) return false;
  const again = line.indexOf(line.slice(start, start + shortestFusedUnit), start + shortestFusedUnit);
  return again >= 0 && again - start <= longestUnit;
}

/** Whether the rest of a line is nothing but doublings without anything between them. */
function isFollowedByDoublings(line: string, start: number, most: number): boolean {
  if (start === line.length) return true;
  if (most === 0) return false;
  const longest = Math.min(longestUnit, Math.floor((line.length - start) / 2));
  for (let length = longest; length >= shortestFusedUnit; length--) {
    const again = start + length;
    if (
      line.charCodeAt(again) !== line.charCodeAt(start) ||
      !line.startsWith(line.slice(start, again), again)
    )
      continue;
    const unit = line.slice(start, again);
    if (
      !isPeriodic(unit) &&
      isUnit(unit, false, false) &&
      isFollowedByDoublings(line, again + length, most - 1)
    )
      return true;
  }
  return false;
}

function lastBlankOf(line: string): number {
  let last = line.length - 1;
  while (last >= 0 && !isBlank(line.charCodeAt(last))) last--;
  return last;
}

/** Whether a line holds nothing but doublings, blanks and the bullets that stand before captions. */
export function isMadeOf(line: string, doublings: readonly Doubling[]): boolean {
  if (doublings.length === 0) return false;
  let rest = '';
  let position = 0;
  for (const { first, second } of doublings) {
    rest += line.slice(position, first.start);
    position = second.end;
  }
  rest += line.slice(position);
  return /^[\s▲△▼▽●■□◆◇★☆►▶◎※]*$/u.test(rest);
}

/** A caption without its second copy. */
export function withoutSecondCopy(text: string): string {
  const [doubling, ...more] = doublingsOf(text);
  return doubling !== undefined && more.length === 0 && isMadeOf(text, [doubling]) ? doubling.unit : text;
}

/** The longest doubling that begins at `start`: a caption may hold blanks, and its first word may recur. */
function doublingAt(line: string, start: number): Doubling | undefined {
  const longest = Math.min(longestUnit, Math.floor((line.length - start) / 2));
  for (let length = longest; length >= shortestUnit; length--) {
    const end = start + length;
    const again = afterBlanks(line, end);
    const after = again + length;
    if (line.charCodeAt(again) !== line.charCodeAt(start) || after > line.length) continue;
    if (isBlank(line.charCodeAt(end - 1))) continue;
    const unit = line.slice(start, end);
    if (!line.startsWith(unit, again)) continue;
    const ended = after === line.length || isBlank(line.charCodeAt(after));
    if (!ended && !(length >= shortestFusedUnit && isFollowedByDoublings(line, after, mostFused - 1)))
      continue;
    // Three copies and more are a chant or a pattern, and shorter units would only be parts of it.
    if (isPeriodic(unit) || line.startsWith(unit, afterBlanks(line, after)) || endsWith(line, unit, start)) {
      return undefined;
    }
    const whole = isWhole(line, start, after);
    if (!isUnit(unit, again > end, whole)) continue;
    const visible = [...unit.replace(/\s+/gu, '')].length;
    return {
      unit,
      length: visible,
      first: { start, end },
      second: { start: again, end: after },
      spaced: again > end,
    };
  }
  return undefined;
}

/** White space within a line, told without a regular expression: this runs for every place of a line. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x09;
}

/** Whether a string that stands twice can be a caption, and not a chant, a sound or a figure of speech. */
function isUnit(unit: string, spaced: boolean, whole: boolean): boolean {
  const characters = [...unit.replace(/\s+/gu, '')];
  const han = characters.filter((character) => /\p{Script=Han}/u.test(character)).length;
  const shortestHan = spaced && !whole && !namesPicture(unit) ? shortestSpacedUnit : shortestUnit;
  const shortest = han >= 3 ? shortestHan : shortestLatinUnit;
  return (
    characters.length >= shortest &&
    (han >= 3 || /[A-Za-z]{3}.*\s.*[A-Za-z]/u.test(unit)) &&
    new Set(characters).size >= 3 &&
    (!sentenceEnd.test(unit) ||
      (whole && characters.length >= shortestOfSentences && !closedSentence.test(unit))) &&
    !openEdge.test(unit) &&
    !splitsSurrogates(unit) &&
    !isOnomatopoeia(unit)
  );
}

/** Whether a line holds nothing but the stretch from `start` to `end`, and blanks. */
function isWhole(line: string, start: number, end: number): boolean {
  return line.slice(0, start).trim() === '' && line.slice(end).trim() === '';
}

/** Whether the string itself is made of copies of a shorter one, blanks left out, as chants are. */
function isPeriodic(unit: string): boolean {
  const text = unit.replace(/\s+/gu, '');
  return text.length > 1 && (text + text).indexOf(text, 1) < text.length;
}

function afterBlanks(line: string, offset: number): number {
  let position = offset;
  while (isBlank(line.charCodeAt(position))) position++;
  return position;
}

/** Whether a string stands right before an offset, or before the blanks there. */
function endsWith(line: string, unit: string, offset: number): boolean {
  let end = offset;
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end--;
  return end >= unit.length && line.startsWith(unit, end - unit.length);
}

function splitsSurrogates(unit: string): boolean {
  const first = unit.charCodeAt(0);
  const last = unit.charCodeAt(unit.length - 1);
  return (first >= 0xdc00 && first < 0xe000) || (last >= 0xd800 && last < 0xdc00);
}
