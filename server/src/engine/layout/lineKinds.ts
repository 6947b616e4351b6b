import type { LineKind } from './layout.ts';
import type { LineFacts } from './lineFacts.ts';
import type { Measure } from './measure.ts';

/** Longest line, in em, that can be a heading or a caption. */
const longestHeading = 42;
/** How many lines around a line tell whether it stands in running text. */
const neighbourhood = 3;

/**
 * Whether every line is a fence of Markdown, or program text between two of them. Fences of colons count only where a
 * bare one closes them: web pages of Taiwan print `:::` before their menus, for readers of screens.
 */
export function readFences(lines: readonly LineFacts[]): readonly boolean[] {
  const isBare = ({ firstClass, units }: LineFacts) => firstClass === 'colon' && units === 3;
  const lastBare = lines.findLastIndex((line) => line.cues.markup === 'fence' && isBare(line));
  let fenced = false;
  return lines.map((line, index) => {
    const opens = line.firstClass !== 'colon' || (index < lastBare && !isBare(line));
    const fence = line.cues.markup === 'fence' && (fenced || opens);
    if (fence) fenced = !fenced;
    return fence || fenced;
  });
}

/** What every non-blank line is for. */
export function readLineKinds(
  lines: readonly LineFacts[],
  measures: readonly Measure[],
  fenced: readonly boolean[],
): readonly LineKind[] {
  return lines.map((_, index) => (fenced[index] === true ? 'table' : kindOf(lines, measures, index)));
}

function kindOf(lines: readonly LineFacts[], measures: readonly Measure[], index: number): LineKind {
  const line = lines[index];
  const measure = measures[index];
  if (line === undefined || measure === undefined) return 'body';
  const { cues } = line;
  if (cues.markup === 'heading') return 'heading';
  if (cues.pageNumber) return 'heading';
  if (cues.markup === 'other' || cues.leader || (cues.cells && line.clauseMarks < 2)) return 'table';
  if (cues.byline) return 'byline';
  if (cues.boilerplate && line.width <= 30) return 'navigation';
  if (cues.date) return 'metadata';
  if (cues.item === 'article' && !endsSentence(line) && line.width <= 24) return 'heading';
  if (cues.item !== 'none') return 'listItem';
  if (cues.labelled && line.width <= 30 && line.clauseMarks <= 1) return 'metadata';
  if (isProse(line) || endsSentence(line)) return 'body';
  return shortLineKind(lines, measure, index, line);
}

function shortLineKind(
  lines: readonly LineFacts[],
  measure: Measure,
  index: number,
  line: LineFacts,
): LineKind {
  const right = line.indent + line.width;
  const atMeasure = measure.support >= 0.4 && measure.overflow < 0.3 && right >= measure.width - 1.5;
  if (atMeasure && line.gap === (lines[index + 1]?.gap ?? line.gap) && line.han >= 4) return 'body';
  if (line.width > longestHeading || line.han + line.letters === 0) return 'body';
  const before = proseNear(lines, index, -1);
  const after = proseNear(lines, index, 1);
  if (before === 0 && after === 0) return index > 0 && line.width <= 12 ? 'navigation' : 'heading';
  if (after === 0 && line.cues.endsWithDate) return 'signature';
  if (line.indent > measure.width / 2 && after === 0) return 'signature';
  if (after > 0 && lines[index + 1] !== undefined && isProse(lines[index + 1])) {
    return before > 0 && line.gap > (lines[index + 1]?.gap ?? 0) ? 'caption' : 'heading';
  }
  return before > 0 ? 'caption' : 'heading';
}

function proseNear(lines: readonly LineFacts[], index: number, step: 1 | -1): number {
  let found = 0;
  for (let distance = 1; distance <= neighbourhood; distance++) {
    if (isProse(lines[index + step * distance])) found++;
  }
  return found;
}

/** Whether a line is running text by itself: it has clauses, or ends a sentence. */
export function isProse(line: LineFacts | undefined): boolean {
  if (line === undefined) return false;
  return (
    line.clauseMarks >= 2 ||
    (line.clauseMarks >= 1 && line.width >= 15) ||
    (endsSentence(line) && line.width >= 8)
  );
}

/** Whether the line ends with a sentence mark, closing quotes and brackets aside. */
export function endsSentence(line: LineFacts): boolean {
  if (line.fullStop) return true;
  return line.lastClass === 'terminal' || (line.lastClass === 'close' && line.coreClass === 'terminal');
}

/** Whether running text stops above a line and goes on below it. */
export function cutsSentence(lines: readonly LineFacts[], index: number): boolean {
  const [above, below] = [lines[index - 1], lines[index + 1]];
  if (above === undefined || endsSentence(above) || above.lastClass === 'colon') return false;
  return hasClauses(above) && hasClauses(below);
}

/** The commas of figures in a table divide no clauses. */
function hasClauses(line: LineFacts | undefined): boolean {
  return line !== undefined && line.clauseMarks > 0 && line.digits < line.han + line.letters;
}
