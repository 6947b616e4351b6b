/**
 * How well the lines of a document go on in one another, in the order of the page and in others. Where a program has
 * read columns straight across, a line does not go on in the next one but in the second or third one from it.
 */
import type { LineFacts } from '../lineFacts.ts';
import { concerned, type LineMatch, takeOverNumbers } from '../lineMatch.ts';
import type { LanguageModel } from './languageModel.ts';
import { unknown } from './ngramTable.ts';
import { edge, putSymbolsBefore, putSymbolsFrom } from './symbols.ts';

/** Log probabilities in nats, one for each line and the line that follows; zero where there is none. */
export interface ReadingOrder {
  /** The first two symbols below, read on from the two above. */
  readonly across: Float32Array;
  /** The paragraph ends above, and begins below. */
  readonly end: Float32Array;
  readonly begin: Float32Array;
  /** The first symbol below, read on from above. */
  readonly first: Float32Array;
  /** How much likelier the first symbol below is behind those above than by itself. */
  readonly firstGain: Float32Array;
  /** How much likelier the first two symbols are behind the line above than by themselves. */
  readonly next: Float32Array;
  /** The same for the second line from each, and the third. */
  readonly second: Float32Array;
  readonly third: Float32Array;
}

/** Reads how the lines go on. Linear in their number. */
export function readReadingOrder(
  text: string,
  lines: readonly LineFacts[],
  language: LanguageModel,
): ReadingOrder {
  const edges = readEdges(text, lines, language);
  const count = lines.length;
  const order = {
    across: new Float32Array(count),
    end: new Float32Array(count),
    begin: new Float32Array(count),
    first: new Float32Array(count),
    firstGain: new Float32Array(count),
    next: new Float32Array(count),
    second: new Float32Array(count),
    third: new Float32Array(count),
  };
  for (let index = 0; index + 1 < count; index++) {
    putJoint(order, edges, language, index);
    order.next[index] = (order.across[index] as number) - (edges.bare[index + 1] as number);
    if (index + 2 < count) order.second[index] = gainOver(edges, language, index, index + 2);
    if (index + 3 < count) order.third[index] = gainOver(edges, language, index, index + 3);
  }
  return order;
}

/** A line goes on in one of so many below it. */
const reach = 3;

/** The same of the lines of an edited text; lines that go on as they did are not read again. */
export function reviseReadingOrder(
  before: ReadingOrder,
  text: string,
  lines: readonly LineFacts[],
  match: LineMatch,
  language: LanguageModel,
): ReadingOrder {
  const stretch = concerned(match, 0, reach);
  const { from, to } = stretch;
  const around = readReadingOrder(text, lines.slice(from, to + reach), language);
  const revised = (old: Float32Array, fresh: Float32Array) =>
    takeOverNumbers(old, match, stretch, fresh.subarray(0, to - from));
  return {
    across: revised(before.across, around.across),
    end: revised(before.end, around.end),
    begin: revised(before.begin, around.begin),
    first: revised(before.first, around.first),
    firstGain: revised(before.firstGain, around.firstGain),
    next: revised(before.next, around.next),
    second: revised(before.second, around.second),
    third: revised(before.third, around.third),
  };
}

/** The symbols at the edges of every line, in reading order, with what is asked of them for more than one joint. */
interface LineEdges {
  /** Two symbols at the end, and two at the beginning. */
  readonly ends: Uint16Array;
  readonly begins: Uint16Array;
  /** The second symbol of the beginning after the first one, and both by themselves. */
  readonly afterFirst: Float64Array;
  readonly bare: Float32Array;
  /** By how much what follows the last symbol counts, where the model does not know it after both. */
  readonly weights: Float64Array;
}

function readEdges(text: string, lines: readonly LineFacts[], language: LanguageModel): LineEdges {
  const count = lines.length;
  const edges = {
    ends: new Uint16Array(2 * count),
    begins: new Uint16Array(2 * count),
    afterFirst: new Float64Array(count),
    bare: new Float32Array(count),
    weights: new Float64Array(count),
  };
  const { ends, begins } = edges;
  lines.forEach(({ start, end }, index) => {
    putSymbolsBefore(text, start, end, ends, 2 * index);
    putSymbolsFrom(text, start, end, begins, 2 * index);
    const first = begins[2 * index] as number;
    const afterFirst = language.after(first, begins[2 * index + 1] as number);
    edges.afterFirst[index] = afterFirst;
    edges.bare[index] = language.alone(first) + afterFirst;
    edges.weights[index] = language.weight(ends[2 * index] as number, ends[2 * index + 1] as number);
  });
  return edges;
}

type Joints = Pick<ReadingOrder, 'across' | 'end' | 'begin' | 'first' | 'firstGain'>;

/** Writes what there is to say about a line and the next one. */
function putJoint(order: Joints, edges: LineEdges, language: LanguageModel, index: number): void {
  const { ends, begins, afterFirst, weights } = edges;
  const [beforeLast, last] = [ends[2 * index] as number, ends[2 * index + 1] as number];
  const [begin, next] = [begins[2 * index + 2] as number, begins[2 * index + 3] as number];
  const first = firstAfter(edges, language, index, index + 1);
  order.first[index] = first;
  order.firstGain[index] = first - language.alone(begin);
  order.across[index] = first + secondAfter(edges, language, index, index + 1);
  const closing = language.together(beforeLast, last, edge);
  order.end[index] = closing === unknown ? (weights[index] as number) + language.closing(last) : closing;
  const opening = language.together(edge, begin, next);
  const second =
    opening === unknown ? language.openingWeight(begin) + (afterFirst[index + 1] as number) : opening;
  order.begin[index] = language.opening(begin) + second;
}

/** How much likelier the first two symbols of a line are behind another line than by themselves. */
function gainOver(edges: LineEdges, language: LanguageModel, above: number, below: number): number {
  const first = firstAfter(edges, language, above, below);
  return first + secondAfter(edges, language, above, below) - (edges.bare[below] as number);
}

/** The first symbol of a line after the two last ones of another. */
function firstAfter(
  { ends, begins, weights }: LineEdges,
  language: LanguageModel,
  above: number,
  below: number,
): number {
  const last = ends[2 * above + 1] as number;
  const first = begins[2 * below] as number;
  const score = language.together(ends[2 * above] as number, last, first);
  return score === unknown ? (weights[above] as number) + language.after(last, first) : score;
}

/** The second symbol of a line after its first one and the last one of another. */
function secondAfter(
  { ends, begins, afterFirst }: LineEdges,
  language: LanguageModel,
  above: number,
  below: number,
): number {
  const last = ends[2 * above + 1] as number;
  const first = begins[2 * below] as number;
  const score = language.together(last, first, begins[2 * below + 1] as number);
  return score === unknown ? language.weight(last, first) + (afterFirst[below] as number) : score;
}
