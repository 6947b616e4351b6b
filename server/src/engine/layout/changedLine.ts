import type { LineFacts } from './lineFacts.ts';

/** What may be found out about a line later than all the rest, and where it stands after an edit. */
export type LineChanges = Partial<
  Pick<LineFacts, 'line' | 'start' | 'end' | 'furnitureAbove' | 'indent' | 'width'>
>;

/**
 * A line of which some facts are others. All are written out in the order of `readLineFacts`, so that to the JavaScript
 * engine all lines are of one shape: spreading makes objects of a second one, and everything that reads lines slow.
 */
export function changedLine(line: LineFacts, changes: LineChanges): LineFacts {
  return {
    line: changes.line ?? line.line,
    start: changes.start ?? line.start,
    end: changes.end ?? line.end,
    gap: line.gap,
    furnitureAbove: changes.furnitureAbove ?? line.furnitureAbove,
    formFeed: line.formFeed,
    indent: changes.indent ?? line.indent,
    width: changes.width ?? line.width,
    firstToken: line.firstToken,
    letterSpaced: line.letterSpaced,
    firstClass: line.firstClass,
    lastClass: line.lastClass,
    coreClass: line.coreClass,
    fullStop: line.fullStop,
    units: line.units,
    han: line.han,
    digits: line.digits,
    letters: line.letters,
    clauseMarks: line.clauseMarks,
    headUnits: line.headUnits,
    tailUnits: line.tailUnits,
    blanks: line.blanks,
    brackets: line.brackets,
    likeness: line.likeness,
    cues: line.cues,
  };
}
