import { type BreakOdds, joinThreshold } from './breakOdds.ts';
import type { EvidenceContext } from './evidence/evidence.ts';
import { endsSentence } from './lineKinds.ts';

/** Most lines that a broken heading has. */
const longestHeading = 3;
/** How much likelier the first character below must be behind those above than by itself, in nats. */
const leastGain = 2;

/**
 * Lines that would make a paragraph without any mark are a heading, or several. They are one only where the
 * characters on either side of the break go together; otherwise they stand one below the other.
 */
export function partHeadings(context: EvidenceContext, odds: readonly BreakOdds[]): readonly BreakOdds[] {
  const parted = [...odds];
  const { lines, joints } = context;
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while ((odds[to]?.join ?? 0) >= joinThreshold) to++;
    const group = lines.slice(from, to + 1);
    const marked = group.some((line) => line.clauseMarks > 0 || endsSentence(line));
    for (let index = from; index < to && !marked && group.length <= longestHeading; index++) {
      if ((joints[index]?.firstGain ?? 0) < leastGain) parted[index] = { join: 0, lost: 0 };
    }
    from = to + 1;
  }
  return parted;
}
