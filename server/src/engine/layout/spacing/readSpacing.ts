import { once } from '../../once.ts';
import type { TextModel } from '../../text/textModel.ts';
import type { BracketState } from '../brackets.ts';
import type { LanguageModel } from '../language/languageModel.ts';
import type { LineBreak, LineKind, SpacingDefect } from '../layout.ts';
import type { LineFacts } from '../lineFacts.ts';
import { isProse } from '../lineKinds.ts';
import { enclosedGaps, gapsInRows, hasCells } from './gapSurroundings.ts';
import { type Gap, gapsOf, isWide } from './gaps.ts';
import { followsPaddedName, letterSpacedDefect, letterSpacedRuns, padsName } from './letterSpacing.ts';
import { listsNames } from './nameRows.ts';
import { isStray } from './straySpaces.ts';

/** What spacing is read from; the arrays have one entry for each non-blank line, `breaks` for each pair. */
export interface SpacingContext {
  readonly model: TextModel;
  readonly lines: readonly LineFacts[];
  readonly kinds: readonly LineKind[];
  readonly breaks: readonly LineBreak[];
  readonly brackets: readonly BracketState[];
  readonly language: () => LanguageModel;
}

/** Finds the blanks inside lines that nobody wrote. Blanks at the edges of a line belong to the wraps. */
export function readSpacing(context: SpacingContext): readonly SpacingDefect[] {
  const defects: SpacingDefect[] = [];
  for (const [index, line] of context.lines.entries()) {
    if (line.blanks === 0) continue;
    const alone = isLeftAlone(line, context.kinds[index]);
    for (const defect of alone ? paddedNamesOf(context, line) : spacingOf(context, line, index))
      defects.push(defect);
  }
  return defects;
}

/** Program text, Markdown and tables keep their blanks. */
function isLeftAlone(line: LineFacts, kind: LineKind | undefined): boolean {
  return kind === 'table' || line.cues.code || line.cues.markup === 'other' || line.cues.markup === 'fence';
}

/** In a table only the blanks go that pad names of two characters to the width of three. */
function paddedNamesOf({ model }: SpacingContext, line: LineFacts): readonly SpacingDefect[] {
  const names = once(() => listsNames(model, line));
  const gaps = gapsOf(model.text, line);
  const padded = new Set<Gap>();
  for (const [index, gap] of gaps.entries())
    if (!followsPaddedName(gap, gaps[index - 1], padded) && padsName(model.text, line, gap, names))
      padded.add(gap);
  return [...padded].map((gap) => letterSpacedDefect(model.text, line, [gap]));
}

function spacingOf(context: SpacingContext, line: LineFacts, index: number): readonly SpacingDefect[] {
  const { model, breaks, brackets, language } = context;
  const gaps = gapsOf(model.text, line);
  if (!gaps.some(({ before, after }) => isWide(before) || isWide(after))) return [];
  const names = once(() => line.cues.byline || line.clauseMarks <= 1 || listsNames(model, line));
  const runs = letterSpacedRuns(model.text, line, gaps, language);
  const taken = new Set<Gap>(runs.flat());
  const continues = breaks[index - 1]?.verdict === 'join';
  const place = {
    line,
    gaps,
    continues,
    inside: continues && breaks[index]?.verdict === 'join',
    enclosed: enclosedGaps(model.text, line, gaps, brackets[index - 1]?.open ?? 0),
    inRow: gapsInRows(gaps),
    cells: hasCells(model.text, gaps),
    prose: isRunningText(context, line, index),
  };
  const defects = runs.map((run) => letterSpacedDefect(model.text, line, run));
  for (const [index, gap] of gaps.entries()) {
    if (taken.has(gap)) continue;
    if (!followsPaddedName(gap, gaps[index - 1], taken) && padsName(model.text, line, gap, names)) {
      taken.add(gap);
      defects.push(letterSpacedDefect(model.text, line, [gap]));
    } else if (isStray(model.text, place, gap, language)) defects.push(strayDefect(line, gap));
  }
  return defects.sort((a, b) => a.span.start - b.span.start);
}

function strayDefect(line: LineFacts, { start, end }: Gap): SpacingDefect {
  return { kind: 'stray', line: line.line, span: { start, end }, blanks: [{ start, end }], confidence: 0.9 };
}

function isRunningText({ breaks, kinds }: SpacingContext, line: LineFacts, index: number): boolean {
  const joined = breaks[index]?.verdict === 'join' || breaks[index - 1]?.verdict === 'join';
  const kind = kinds[index];
  return (kind === 'body' || kind === 'listItem') && (joined || (isProse(line) && line.width >= 16));
}
