import { bounded, type EvidenceContext } from './evidence/evidence.ts';

/**
 * How the cut lines of a document go on in the next line. Where a program has read two columns straight across,
 * every line ends in the middle of a sentence and the next one continues another.
 */
export interface Flow {
  /** Full lines of running text that are cut within a sentence. */
  readonly lines: number;
  /** Mean gain of the characters below for those above, in nats; 0 where nothing is known. */
  readonly fit: number;
}

/** Fewest cut lines that can tell, and the mean gain below which columns are interleaved: see docs/data.md. */
const fewestLines = 10;
const leastFit = 0.5;
/** One joint says no more than this, in nats. */
const bound = 8;
/** How far a full line may fall short of the measure, and exceed it, in em. */
const shortfall = 1.6;
const excess = 1.3;

/** Reads the flow of a document. */
export function readFlow({ lines, measures, joints }: EvidenceContext): Flow {
  let count = 0;
  let sum = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    const joint = joints[index];
    const measure = measures[index];
    if (line === undefined || joint === undefined || measure === undefined) break;
    const over = line.indent + line.width - measure.width;
    if (
      measure.support < 0.4 ||
      measure.width < 5 ||
      measure.width > 60 ||
      over < -shortfall ||
      over > excess
    )
      continue;
    if (line.lastClass !== 'han' || lines[index + 1]?.firstClass !== 'han') continue;
    count++;
    sum += bounded(joint.firstGain + joint.secondGain, -bound, bound);
  }
  return { lines: count, fit: count === 0 ? 0 : sum / count };
}

/** Whether the lines of two columns seem to take turns, so that nothing may be joined. */
export function isInterleaved(flow: Flow): boolean {
  return flow.lines >= fewestLines && flow.fit < leastFit;
}
