import { type BreakOdds, joinThreshold } from './breakOdds.ts';
import type { PageFacts } from './evidence/evidence.ts';
import { evidenceContext, evidenceNames, fillEvidence, gainBetween } from './evidence/readEvidence.ts';
import { jointBetween, spacesNumbers } from './glue.ts';
import { goesOnUnindented } from './indentedParagraphs.ts';
import { isInterleaved, readFlow } from './interleaved.ts';
import type { LineBreak } from './layout.ts';
import { endsSentence } from './lineKinds.ts';
import { type BreakModel, breakModel } from './model/breakModel.ts';
import { withNeighbours } from './model/neighbours.ts';
import { probabilityOf } from './model/trees.ts';
import { partHeadings } from './stackedHeadings.ts';
import { judgeStump } from './stumps.ts';
import { typesetLines } from './typesetLines.ts';

/** Text counts as lost from this probability on; at most one true join in two hundred does. */
const lostThreshold = 0.8;

/** Decides every break between two consecutive non-blank lines. */
export function decideBreaks(page: PageFacts): readonly LineBreak[] {
  const { model, lines } = page;
  if (lines.length < 2) return [];
  const odds = scoreBreaks(page, breakModel());
  const numbersApart = spacesNumbers(model);
  return odds.map((chance, index) => {
    const above = lines[index];
    const below = lines[index + 1];
    if (above === undefined || below === undefined) throw new RangeError(`There is no break ${index}.`);
    const verdict = verdictOf(chance);
    return {
      before: above.line,
      after: below.line,
      ...verdict,
      ...(verdict.verdict === 'join' ? jointBetween(model.text, above, below, numbersApart) : noJoint),
    };
  });
}

const noJoint = { glue: '', dropHyphen: false } as const;

function verdictOf({ join, lost }: BreakOdds): Pick<LineBreak, 'verdict' | 'confidence'> {
  if (lost >= lostThreshold) return { verdict: 'lost', confidence: lost };
  if (join >= joinThreshold) return { verdict: 'join', confidence: join };
  return { verdict: 'keep', confidence: 1 - join };
}

function scoreBreaks(page: PageFacts, learnt: BreakModel): readonly BreakOdds[] {
  const lines = typesetLines(page.lines, page.measures);
  const context = evidenceContext({ ...page, lines }, learnt.language);
  if (isInterleaved(readFlow(context, gainBetween(page, learnt.language))))
    return lines.slice(1).map(() => ({ join: 0, lost: 0 }));
  const rows: Float32Array[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const row = new Float32Array(evidenceNames.length);
    fillEvidence(context, index, row);
    rows.push(row);
  }
  const scores = Float32Array.from(rows, (row) => probabilityOf(learnt.first, row));
  const odds = rows.map((row, index) => {
    if (stands(page, index) || stands(page, index + 1) || endsParagraph(page, index)) return impossible;
    const stump = judgeStump(context, index);
    if (stump === 'lost') return lostStump;
    if (goesOnUnindented(page, index)) return sentenceGoesOn;
    const wide = withNeighbours(row, scores, index);
    const join = probabilityOf(learnt.second, wide);
    return {
      join: stump === 'doubtful' ? Math.min(join, doubtfulJoin) : join,
      lost: probabilityOf(learnt.lost, wide),
    };
  });
  return partHeadings(context, odds);
}

const impossible: BreakOdds = { join: 0, lost: 0 };
const lostStump: BreakOdds = { join: 0, lost: 0.85 };
/** A stump that may or may not belong to the line above is joined by a person only. */
const doubtfulJoin = 0.8;
const sentenceGoesOn: BreakOdds = { join: 0.92, lost: 0 };

/** Markdown, program text and rows of a table are never part of a sentence that a wrap has cut. */
function stands({ lines, kinds }: PageFacts, index: number): boolean {
  return kinds[index] === 'table' || lines[index]?.cues.markup !== 'none';
}

/** Lines on either side in which an indented line shows that the document indents its paragraphs. */
const indentReach = 14;

/**
 * Behind the end of a sentence a paragraph goes on only if indentation is there to show where paragraphs begin: a
 * choice of the annotation rules, for without it nobody can know.
 */
function endsParagraph({ lines }: PageFacts, index: number): boolean {
  const above = lines[index];
  const below = lines[index + 1];
  if (above === undefined || below === undefined) return false;
  if (!endsSentence(above) && above.coreClass !== 'stop') return false;
  const around = lines.slice(Math.max(0, index - indentReach), index + indentReach);
  return !around.some(({ indent }) => indent >= below.indent + 1);
}
