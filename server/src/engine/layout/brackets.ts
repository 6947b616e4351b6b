import { closingMarks, openingMarks } from '../text/characters.ts';
import type { TextModel } from '../text/textModel.ts';
import type { LineFacts } from './lineFacts.ts';

/** Lines over which a bracket may stay open before it counts as forgotten. */
const patience = 14;
/** How far a line is searched for its first unpartnered closing mark, in UTF-16 units. */
const searchReach = 400;

/** What brackets and quotes say about the break below a line. */
export interface BracketState {
  /** Marks that are open at the end of the line and were opened at most a few lines above. */
  readonly open: number;
  /** Whether the next line closes the innermost one before it opens another of its kind. */
  readonly closesBelow: boolean;
  /** Whether the next line closes a mark that it has not opened. */
  readonly unopenedBelow: boolean;
}

/** The bracket state below every line. Linear in the length of the text. */
export function readBrackets(model: TextModel, lines: readonly LineFacts[]): readonly BracketState[] {
  const open: { mark: number; line: number }[] = [];
  return lines.map((line, index) => {
    track(model.text, line, index, open);
    while (open[0] !== undefined && index - open[0].line >= patience) open.shift();
    const below = lines[index + 1];
    const innermost = open.at(-1);
    return {
      open: open.length,
      closesBelow:
        innermost !== undefined && below !== undefined && closesFirst(model.text, below, innermost.mark),
      unopenedBelow: below !== undefined && closesUnopened(model.text, below),
    };
  });
}

function track(text: string, line: LineFacts, index: number, open: { mark: number; line: number }[]): void {
  for (let offset = line.start; offset < line.end; offset++) {
    const mark = text.charAt(offset);
    const opens = openingMarks.indexOf(mark);
    if (opens >= 0) {
      open.push({ mark: opens, line: index });
      if (open.length > patience) open.shift();
      continue;
    }
    const closes = closingMarks.indexOf(mark);
    if (closes < 0) continue;
    const partner = open.findLastIndex((entry) => entry.mark === closes);
    if (partner >= 0) open.length = partner;
  }
}

function closesFirst(text: string, line: LineFacts, mark: number): boolean {
  const end = Math.min(line.end, line.start + searchReach);
  for (let offset = line.start; offset < end; offset++) {
    if (text[offset] === closingMarks[mark]) return true;
    if (text[offset] === openingMarks[mark]) return false;
  }
  return false;
}

function closesUnopened(text: string, line: LineFacts): boolean {
  const end = Math.min(line.end, line.start + searchReach);
  let depth = 0;
  for (let offset = line.start; offset < end; offset++) {
    const mark = text.charAt(offset);
    if (openingMarks.includes(mark)) depth++;
    else if (closingMarks.includes(mark) && --depth < 0) return true;
  }
  return false;
}
