import { classSet, isBlank, isHan, isOneOf, unitWidth } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { LineFacts } from '../lineFacts.ts';

/** A run of blanks inside a line, with the visible units on either side. */
export interface Gap extends Span {
  readonly before: number;
  readonly after: number;
}

/** The blanks inside a line; those at its edges belong to the wraps. */
export function gapsOf(text: string, line: LineFacts): readonly Gap[] {
  const gaps: Gap[] = [];
  for (let offset = line.start; offset < line.end; offset++) {
    if (!isBlank(text.charCodeAt(offset))) continue;
    const start = offset;
    while (isBlank(text.charCodeAt(offset + 1))) offset++;
    gaps.push({
      start,
      end: offset + 1,
      before: text.charCodeAt(start - 1),
      after: text.charCodeAt(offset + 1),
    });
  }
  return gaps;
}

/** Whether the unit is full-width, as ideographs and Chinese marks are. */
export function isWide(code: number): boolean {
  return unitWidth(code) === 1;
}

/** Whether the piece between two gaps is one ideograph with the marks that hang on it, or marks alone. */
export function isOneLetter(text: string, start: number, end: number): boolean {
  if (end - start > 4) return false;
  let letters = 0;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (isHan(code)) letters++;
    else if (!hangs(code)) return false;
  }
  return letters <= 1;
}

/** Marks that stand close to an ideograph and make one piece with it. */
const hangingMarks = classSet('comma', 'semicolon', 'colon', 'terminal', 'close', 'open', 'stop');

/** Whether a character is a mark that hangs on an ideograph. */
export function hangs(code: number): boolean {
  return isOneOf(code, hangingMarks);
}

/** Whether the gap sets an item off from a mark that is one character: ① 立 秋. */
export function followsMark(text: string, line: LineFacts, gap: Gap): boolean {
  return gap.start === line.start + 1 && line.cues.item !== 'none' && !isHan(text.charCodeAt(line.start));
}
