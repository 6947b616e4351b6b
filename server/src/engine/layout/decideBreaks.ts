import type { EvidenceContext, PageFacts } from './evidence/evidence.ts';
import { evidenceContext } from './evidence/readEvidence.ts';
import { jointBetween, spacesNumbers } from './glue.ts';
import { isHeadline } from './headlines.ts';
import { type LineRun, mixedColumns } from './interleaved.ts';
import type { BreakVerdict, LineBreak, MixedColumns } from './layout.ts';
import { type BreakModel, breakModel } from './model/breakModel.ts';
import { isRuledOut } from './ruledOut.ts';
import { impossible, scoreBreaks } from './scoreBreaks.ts';
import { judgeStump } from './stumps.ts';
import { partUnmarkedGroups } from './unmarkedGroups.ts';
import { type BreakOdds, joinThreshold, lostThreshold } from './verdicts.ts';

/** The breaks between the lines of a text, and where columns are mixed. */
export interface BreakDecisions {
  readonly breaks: readonly LineBreak[];
  readonly columns: readonly MixedColumns[];
}

/** Decides every break between two lines of the text. */
export function decideBreaks(page: PageFacts): BreakDecisions {
  const { model, lines } = page;
  if (lines.length < 2) return { breaks: [], columns: [] };
  const { odds, columns } = judgeBreaks(page, breakModel());
  const numbersApart = spacesNumbers(model);
  const breaks = odds.map((chance, index): LineBreak => {
    const above = lines[index];
    const below = lines[index + 1];
    if (above === undefined || below === undefined) throw new RangeError(`There is no break ${index}.`);
    const verdict = verdictOf(chance);
    const joint = verdict === 'join' ? jointBetween(model.text, above, below, numbersApart) : noJoint;
    return {
      before: above.line,
      after: below.line,
      verdict,
      confidence: confidenceIn(verdict, chance),
      glue: joint.glue,
      dropHyphen: joint.dropHyphen,
    };
  });
  return { breaks, columns };
}

const noJoint = { glue: '', dropHyphen: false } as const;

function verdictOf({ join, lost }: BreakOdds): BreakVerdict {
  if (lost >= lostThreshold) return 'lost';
  return join >= joinThreshold ? 'join' : 'keep';
}

function confidenceIn(verdict: BreakVerdict, { join, lost }: BreakOdds): number {
  if (verdict === 'lost') return lost;
  return verdict === 'join' ? join : 1 - join;
}

interface JudgedBreaks {
  readonly odds: readonly BreakOdds[];
  readonly columns: readonly MixedColumns[];
}

function judgeBreaks(page: PageFacts, learnt: BreakModel): JudgedBreaks {
  const { lines } = page;
  const context = evidenceContext(page, learnt.language);
  const mixed = mixedColumns(context);
  const learntOdds = scoreBreaks(
    context,
    learnt,
    (index) => isRuledOut(page, index) || isWithin(mixed, index),
  );
  const odds = learntOdds.map((chance, index) =>
    chance === impossible ? chance : afterRules(context, index, chance),
  );
  const columns = mixed.map(({ first, last }) => ({
    first: lines[first]?.line ?? 0,
    last: lines[last]?.line ?? 0,
  }));
  return { odds: partUnmarkedGroups(context, odds), columns };
}

/** What hand rules know better than the trees. */
function afterRules(context: EvidenceContext, index: number, learnt: BreakOdds): BreakOdds {
  const stump = judgeStump(context, index);
  if (stump === 'lost') return lostStump;
  if (learnt.join >= joinThreshold && isHeadline(context, index)) return standsAlone;
  if (learnt.join >= joinThreshold && closesBracket(context, index)) return inBrackets(learnt);
  return stump === 'doubtful' ? { ...learnt, join: Math.min(learnt.join, doubtfulJoin) } : learnt;
}

function isWithin(runs: readonly LineRun[], index: number): boolean {
  return runs.some(({ first, last }) => index >= first && index < last);
}

/** Whether a bracket that the line above has opened closes soon in the line below. */
function closesBracket({ brackets, lines }: EvidenceContext, index: number): boolean {
  if (lines[index + 1]?.cues.item !== 'none') return false;
  return (brackets[index]?.unitsToClose ?? Number.POSITIVE_INFINITY) <= soonClosed;
}

/** What a bracket that is open across a break proves: the lines belong together, whatever else they look like. */
function inBrackets({ join, lost }: BreakOdds): BreakOdds {
  return { join: Math.max(join, bracketJoin), lost: Math.min(lost, bracketJoin / 2) };
}

/** Units into the line below within which a bracket is closed soon. */
const soonClosed = 12;
const bracketJoin = 0.92;
const standsAlone: BreakOdds = { join: 0, lost: 0 };
const lostStump: BreakOdds = { join: 0, lost: 0.95 };
/** A stump that may or may not belong to the line above is joined by a person only. */
const doubtfulJoin = 0.8;
