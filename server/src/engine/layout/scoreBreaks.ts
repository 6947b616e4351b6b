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
  type KindSums,
  kindColumn,
  kindOfBreak,
  neighbourNames,
  ofKind,
  putNeighbours,
  type StageScores,
  sumByKind,
} from './model/neighbours.ts';
import { placeOf, type Thresholds } from './model/thresholds.ts';
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
  /** One for each break, as soon as one of them is judged. */
  rows: Uint16Array | undefined;
  /** 1 for the breaks that have a row. */
  readonly filled: Uint8Array;
}

/** What the stages work with: the row of the break that is judged, and its parts. */
interface Workbench {
  readonly context: EvidenceContext;
  readonly before: EarlierScores | undefined;
  readonly learnt: BreakModel;
  readonly stage: StageScores;
  readonly evidence: RowPart;
  readonly firstRow: PlacedRow;
  readonly neighbours: RowPart;
  readonly secondRow: PlacedRow;
}

/** What was thought of the breaks of a document. */
export interface BreakScores {
  readonly stage: StageScores;
  /** For each block of breaks that were judged together. */
  readonly sums: readonly KindSums[];
  readonly odds: readonly BreakOdds[];
}

/** The scores of an older state of the document. */
export interface EarlierScores {
  readonly scores: BreakScores;
  /** For each break the one of the old state that had the same evidence, or -1. */
  readonly places: Int32Array;
}

/**
 * Judges every break that is not ruled out: first by itself, then knowing what is thought of its neighbours. `out` has a 1 for
 * each break that is ruled out; what was thought before of breaks with the same evidence is taken over.
 */
export function scoreBreaks(
  context: EvidenceContext,
  learnt: BreakModel,
  out: Uint8Array,
  before?: EarlierScores,
): BreakScores {
  const count = context.lines.length - 1;
  const bench: Workbench = {
    context,
    learnt,
    before,
    stage: { scores: new Float32Array(count), kinds: new Uint8Array(count) },
    evidence: rowPart(0, width),
    firstRow: emptyRow(),
    neighbours: rowPart(width, neighbourNames.length),
    secondRow: emptyRow(),
  };
  const odds: BreakOdds[] = [];
  const sums: KindSums[] = [];
  const judge = (block: Block): void => {
    const found = sumByKind(bench.stage, block.from, block.to);
    sums.push(found);
    secondStage(bench, block, found, odds);
  };
  let last: Block | undefined;
  for (let from = 0; from < count; from += blockSize) {
    const block = firstStage(bench, out, from, Math.min(count, from + blockSize));
    if (last !== undefined) judge(last);
    last = block;
  }
  if (last !== undefined) judge(last);
  return { stage: bench.stage, sums, odds };
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

function firstStage(bench: Workbench, out: Uint8Array, from: number, to: number): Block {
  const { context, learnt, before, stage, firstRow } = bench;
  const block: Block = { from, to, rows: undefined, filled: new Uint8Array(to - from) };
  const filled = firstRow.subarray(0, width);
  for (let index = from; index < to; index++) {
    const place = before === undefined ? -1 : (before.places[index] as number);
    if (before !== undefined && place >= 0) {
      stage.kinds[index] = before.scores.stage.kinds[place] as number;
      stage.scores[index] = before.scores.stage.scores[place] as number;
      continue;
    }
    stage.kinds[index] = kindOfBreak(context, index);
    if (out[index] === 1) continue;
    fillRow(bench, index);
    stage.scores[index] = probabilityIn(learnt.first, firstRow);
    block.rows ??= new Uint16Array((to - from) * width);
    block.rows.set(filled, (index - from) * width);
    block.filled[index - from] = 1;
  }
  return block;
}

/** Puts the evidence of a break into the first row. */
function fillRow({ context, learnt, evidence, firstRow }: Workbench, index: number): void {
  fillEvidence(context, index, evidence.values);
  placeValues(learnt.thresholds, evidence, firstRow);
}

function secondStage(
  bench: Workbench,
  { from, to, rows, filled }: Block,
  sums: KindSums,
  odds: BreakOdds[],
): void {
  const { learnt, before, stage, neighbours, firstRow, secondRow } = bench;
  const { scores } = stage;
  for (let index = from; index < to; index++) {
    const place = before === undefined ? -1 : (before.places[index] as number);
    if (before !== undefined && place >= 0 && haveNeighboursOf(bench, before.scores, sums, index, place)) {
      odds.push(before.scores.odds[place] as BreakOdds);
      continue;
    }
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
    if (rows !== undefined && filled[index - from] === 1)
      secondRow.set(rows.subarray((index - from) * width, (index - from + 1) * width));
    else {
      fillRow(bench, index);
      secondRow.set(firstRow.subarray(0, width));
    }
    putNeighbours(neighbours.values, 0, stage, sums, index);
    placeValues(learnt.thresholds, neighbours, secondRow);
    const join = settled ? score : probabilityIn(learnt.second, secondRow);
    odds.push({ join, lost: join < worthAsking ? 0 : probabilityIn(learnt.lost, secondRow) });
  }
}

/** Whether the trees would see the same around a break, and among those of its kind, as they saw in the old state. */
function haveNeighboursOf(
  { learnt, stage }: Workbench,
  before: BreakScores,
  sums: KindSums,
  index: number,
  place: number,
): boolean {
  for (let offset = -2; offset <= 2; offset++)
    if (stage.scores[index + offset] !== before.stage.scores[place + offset]) return false;
  const old = before.sums[Math.floor(place / blockSize)];
  return old !== undefined && sameOfKind(learnt.thresholds, stage, sums, old, index);
}

/** Whether two sums say the same of the kind of a break, as far as the trees can tell. */
function sameOfKind(
  thresholds: Thresholds,
  { scores, kinds }: StageScores,
  now: KindSums,
  old: KindSums,
  index: number,
): boolean {
  const kind = kinds[index] as number;
  if (now.count[kind] === old.count[kind] && now.sum[kind] === old.sum[kind]) return true;
  const [score, from] = [scores[index] as number, width + kindColumn];
  const [one, other] = [ofKind(now, kind, score), ofKind(old, kind, score)];
  return one.every(
    (value, at) =>
      placeOf(thresholds, from + at, Math.fround(value)) ===
      placeOf(thresholds, from + at, Math.fround(other[at] ?? 0)),
  );
}
