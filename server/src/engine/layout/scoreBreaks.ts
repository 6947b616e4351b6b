import type { EvidenceContext } from './evidence/evidence.ts';
import { evidenceNames, fillEvidence } from './evidence/readEvidence.ts';
import type { BreakModel } from './model/breakModel.ts';
import {
  emptyRow,
  type PlacedRow,
  placeValues,
  probabilityIn,
  type RowPart,
  rowPart,
} from './model/forest.ts';
import {
  kindOfBreak,
  neighbourNames,
  putNeighbours,
  type StageScores,
  sumByKind,
} from './model/neighbours.ts';
import type { BreakOdds } from './verdicts.ts';

/** The odds of a break that cannot be a wrap. */
export const impossible: BreakOdds = { join: 0, lost: 0 };

/** Breaks that are judged together: the evidence of so many is held in memory at a time. */
const blockSize = 1024;
/** A break is settled when the first stage is so sure of it and of both its neighbours, and thinks the same of them. */
const sure = 0.98;
/** Only a break that could be a wrap can have lost text. */
const worthAsking = 0.02;
const width = evidenceNames.length;

/** A run of breaks with their evidence, as the trees want it. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly rows: Uint16Array;
}

/** What the stages work with: the row of the break that is judged, and its parts. */
interface Workbench {
  readonly learnt: BreakModel;
  readonly stage: StageScores;
  readonly evidence: RowPart;
  readonly firstRow: PlacedRow;
  readonly neighbours: RowPart;
  readonly secondRow: PlacedRow;
}

/** Judges every break that is not ruled out: first by itself, then knowing what is thought of its neighbours. */
export function scoreBreaks(
  context: EvidenceContext,
  learnt: BreakModel,
  isOut: (index: number) => boolean,
): readonly BreakOdds[] {
  const count = context.lines.length - 1;
  const bench: Workbench = {
    learnt,
    stage: { scores: new Float32Array(count), kinds: new Uint8Array(count) },
    evidence: rowPart(0, width),
    firstRow: emptyRow(),
    neighbours: rowPart(width, neighbourNames.length),
    secondRow: emptyRow(),
  };
  const odds: BreakOdds[] = [];
  let before: Block | undefined;
  for (let from = 0; from < count; from += blockSize) {
    const block = firstStage(bench, context, isOut, from, Math.min(count, from + blockSize));
    if (before !== undefined) secondStage(bench, before, odds);
    before = block;
  }
  if (before !== undefined) secondStage(bench, before, odds);
  return odds;
}

function isSettled(scores: Float32Array, index: number): boolean {
  if (index === 0 || index + 1 === scores.length) return false;
  const [before, score, after] = [
    scores[index - 1] as number,
    scores[index] as number,
    scores[index + 1] as number,
  ];
  return score > 0.5
    ? score >= sure && before >= sure && after >= sure
    : score <= 1 - sure && before <= 1 - sure && after <= 1 - sure;
}

function firstStage(
  { learnt, stage, evidence, firstRow }: Workbench,
  context: EvidenceContext,
  isOut: (index: number) => boolean,
  from: number,
  to: number,
): Block {
  const rows = new Uint16Array((to - from) * width);
  const filled = firstRow.subarray(0, width);
  for (let index = from; index < to; index++) {
    stage.kinds[index] = kindOfBreak(context, index);
    if (isOut(index)) continue;
    fillEvidence(context, index, evidence.values);
    placeValues(learnt.thresholds, evidence, firstRow);
    stage.scores[index] = probabilityIn(learnt.first, firstRow);
    rows.set(filled, (index - from) * width);
  }
  return { from, to, rows };
}

function secondStage(
  { learnt, stage, neighbours, secondRow }: Workbench,
  { from, to, rows }: Block,
  odds: BreakOdds[],
): void {
  const { scores } = stage;
  const sums = sumByKind(stage, from, to);
  for (let index = from; index < to; index++) {
    const score = scores[index] as number;
    if (score === 0) {
      odds.push(impossible);
      continue;
    }
    const settled = isSettled(scores, index);
    if (settled && score < worthAsking) {
      odds.push({ join: score, lost: 0 });
      continue;
    }
    secondRow.set(rows.subarray((index - from) * width, (index - from + 1) * width));
    putNeighbours(neighbours.values, 0, stage, sums, index);
    placeValues(learnt.thresholds, neighbours, secondRow);
    const join = settled ? score : probabilityIn(learnt.second, secondRow);
    odds.push({ join, lost: join < worthAsking ? 0 : probabilityIn(learnt.lost, secondRow) });
  }
}
