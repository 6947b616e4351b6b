import { classNumber, closingMarks, openingMarks, unitFacts } from '../text/characters.ts';
import type { TextModel } from '../text/textModel.ts';
import type { LineFacts } from './lineFacts.ts';

const openClass = classNumber('open');
const closeClass = classNumber('close');
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
  /** Units into the next line at which it closes a mark that this very line has opened; infinite where it does not. */
  readonly unitsToClose: number;
  /** Whether the next line closes a mark that it has not opened. */
  readonly unopenedBelow: boolean;
}

/** The bracket state below every line. Linear in the length of the text. */
export function readBrackets(model: TextModel, lines: readonly LineFacts[]): readonly BracketState[] {
  const open: { mark: number; line: number }[] = [];
  return lines.map((line, index) => {
    if (line.brackets) track(model.text, line, index, open);
    while (open[0] !== undefined && index - open[0].line >= patience) open.shift();
    const below = lines[index + 1];
    if (below?.brackets !== true) return stateOf(open.length, false, never, false);
    const innermost = open.at(-1);
    const units = innermost === undefined ? never : unitsToClose(model.text, below, innermost.mark);
    const unitsOfOwn = innermost?.line === index ? units : never;
    return stateOf(open.length, units < never, unitsOfOwn, closesUnopened(model.text, below));
  });
}

const never = Number.POSITIVE_INFINITY;

/** The only place that makes states, so that to the JavaScript engine all are of one shape. */
function stateOf(
  open: number,
  closesBelow: boolean,
  unitsToClose: number,
  unopenedBelow: boolean,
): BracketState {
  return { open, closesBelow, unitsToClose, unopenedBelow };
}

function track(text: string, line: LineFacts, index: number, open: { mark: number; line: number }[]): void {
  for (let offset = line.start; offset < line.end; offset++) {
    const found = unitFacts(text.charCodeAt(offset)) & 15;
    if (found !== openClass && found !== closeClass) continue;
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

/** Units into a line at which a mark of some kind is closed before another of its kind is opened. */
function unitsToClose(text: string, line: LineFacts, mark: number): number {
  const end = Math.min(line.end, line.start + searchReach);
  for (let offset = line.start; offset < end; offset++) {
    if (text[offset] === closingMarks[mark]) return offset - line.start;
    if (text[offset] === openingMarks[mark]) return never;
  }
  return never;
}

function closesUnopened(text: string, line: LineFacts): boolean {
  const end = Math.min(line.end, line.start + searchReach);
  let depth = 0;
  for (let offset = line.start; offset < end; offset++) {
    const found = unitFacts(text.charCodeAt(offset)) & 15;
    if (found === openClass) depth++;
    else if (found === closeClass && --depth < 0) return true;
  }
  return false;
}
