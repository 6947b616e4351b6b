import type { Measure } from '../measure.ts';
import { bounded, type EvidenceGroup, flag } from './evidence.ts';

/** Lines that reach the measure to this many em count as full. */
const fullTolerance = 2;
const overTolerance = 1.2;
const longestRun = 8;

/** Widths: how the lines stand to the measure around them, and whether the next token would have fitted. */
export const widthEvidence: EvidenceGroup = {
  names: [
    'measure',
    'measureSupport',
    'measureOverflow',
    'fullness',
    'fullnessRatio',
    'fullnessBelow',
    'fullnessBefore',
    'fullnessAfter',
    'slack',
    'ragSlack',
    'widthChange',
    'widthAbove',
    'widthBelow',
    'fullRunAbove',
    'fullRunBelow',
    'longDocument',
    'spacedAbove',
    'spacedBelow',
    'limitSlack',
    'limitShortfall',
    'limitSupport',
  ],
  put({ measures, limits, habits, columns: { right: edges } }, { index, above, below }, row, from) {
    let at = from;
    const measure = measures[index] ?? noMeasure;
    const measureBelow = measures[index + 1] ?? measure;
    const right = edges[index] as number;
    const rightBelow = edges[index + 1] as number;
    row[at++] = Math.min(measure.width, 60);
    row[at++] = measure.support;
    row[at++] = measure.overflow;
    row[at++] = bounded(right - measure.width, -30, 10);
    row[at++] = Math.min(3, right / Math.max(1, measure.width));
    row[at++] = bounded(rightBelow - measureBelow.width, -30, 10);
    row[at++] = fullness(index === 0 ? undefined : edges[index - 1], measure);
    row[at++] = fullness(edges[index + 2], measureBelow);
    row[at++] = bounded(measure.width - right - below.firstToken, -10, 30);
    row[at++] = bounded(widestNear(edges, index) - right - below.firstToken, -10, 30);
    row[at++] = bounded(right - rightBelow, -40, 40);
    row[at++] = Math.min(above.width, 120);
    row[at++] = Math.min(below.width, 120);
    row[at++] = runOfFull(edges, measure, index, -1);
    row[at++] = runOfFull(edges, measureBelow, index + 1, 1);
    row[at++] = habits.long;
    row[at++] = flag(above.letterSpaced);
    row[at++] = flag(below.letterSpaced);
    row[at++] = bounded(limits.slack[index] as number, -10, 30);
    row[at++] = bounded(limits.shortfall[index] as number, -5, 30);
    row[at++] = limits.support[index] as number;
  },
};

const noMeasure: Measure = { width: 0, support: 0, overflow: 0 };

function fullness(edge: number | undefined, measure: Measure): number {
  return edge === undefined ? -35 : bounded(edge - measure.width, -30, 10);
}

/** The widest of the five lines around the one above a break, for ragged text. */
function widestNear(edges: Float64Array, index: number): number {
  let widest = 0;
  const last = Math.min(edges.length - 1, index + 3);
  for (let at = Math.max(0, index - 2); at <= last; at++) {
    const edge = edges[at] as number;
    if (edge > widest && at !== index) widest = edge;
  }
  return Math.min(widest, 120);
}

function runOfFull(edges: Float64Array, { width }: Measure, from: number, step: 1 | -1): number {
  let run = 0;
  for (let at = from; run < longestRun && at >= 0 && at < edges.length; at += step) {
    const over = (edges[at] as number) - width;
    if (over < -fullTolerance || over > overTolerance) break;
    run++;
  }
  return run;
}
