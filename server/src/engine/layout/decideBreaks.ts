import type { TextModel } from '../text/textModel.ts';
import type { BracketState } from './brackets.ts';
import { jointBetween, spacesNumbers } from './glue.ts';
import type { LineBreak, LineKind } from './layout.ts';
import type { LineFacts } from './lineFacts.ts';
import { endsSentence, isProse } from './lineKinds.ts';
import type { Measure } from './measure.ts';

/** What the decision about the breaks of a document rests on; one entry for each non-blank line. */
export interface BreakContext {
  readonly model: TextModel;
  readonly lines: readonly LineFacts[];
  readonly measures: readonly Measure[];
  readonly brackets: readonly BracketState[];
  readonly kinds: readonly LineKind[];
}

/** A break is joined from this probability on. */
const joinThreshold = 0.5;

/** Decides every break between two consecutive non-blank lines. */
export function decideBreaks(context: BreakContext): readonly LineBreak[] {
  const { lines, model } = context;
  const numbersApart = spacesNumbers(model);
  const breaks: LineBreak[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const above = lines[index];
    const below = lines[index + 1];
    if (above === undefined || below === undefined) break;
    const probability = joinProbability(context, index, above, below);
    const joined = probability >= joinThreshold;
    breaks.push({
      before: above.line,
      after: below.line,
      verdict: joined ? 'join' : 'keep',
      confidence: joined ? probability : 1 - probability,
      ...(joined ? jointBetween(model.text, above, below, numbersApart) : { glue: '', dropHyphen: false }),
    });
  }
  return breaks;
}

const standingKinds: ReadonlySet<LineKind> = new Set([
  'heading',
  'table',
  'navigation',
  'furniture',
  'signature',
]);

function joinProbability(context: BreakContext, index: number, above: LineFacts, below: LineFacts): number {
  const kind = context.kinds[index] ?? 'body';
  const next = context.kinds[index + 1] ?? 'body';
  const bracket = context.brackets[index];
  if (next !== 'body' || standingKinds.has(kind)) return 0.02;
  if (kind === 'byline' || kind === 'metadata') return bracket?.closesBelow ? 0.95 : 0.03;
  if (endsSentence(above)) return 0.05;
  const full = runsInProse(context, index) && isFull(context.measures[index], above, below);
  if (full) return below.indent > above.indent + 1 ? 0.2 : 0.95;
  if (kind === 'caption') return 0.05;
  if (above.lastClass === 'colon' || above.lastClass === 'semicolon') return 0.1;
  if (bracket?.closesBelow) return 0.92;
  return isProse(above) && isProse(below) && above.units >= 14 && above.lastClass !== 'comma' ? 0.7 : 0.1;
}

/** Lines on either side that tell whether a line stands in running text. */
const neighbourhood = 3;

function runsInProse({ lines }: BreakContext, index: number): boolean {
  const around = lines.slice(Math.max(0, index - neighbourhood + 1), index + neighbourhood + 1);
  return around.filter(({ clauseMarks }) => clauseMarks > 0).length >= 2;
}

/** Whether the first piece of the line below would not have fitted on the line above. */
function isFull(measure: Measure | undefined, above: LineFacts, below: LineFacts): boolean {
  if (measure === undefined || measure.support < 0.4 || measure.overflow > 0.3 || measure.width < 5)
    return false;
  const slack = measure.width - above.indent - above.width;
  return above.letterSpaced || slack < below.firstToken + 0.25;
}
