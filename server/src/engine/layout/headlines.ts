import type { EvidenceContext } from './evidence/evidence.ts';
import { isFull } from './fullness.ts';
import { endsSentence } from './lineKinds.ts';

/** Longest line, in em, that may be a heading, and how far it stays behind the lines around. */
const longestHeadline = 20;
const leastShortfall = 8;

/**
 * Whether a line is a heading although the trees would join it: it has no mark, it is much shorter than the lines around,
 * so that no column has cut it, and its last characters do not go on in the next line. A sentence that an element of a
 * web page has cut looks the same but for that.
 */
export function isHeadline({ lines, limits, measures, order }: EvidenceContext, index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.clauseMarks > 0 || endsSentence(line)) return false;
  if (isFull(line, measures[index])) return false;
  const apart = line.width <= longestHeadline && (limits.shortfall[index] ?? 0) >= leastShortfall;
  return apart && (order.next[index] ?? 0) < 0;
}
