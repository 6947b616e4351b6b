import type { EvidenceContext, PageFacts } from './evidence/evidence.ts';
import { evidenceContext } from './evidence/readEvidence.ts';
import {
  endsInHyphen,
  jointBetween,
  type NumberSides,
  readNumberSides,
  reviseNumberSides,
  spacesNumbers,
} from './glue.ts';
import { isHeadline } from './headlines.ts';
import { type LineRun, mixedColumns } from './interleaved.ts';
import type { BreakVerdict, LineBreak, MixedColumns } from './layout.ts';
import { beginsWithMark } from './leadingMarks.ts';
import { matchLines } from './lineMatch.ts';
import { type BreakModel, breakModel } from './model/breakModel.ts';
import { isRuledOut } from './ruledOut.ts';
import { type JudgedBy, sameEvidence } from './sameEvidence.ts';
import { type BreakScores, impossible, scoreBreaks } from './scoreBreaks.ts';
import { judgeStump } from './stumps.ts';
import { partUnmarkedGroups } from './unmarkedGroups.ts';
import { type BreakOdds, joinThreshold, lostThreshold } from './verdicts.ts';

/** The breaks between the lines of a text, and where columns are mixed. */
export interface BreakDecisions {
  readonly breaks: readonly LineBreak[];
  readonly columns: readonly MixedColumns[];
  /** What they were decided by, for the next state of the document; undefined where there is no break. */
  readonly judged: JudgedBreaks | undefined;
}

/** The decisions about an older state of the document. */
export interface EarlierDecisions {
  readonly breaks: readonly LineBreak[];
  readonly judged: JudgedBreaks;
}

/** Decides every break between two lines of the text; `before` only saves time. */
export function decideBreaks(page: PageFacts, before?: EarlierDecisions): BreakDecisions {
  const { model, lines } = page;
  if (lines.length < 2) return { breaks: [], columns: [], judged: undefined };
  const judged = judgeBreaks(page, breakModel(), before?.judged);
  const numbersApart = spacesNumbers(judged.sides);
  const kept =
    before !== undefined && spacesNumbers(before.judged.sides) === numbersApart ? before : undefined;
  const breaks = judged.odds.map((chance, index): LineBreak => {
    const above = lines[index];
    const below = lines[index + 1];
    if (above === undefined || below === undefined) throw new RangeError(`There is no break ${index}.`);
    const place = judged.places?.[index] ?? -1;
    const known = kept?.judged.odds[place] === chance ? kept.breaks[place] : undefined;
    if (known !== undefined && !(known.verdict === 'join' && endsInHyphen(model.text, above)))
      return placed(known, above.line, below.line);
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
  return { breaks, columns: judged.columns, judged };
}

/** A break between lines that may have moved. */
function placed(known: LineBreak, before: number, after: number): LineBreak {
  if (known.before === before && known.after === after) return known;
  const { verdict, confidence, glue, dropHyphen } = known;
  return { before, after, verdict, confidence, glue, dropHyphen };
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

/** What is thought of the breaks of a document. */
export interface JudgedBreaks extends JudgedBy {
  readonly scores: BreakScores;
  /** What the rules have made of the scores of each break by itself, and of those around it. */
  readonly corrected: readonly BreakOdds[];
  readonly odds: readonly BreakOdds[];
  readonly columns: readonly MixedColumns[];
  readonly sides: NumberSides;
  /** The breaks of the older state that had the same evidence. */
  readonly places: Int32Array | undefined;
}

function judgeBreaks(page: PageFacts, learnt: BreakModel, before?: JudgedBreaks): JudgedBreaks {
  const { model, lines } = page;
  const earlier = before && { context: before.context, match: matchLines(before.context.lines, lines) };
  const context = evidenceContext(page, learnt.language, earlier);
  const mixed = mixedColumns(context);
  const out = ruledOut(page, mixed);
  const places =
    before && earlier && sameEvidence({ context, out }, before, earlier.match, learnt.thresholds);
  const known = before && places && { scores: before.scores, places };
  const scores = scoreBreaks(context, learnt, out, known);
  const corrected = scores.odds.map((chance, index) => {
    if (chance === impossible) return chance;
    const place = places?.[index] ?? -1;
    const same = before?.scores.odds[place] === chance ? before.corrected[place] : undefined;
    return same ?? afterRules(context, index, chance);
  });
  const columns = mixed.map(({ first, last }) => ({
    first: lines[first]?.line ?? 0,
    last: lines[last]?.line ?? 0,
  }));
  const sides =
    before === undefined
      ? readNumberSides(model)
      : reviseNumberSides({ model: before.context.model, sides: before.sides }, model);
  const odds = partUnmarkedGroups(context, corrected);
  return { context, out, scores, corrected, odds, columns, sides, places };
}

/** A 1 for each break that cannot be a wrap, or where columns are mixed. */
function ruledOut(page: PageFacts, mixed: readonly LineRun[]): Uint8Array {
  return Uint8Array.from({ length: page.lines.length - 1 }, (_, index) =>
    isRuledOut(page, index) || isWithin(mixed, index) ? 1 : 0,
  );
}

/** What hand rules know better than the trees. */
function afterRules(context: EvidenceContext, index: number, learnt: BreakOdds): BreakOdds {
  const stump = judgeStump(context, index);
  if (stump === 'lost') return lostStump;
  if (learnt.join >= joinThreshold && isHeadline(context, index)) return standsAlone;
  if (learnt.join >= joinThreshold && closesBracket(context, index)) return belongsTogether(learnt);
  if (beginsWithMark(context, index)) return belongsTogether(learnt);
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

/** What a bracket that is open across a break proves, or a mark that begins a line: the lines belong together. */
function belongsTogether({ join, lost }: BreakOdds): BreakOdds {
  return { join: Math.max(join, provenJoin), lost: Math.min(lost, provenJoin / 2) };
}

/** Units into the line below within which a bracket is closed soon. */
const soonClosed = 12;
/** Safe, but no surer than a rule of hand can be. */
const provenJoin = 0.92;
const standsAlone: BreakOdds = { join: 0, lost: 0 };
const lostStump: BreakOdds = { join: 0, lost: 0.95 };
/** A stump that may or may not belong to the line above is joined by a person only. */
const doubtfulJoin = 0.8;
