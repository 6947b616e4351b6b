import type { EvidenceContext } from './evidence/evidence.ts';
import type { LineFacts } from './lineFacts.ts';
import { endsSentence } from './lineKinds.ts';
import { type BreakOdds, joinThreshold } from './verdicts.ts';

/** A token fits if it passes the widest line by no more than this, in em. */
const tolerance = 0.5;

/**
 * Lines that would make a paragraph without any mark are a heading or a caption that was wrapped, or verse, or the cells
 * of a table. They were wrapped only if none of them had room for the first token of the next one, within the widest
 * of them; otherwise they stand one below the other.
 */
export function partUnmarkedGroups(
  { lines }: EvidenceContext,
  odds: readonly BreakOdds[],
): readonly BreakOdds[] {
  const parted = [...odds];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while ((odds[to]?.join ?? 0) >= joinThreshold) to++;
    if (to > from && isParted(lines.slice(from, to + 1))) parted.fill(standing, from, to);
    from = to + 1;
  }
  return parted;
}

/** Whether no line of a group has a mark, and one had room for the first token of the next. */
function isParted(group: readonly LineFacts[]): boolean {
  if (group.some((line) => line.clauseMarks > 0 || endsSentence(line))) return false;
  const widest = group.reduce((most, { indent, width }) => Math.max(most, indent + width), 0);
  return group
    .slice(0, -1)
    .some(
      ({ indent, width }, place) =>
        indent + width + (group[place + 1]?.firstToken ?? 0) <= widest - tolerance,
    );
}

const standing: BreakOdds = { join: 0, lost: 0 };
