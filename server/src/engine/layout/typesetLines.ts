import { changedLine } from './changedLine.ts';
import type { LineFacts } from './lineFacts.ts';
import { endsSentence } from './lineKinds.ts';
import type { Measure } from './measure.ts';

/** What Chinese typesetters indent the first line of a paragraph by, in em. */
const firstIndent = 2;
/** Half an em more or less is the rounding of a half-width character. */
const tolerance = 0.5;
/** Fewest first lines that are short by the indent, and their share among all first lines, that show a habit. */
const fewestShort = 2;
const leastShare = 0.5;
/** Measures that a column may have, in em, and the share of lines around that must reach them. */
const narrowest = 5;
const widest = 60;
const leastSupport = 0.3;
/** The extraction shrinks the blanks of a spread line; with half an em for each it still fills this share. */
const spreadShare = 0.75;
/** Lines below a first line that tell the width of its column. */
const columnReach = 8;

/**
 * The lines as the typesetter set them, for judging whether they were full. A line that justification has spread fills
 * its measure, blanks and all; and where the first lines of a document's paragraphs are
 * short by just the indent, the extraction has dropped the indent, so they get it back.
 */
export function typesetLines(
  lines: readonly LineFacts[],
  measures: readonly Measure[],
): readonly LineFacts[] {
  const stripped = strippedIndents(lines, measures);
  return lines.map((line, index) => {
    const measure = measures[index];
    if (measure !== undefined && isSpread(line, measure))
      return changedLine(line, { width: measure.width - line.indent });
    return stripped.has(index) ? changedLine(line, { indent: firstIndent }) : line;
  });
}

/** Whether justification has spread a line over its measure: with its blanks, each half an em, it nearly fills it. */
function isSpread(line: LineFacts, measure: Measure): boolean {
  if (!line.letterSpaced || measure.support < leastSupport || measure.width > widest) return false;
  const right = line.indent + line.width;
  return right < measure.width && right + line.blanks / 2 >= measure.width * spreadShare;
}

/** The first lines of paragraphs that lost their indent; none where no habit shows. */
function strippedIndents(lines: readonly LineFacts[], measures: readonly Measure[]): ReadonlySet<number> {
  const none: ReadonlySet<number> = new Set();
  if (lines.some(({ indent }) => indent >= firstIndent - tolerance)) return none;
  const first = lines.flatMap((_, index) => (beginsParagraph(lines, measures, index) ? [index] : []));
  const short = first.filter((index) => {
    const missing = columnWidth(lines, index) - (lines[index]?.width ?? 0);
    return Math.abs(missing - firstIndent) <= tolerance;
  });
  return short.length >= fewestShort && short.length >= first.length * leastShare ? new Set(short) : none;
}

/** The width that most of the lines below share: the measure without the marks that hang beyond it. */
function columnWidth(lines: readonly LineFacts[], index: number): number {
  const counts = new Map<number, number>();
  let width = 0;
  for (const line of lines.slice(index + 1, index + 1 + columnReach)) {
    const count = (counts.get(line.width) ?? 0) + 1;
    counts.set(line.width, count);
    if (count > (counts.get(width) ?? 0)) width = line.width;
  }
  return width;
}

/** Whether a line stands behind the end of a sentence and above a full line, within a column. */
function beginsParagraph(lines: readonly LineFacts[], measures: readonly Measure[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  const measure = measures[index];
  if (above === undefined || line === undefined || below === undefined || measure === undefined) return false;
  if (measure.width < narrowest || measure.width > widest || measure.support < leastSupport) return false;
  return endsSentence(above) && !endsSentence(line) && below.width >= measure.width - 1;
}
