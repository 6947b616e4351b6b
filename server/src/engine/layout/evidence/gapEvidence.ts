import { bounded, type EvidenceGroup, flag } from './evidence.ts';

/** Breaks on either side whose blank lines tell what is usual here. */
const reach = 8;

/** Blank lines: at this break, at its neighbours, and as a habit. */
export const gapEvidence: EvidenceGroup = {
  names: [
    'gap',
    'gapOverPrevious',
    'gapOverNext',
    'formFeed',
    'usualGap',
    'smallerGaps',
    'tightDocument',
    'furniture',
  ],
  put({ lines, columns, habits }, { index, below }, row, from) {
    let at = from;
    const { gap } = below;
    row[at++] = Math.min(gap, 4);
    row[at++] = index > 0 ? bounded(gap - (lines[index]?.gap ?? gap), -3, 3) : 0;
    row[at++] = bounded(gap - (lines[index + 2]?.gap ?? gap), -3, 3);
    row[at++] = flag(below.formFeed);
    const first = Math.max(1, index + 1 - reach);
    const last = Math.min(lines.length - 1, index + 1 + reach);
    const all = last - first + 1;
    let same = 0;
    let smaller = 0;
    for (let near = first; near <= last; near++) {
      const other = columns.gap[near] as number;
      if (other === gap) same++;
      else if (other < gap) smaller++;
    }
    row[at++] = same / all;
    row[at++] = smaller / all;
    row[at++] = habits.tight;
    row[at++] = Math.min(3, below.furnitureAbove);
  },
};
