/**
 * Which lines are page furniture to be deleted: what layout has set aside, held to one form of page number, and with it
 * running heads that carry the number themselves and the stamps of archives.
 */
import type { TextModel } from '../../text/textModel.ts';
import type { LineFacts } from '../lineFacts.ts';
import { cutsSentence, endsSentence } from '../lineKinds.ts';

/** Longest stamp or running head, in UTF-16 units. */
const longestMark = 100;
/** Longest running head, in em. */
const longestHead = 36;
/** Fewest lines between two copies. */
const shortestPage = 6;
const fewestStamps = 3;
const stamp = /https?:\/\/|www\.|©|\(C\)|（C）|all rights reserved|版权所有/iu;
const numbersAtEdges = [/^\D?\s?(\d{1,4})\s?\D?\s{1,40}\S/u, /\S\s{1,40}\D?\s?(\d{1,4})\s?\D?$/u] as const;

/** For each non-blank line whether it is a page number, a running head or a running foot. Linear in their number. */
export function readPageMarks(
  model: TextModel,
  lines: readonly LineFacts[],
  furniture: readonly boolean[],
  fenced: readonly boolean[],
): readonly boolean[] {
  const shown = (index: number) => {
    const line = lines[index];
    return line === undefined ? '' : model.text.slice(line.start, line.end);
  };
  const marked = lines.map(
    ({ cues }, index) =>
      furniture[index] === true && fenced[index] !== true && cues.markup === 'none' && !cues.code,
  );
  keepOneForm(lines, marked);
  const numbered = marked.map((mark, index) => mark && lines[index]?.cues.pageNumber === true);
  for (const places of copies(lines, fenced)) {
    if (!areApart(places)) continue;
    const stamped = places.length >= fewestStamps && stamp.test(shown(places[0] ?? 0));
    const certain = stamped || riseAcrossPages(places, lines, shown);
    for (const place of certain ? places : besideNumbers(places, lines, numbered)) marked[place] = true;
  }
  return marked;
}

/** A document numbers its pages in one form: a bare number among `— 8 —` is none, and no `— 9 —` is left out. */
function keepOneForm(lines: readonly LineFacts[], marked: boolean[]): void {
  const counts = new Map<number, number>();
  for (const [index, { cues, likeness }] of lines.entries())
    if (marked[index] === true && cues.pageNumber) counts.set(likeness, (counts.get(likeness) ?? 0) + 1);
  const [main] = [...counts].sort((a, b) => b[1] - a[1]);
  if (main === undefined || main[1] < 2) return;
  for (const [index, { cues, likeness, units, digits }] of lines.entries()) {
    if (!cues.pageNumber) continue;
    if (likeness === main[0]) marked[index] = marked[index] === true || units > digits;
    else if ((counts.get(likeness) ?? 0) < 2) marked[index] = false;
  }
}

/** Places of the lines that differ in their numbers only and stand in the document more than once. */
function copies(lines: readonly LineFacts[], fenced: readonly boolean[]): readonly (readonly number[])[] {
  // A line that stands once, as most do, costs a number and no list.
  const places = new Map<number, number | number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.units > longestMark || line.cues.pageNumber || fenced[index] === true || endsSentence(line))
      continue;
    const known = places.get(line.likeness);
    if (known === undefined) places.set(line.likeness, index);
    else if (typeof known === 'number') places.set(line.likeness, [known, index]);
    else known.push(index);
  }
  return [...places.values()].filter((found) => typeof found !== 'number');
}

/** The copies of a short line if they stand beside page numbers, all but one that opens the document. */
function besideNumbers(
  places: readonly number[],
  lines: readonly LineFacts[],
  numbered: readonly boolean[],
): readonly number[] {
  const beside = places.filter((place) => numbered[place - 1] === true || numbered[place + 1] === true);
  const atTop = places[0] === 0 && beside[0] !== 0 ? 1 : 0;
  return beside.length + atTop === places.length && places.every((place) => isShort(lines[place]))
    ? beside
    : [];
}

/** Whether a line is short and without clauses, as running heads are. */
function isShort(line: LineFacts | undefined): boolean {
  return (
    line !== undefined && line.clauseMarks === 0 && line.width <= longestHead && line.cues.item === 'none'
  );
}

function areApart(places: readonly number[]): boolean {
  return places.slice(1).every((place, index) => place - (places[index] ?? 0) >= shortestPage);
}

/** Whether the copies of a line count the pages, and at least one of them cuts a sentence. */
function riseAcrossPages(
  places: readonly number[],
  lines: readonly LineFacts[],
  shown: (index: number) => string,
): boolean {
  if (!numbersAtEdges.some((edge) => rise(places.map((place) => Number(edge.exec(shown(place))?.[1])))))
    return false;
  return places.some((place) => cutsSentence(lines, place));
}

function rise(numbers: readonly number[]): boolean {
  return numbers.slice(1).every((number, index) => number > (numbers[index] ?? Number.NaN));
}
