import { characterClass, isBlank, isHan, unitWidth } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { TextModel } from '../text/textModel.ts';
import type { LineBreak, LineKind, SpacingDefect } from './layout.ts';
import type { LineFacts } from './lineFacts.ts';
import { isProse } from './lineKinds.ts';

/** A run of blanks inside a line, and the visible units on either side. */
interface Gap extends Span {
  readonly before: number;
  readonly after: number;
}

/** Fewest blanks between single ideographs that make a run letter-spaced. */
const shortestRun = 3;

/** Finds the blanks inside lines that nobody wrote. Blanks at the edges of a line belong to the wraps. */
export function readSpacing(
  model: TextModel,
  lines: readonly LineFacts[],
  kinds: readonly LineKind[],
  breaks: readonly LineBreak[],
): readonly SpacingDefect[] {
  return lines.flatMap((line, index) => {
    const kind = kinds[index] ?? 'body';
    if (line.blanks === 0 || kind === 'table' || line.cues.code || line.cues.markup !== 'none') return [];
    const joined = breaks[index]?.verdict === 'join' || breaks[index - 1]?.verdict === 'join';
    return spacingOf(model.text, line, kind, joined);
  });
}

function spacingOf(text: string, line: LineFacts, kind: LineKind, joined: boolean): SpacingDefect[] {
  const gaps = gapsOf(text, line);
  const defects: SpacingDefect[] = [];
  const inRuns = new Set<Gap>();
  for (const run of runsOf(text, gaps)) {
    for (const gap of run) inRuns.add(gap);
    defects.push(letterSpacedDefect(text, line, run));
  }
  for (const gap of gaps) {
    if (inRuns.has(gap) || !isStray(text, line, gap, kind, joined)) continue;
    const span = { start: gap.start, end: gap.end };
    defects.push({ kind: 'stray', line: line.line, span, blanks: [span], confidence: 0.9 });
  }
  return defects.sort((a, b) => a.span.start - b.span.start);
}

function gapsOf(text: string, line: LineFacts): readonly Gap[] {
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

function isWide(code: number): boolean {
  return unitWidth(code) === 1;
}

/** Runs of blanks that stand between single ideographs, each with the marks that hang on it. */
function runsOf(text: string, gaps: readonly Gap[]): readonly (readonly Gap[])[] {
  const runs: Gap[][] = [];
  let run: Gap[] = [];
  const close = () => {
    if (run.length >= shortestRun) runs.push(run);
    run = [];
  };
  for (const gap of gaps) {
    const last = run.at(-1);
    if (!isWide(gap.before) || !isWide(gap.after) || gap.end - gap.start > 2) close();
    else if (last === undefined || oneLetter(text, last.end, gap.start)) run.push(gap);
    else {
      close();
      run.push(gap);
    }
  }
  close();
  return runs;
}

/** Whether a piece is one ideograph with its marks, or marks alone. */
function oneLetter(text: string, start: number, end: number): boolean {
  let letters = 0;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (isHan(code)) letters++;
    else if (!isWide(code)) return false;
  }
  return letters <= 1 && end - start <= 4;
}

function letterSpacedDefect(text: string, line: LineFacts, run: readonly Gap[]): SpacingDefect {
  const first = run[0];
  const last = run.at(-1);
  let start = first?.start ?? line.start;
  while (start > line.start && !isBlank(text.charCodeAt(start - 1))) start--;
  let end = last?.end ?? line.end;
  while (end < line.end && !isBlank(text.charCodeAt(end))) end++;
  return {
    kind: 'letter-spaced',
    line: line.line,
    span: { start, end },
    blanks: run.map((gap) => ({ start: gap.start, end: gap.end })),
    confidence: 0.95,
  };
}

function isStray(text: string, line: LineFacts, gap: Gap, kind: LineKind, joined: boolean): boolean {
  const closes = ['comma', 'terminal', 'semicolon', 'colon', 'close'].includes(characterClass(gap.after));
  if (closes && isWide(gap.after) && gap.end - gap.start === 1) return true;
  if (kind !== 'body' || gap.end - gap.start > 1 || !(joined || isProse(line))) return false;
  if (!isHan(gap.before) || !isHan(gap.after)) return false;
  return line.blanks === 1 &&
    line.width >= 20 &&
    !line.cues.startsWithDate &&
    text.charCodeAt(gap.start) === 0x20
    ? !insideQuotes(text, line, gap)
    : false;
}

function insideQuotes(text: string, line: LineFacts, gap: Gap): boolean {
  for (let offset = gap.start - 1; offset >= line.start; offset--) {
    if (characterClass(text.charCodeAt(offset)) === 'close') return false;
    if (characterClass(text.charCodeAt(offset)) === 'open') return true;
  }
  return false;
}
