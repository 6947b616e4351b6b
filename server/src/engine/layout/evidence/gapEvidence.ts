import { bounded, type EvidenceGroup, flag } from './evidence.ts';

/** Breaks on either side whose blank lines tell what is usual here. */
const reach = 8;

/** Blank lines: at this break, at its neighbours, and as a habit. */
export const gapEvidence: EvidenceGroup = {
  names: ['gap', 'gapOverPrevious', 'gapOverNext', 'formFeed', 'usualGap', 'smallerGaps', 'tightDocument'],
  put({ lines, habits }, { index, below }, put) {
    const { gap } = below;
    put(Math.min(gap, 4));
    put(index > 0 ? bounded(gap - (lines[index]?.gap ?? gap), -3, 3) : 0);
    put(bounded(gap - (lines[index + 2]?.gap ?? gap), -3, 3));
    put(flag(below.formFeed));
    let same = 0;
    let smaller = 0;
    let all = 0;
    for (let at = Math.max(1, index + 1 - reach); at <= index + 1 + reach; at++) {
      const other = lines[at];
      if (other === undefined) break;
      all++;
      if (other.gap === gap) same++;
      else if (other.gap < gap) smaller++;
    }
    put(same / all);
    put(smaller / all);
    put(habits.tight);
  },
};
