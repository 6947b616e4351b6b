/**
 * Page furniture: page numbers, running heads and feet that the extraction has left between the lines of the text.
 * A page number alone could be a chapter's, so that numbers count only together: they rise, stand some lines apart,
 * and cut a sentence or stand beside a form feed or a running head.
 */
import type { TextModel } from '../text/textModel.ts';
import type { LineFacts } from './lineFacts.ts';
import { cutsSentence } from './lineKinds.ts';

/** Fewest pages that show a habit, and fewest lines that a page has. */
const fewestPages = 2;
const shortestPage = 6;
/** Longest running head, in UTF-16 units. */
const longestHead = 40;
/** Fewest copies of a running head that has no page number beside it. */
const fewestCopies = 3;
/** How far the distances between such copies may differ from their mean, as a share of it. */
const spread = 0.35;
/** Forms of a page number that nothing else has. */
const unmistakable =
  /^[\s]*(?:[-—–·•~]+\s?\d{1,4}\s?[-—–·•~]+|第\s?\d{1,4}\s?[页頁].*|\d{1,4}\s?\/\s?\d{1,4}|Page\s\d.*)[\s]*$/u;

/** For each non-blank line whether it is page furniture. Linear in the number of lines. */
export function readFurniture(model: TextModel, lines: readonly LineFacts[]): readonly boolean[] {
  const marked = lines.map(() => false);
  const copies = repeatedLines(lines);
  const numbers = pageNumbers(model, lines);
  if (arePageNumbers(numbers, lines, copies)) for (const { index } of numbers) marked[index] = true;
  for (const places of copies.values())
    for (const place of runningHeads(places, lines, marked, copies)) marked[place] = true;
  return marked;
}

interface NumberedLine {
  readonly index: number;
  readonly number: number;
  /** Whether nothing but a page number looks like this. */
  readonly certain: boolean;
}

/** Lines that may be page numbers and whose numbers rise from page to page. */
function pageNumbers({ text }: TextModel, lines: readonly LineFacts[]): readonly NumberedLine[] {
  const found: NumberedLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.cues.pageNumber) continue;
    const shown = text.slice(line.start, line.end);
    const number = Number(/\d+/u.exec(shown)?.[0] ?? Number.NaN);
    const before = found.at(-1);
    if (before !== undefined && !(number > before.number && index - before.index >= shortestPage)) continue;
    if (Number.isNaN(number)) continue;
    found.push({ index, number, certain: unmistakable.test(shown) });
  }
  return found;
}

function arePageNumbers(
  numbers: readonly NumberedLine[],
  lines: readonly LineFacts[],
  copies: ReadonlyMap<number, readonly number[]>,
): boolean {
  if (numbers.some(({ certain }) => certain)) return true;
  if (numbers.length < fewestPages) return false;
  const heads = new Set([...copies.values()].flat());
  return numbers.some(
    ({ index }) =>
      cutsSentence(lines, index) || heads.has(index - 1) || heads.has(index + 1) || besideFeed(lines, index),
  );
}

function besideFeed(lines: readonly LineFacts[], index: number): boolean {
  return lines[index]?.formFeed === true || lines[index + 1]?.formFeed === true;
}

/** Places of short lines that stand in the document more than once, whatever number they hold. */
function repeatedLines(lines: readonly LineFacts[]): ReadonlyMap<number, readonly number[]> {
  const counts = new Map<number, number>();
  const mayRepeat = (line: LineFacts) =>
    line.units <= longestHead && line.clauseMarks === 0 && !line.cues.pageNumber;
  for (const line of lines)
    if (mayRepeat(line)) counts.set(line.likeness, (counts.get(line.likeness) ?? 0) + 1);
  const places = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    if (!mayRepeat(line) || (counts.get(line.likeness) ?? 0) < fewestPages) continue;
    const known = places.get(line.likeness);
    if (known === undefined) places.set(line.likeness, [index]);
    else known.push(index);
  }
  return places;
}

/** The copies of a line that stand where pages end: beside a page number or a form feed, or alone at even distances. */
function runningHeads(
  places: readonly number[],
  lines: readonly LineFacts[],
  numbers: readonly boolean[],
  copies: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const beside = places.filter(
    (index) => numbers[index - 1] === true || numbers[index + 1] === true || besideFeed(lines, index),
  );
  if (beside.length >= fewestPages) return beside;
  if (places.length < fewestCopies || !places.some((index) => cutsSentence(lines, index))) return [];
  // A paragraph that stands in the text twice repeats its lines together; a running head has no company.
  const isRepeated = (index: number) => copies.has(lines[index]?.likeness ?? 0);
  if (places.some((index) => isRepeated(index - 1) || isRepeated(index + 1))) return [];
  const distances = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  const even = distances.every((distance) => Math.abs(distance - mean) <= spread * mean);
  return even && mean >= shortestPage ? places : [];
}
