import { bounded, type EvidenceContext } from './evidence/evidence.ts';

/**
 * How the cut lines of a document go on. Where a program has read columns straight across, a line does not go on
 * in the next one but in the second or third one from it.
 */
export interface Flow {
  /** Full lines of running text that are cut within a sentence. */
  readonly lines: number;
  /** How many standard errors the better of the skipping orders lies above the order of the page. */
  readonly skipping: number;
}

/** Fewest cut lines that can tell, and how clear the case must be: see docs/data.md. */
const fewestLines = 10;
const clearCase = 1.5;
/** Lines that are looked at in a long document, evenly spread. */
const mostLines = 400;
/** One joint says no more than this, in nats. */
const bound = 8;
/** How far a full line may fall short of the measure, and exceed it, in em. */
const shortfall = 1.6;
const excess = 1.3;

/** Reads the flow of a document. `gain(above, below)` says how well one line goes on in another, in nats. */
export function readFlow(context: EvidenceContext, gain: (above: number, below: number) => number): Flow {
  const all = context.lines.flatMap((_, index) => (isCut(context, index) ? [index] : []));
  const step = Math.ceil(all.length / mostLines);
  const cut = all.filter((_, place) => place % step === 0);
  const differences = [2, 3].map((skip) =>
    standardised(
      cut
        .filter((index) => context.lines[index + skip] !== undefined)
        .map(
          (index) =>
            bounded(gain(index, index + skip), -bound, bound) -
            bounded(gain(index, index + 1), -bound, bound),
        ),
    ),
  );
  return { lines: cut.length, skipping: Math.max(...differences) };
}

/** Whether the lines of two columns seem to take turns, so that nothing may be joined. */
export function isInterleaved(flow: Flow): boolean {
  return flow.lines >= fewestLines && flow.skipping > clearCase;
}

function isCut({ lines, measures }: EvidenceContext, index: number): boolean {
  const line = lines[index];
  const measure = measures[index];
  if (line === undefined || measure === undefined || line.lastClass !== 'han') return false;
  const over = line.indent + line.width - measure.width;
  const full = over >= -shortfall && over <= excess;
  return full && measure.support >= 0.3 && measure.width >= 5 && measure.width <= 60;
}

/** The mean of some values in standard errors. */
function standardised(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return mean / Math.sqrt(Math.max(variance, 0.01) / values.length);
}
