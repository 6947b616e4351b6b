/** What stands around the gaps of a line; every question is answered for all of them in one pass. */
import { characterClass, isHan } from '../../text/characters.ts';
import type { LineFacts } from '../lineFacts.ts';
import type { Gap } from './gaps.ts';

/** Names and cells of a row are at most so long, in units: another gap so near makes a row. */
const cell = 5;
/** Longest title within quotes, in units. */
const longestTitle = 40;
const quotes: ReadonlySet<string> = new Set('“‘「『');

/** The gaps between ideographs that have another one near: both part the names or the cells of a row. */
export function gapsInRows(gaps: readonly Gap[]): ReadonlySet<Gap> {
  const between = gaps.filter(({ before, after }) => isHan(before) && isHan(after));
  const inRow = new Set<Gap>();
  for (const [index, gap] of between.entries()) {
    const before = between[index - 1];
    if (before === undefined || gap.start - before.end > cell) continue;
    inRow.add(before);
    inRow.add(gap);
  }
  return inRow;
}

/** Whether wide blanks part the cells of a line. */
export function hasCells(text: string, gaps: readonly Gap[]): boolean {
  return gaps.some(({ start, end }) => end - start > 1 || text.charCodeAt(start) !== 0x20);
}

/**
 * The gaps inside brackets, and inside quotes that hold a title: there blanks part the halves of a title, and names.
 * Quotes that hold the marks of clauses are no title but speech. `open` marks are open where the line begins.
 */
export function enclosedGaps(
  text: string,
  line: LineFacts,
  gaps: readonly Gap[],
  open: number,
): ReadonlySet<Gap> {
  const enclosed = new Set<Gap>();
  let depth = open;
  let speech = false;
  let offset = line.start;
  for (const gap of gaps) {
    for (; offset < gap.start; offset++) {
      const found = characterClass(text.charCodeAt(offset));
      if (found === 'open') {
        depth++;
        speech = quotes.has(text.charAt(offset)) && isSpeech(text, offset + 1, line.end);
      } else if (found === 'close') depth = Math.max(0, depth - 1);
    }
    if (depth > 0 && !speech) enclosed.add(gap);
  }
  return enclosed;
}

/** Whether the text from an opening quote on has the mark of a clause before it is closed, or is too long for a title. */
function isSpeech(text: string, from: number, end: number): boolean {
  for (let offset = from; offset < Math.min(end, from + longestTitle); offset++) {
    const found = characterClass(text.charCodeAt(offset));
    if (found === 'close') return false;
    if (found === 'comma' || found === 'terminal' || found === 'semicolon' || found === 'colon') return true;
  }
  return end > from + longestTitle;
}
