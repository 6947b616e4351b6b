/** Columns that a program has read straight across, told by how their lines go on. */
import { bounded, type EvidenceContext } from './evidence/evidence.ts';
import { isFull } from './fullness.ts';
import { endsSentence } from './lineKinds.ts';

/** How the cut lines of a stretch of lines go on. */
export interface Flow {
  /** Lines that are cut within a sentence. */
  readonly lines: number;
  /** How many standard errors the better of the skipping orders lies above the order of the page. */
  readonly skipping: number;
}

/** Fewest cut lines that can tell, and how clear the case must be in a whole document and in a part: see docs/data.md. */
const fewestLines = 10;
const clearCase = 1.5;
const clearStretch = 3;
/** Cut lines in a stretch that is judged by itself. */
const stretch = 24;
/** Fewest ideographs of a line that counts. */
const shortestCut = 5;
/** One joint says no more than this, in nats. */
const bound = 8;

/** A run of lines, by their places among the lines of the text. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/** The lines of which columns seem to take turns, so that nothing may be joined there. */
export function mixedColumns(context: EvidenceContext): readonly LineRun[] {
  const { lines } = context;
  if (isMixed(flowOf(context, 0, lines.length), clearCase)) return [{ first: 0, last: lines.length - 1 }];
  const cut = lines.flatMap((_, index) => (isCut(context, index) ? [index] : []));
  const runs: LineRun[] = [];
  for (let from = 0; from + fewestLines <= cut.length; from += stretch / 2) {
    const first = cut[from] ?? 0;
    const last = cut[Math.min(cut.length, from + stretch) - 1] ?? first;
    if (!isMixed(flowOf(context, first, last + 1), clearStretch)) continue;
    const before = runs.at(-1);
    if (before !== undefined && first <= before.last) runs[runs.length - 1] = { first: before.first, last };
    else runs.push({ first, last });
  }
  return runs;
}

/** Reads the flow of the lines from one place up to another. */
export function flowOf(context: EvidenceContext, from: number, to: number): Flow {
  const { next, second, third } = context.order;
  const differences: readonly [number[], number[]] = [[], []];
  for (let index = from; index < to; index++) {
    if (!isCut(context, index)) continue;
    const plain = bounded(next[index] ?? 0, -bound, bound);
    if (index + 2 < to) differences[0].push(bounded(second[index] ?? 0, -bound, bound) - plain);
    if (index + 3 < to) differences[1].push(bounded(third[index] ?? 0, -bound, bound) - plain);
  }
  return { lines: differences[0].length, skipping: Math.max(...differences.map(standardised)) };
}

/** Whether columns seem to take turns in a document, or in a part of one, which must be a clearer case. */
export function isMixed({ lines, skipping }: Flow, clear: number = clearCase): boolean {
  return lines >= fewestLines && skipping > clear;
}

/** Whether a line of running text stops within a sentence, at a character that tells how it goes on. */
function isCut({ lines, measures }: EvidenceContext, index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.lastClass !== 'han' || line.han < shortestCut || endsSentence(line))
    return false;
  // Menus and verse have lines without marks that go on nowhere; a column has only full ones.
  return line.clauseMarks > 0 || isFull(line, measures[index]);
}

/** The mean of some values in standard errors. */
function standardised(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return mean / Math.sqrt(Math.max(variance, 0.01) / values.length);
}
