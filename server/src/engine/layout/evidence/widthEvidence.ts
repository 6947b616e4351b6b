import type { LineFacts } from '../lineFacts.ts';
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
  ],
  put({ lines, measures, habits }, { index, above, below }, put) {
    const measure = measures[index] ?? noMeasure;
    const measureBelow = measures[index + 1] ?? measure;
    const right = rightEdge(above);
    put(Math.min(measure.width, 60));
    put(measure.support);
    put(measure.overflow);
    put(bounded(right - measure.width, -30, 10));
    put(Math.min(3, right / Math.max(1, measure.width)));
    put(bounded(rightEdge(below) - measureBelow.width, -30, 10));
    put(fullness(lines[index - 1], measure));
    put(fullness(lines[index + 2], measureBelow));
    put(bounded(measure.width - right - below.firstToken, -10, 30));
    put(bounded(widestNear(lines, index) - right - below.firstToken, -10, 30));
    put(bounded(right - rightEdge(below), -40, 40));
    put(Math.min(above.width, 120));
    put(Math.min(below.width, 120));
    put(runOfFull(lines, measure, index, -1));
    put(runOfFull(lines, measureBelow, index + 1, 1));
    put(habits.long);
    put(flag(above.letterSpaced));
    put(flag(below.letterSpaced));
  },
};

const noMeasure: Measure = { width: 0, support: 0, overflow: 0 };

function rightEdge(line: LineFacts): number {
  return line.indent + line.width;
}

function fullness(line: LineFacts | undefined, measure: Measure): number {
  return line === undefined ? -35 : bounded(rightEdge(line) - measure.width, -30, 10);
}

/** The widest of the four lines around a break, for ragged text. */
function widestNear(lines: readonly LineFacts[], index: number): number {
  let widest = 0;
  for (let at = index - 2; at <= index + 3; at++) {
    const line = lines[at];
    if (line !== undefined && at !== index) widest = Math.max(widest, rightEdge(line));
  }
  return Math.min(widest, 120);
}

function runOfFull(lines: readonly LineFacts[], measure: Measure, from: number, step: 1 | -1): number {
  let run = 0;
  for (let at = from; run < longestRun; at += step) {
    const line = lines[at];
    if (line === undefined) break;
    const over = rightEdge(line) - measure.width;
    if (over < -fullTolerance || over > overTolerance) break;
    run++;
  }
  return run;
}
