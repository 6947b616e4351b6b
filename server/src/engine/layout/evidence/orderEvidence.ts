import type { EvidenceGroup } from './evidence.ts';
import { limited } from './lineColumns.ts';

const reach = 12;

/** Whether the text goes on in other lines than the next one: past an intruder, or in another column. */
export const orderEvidence: EvidenceGroup = {
  names: ['gainBeyond', 'gainFromBefore', 'skipTwoNear', 'skipThreeNear'],
  put({ order, columns: { overSecond, overThird } }, { index }, row, from) {
    let at = from;
    row[at++] = overSecond[index] as number;
    row[at++] = index === 0 ? 0 : limited(order.second[index - 1]) - limited(order.next[index]);
    const first = Math.max(0, index - reach);
    const last = Math.min(overSecond.length - 1, index + reach);
    const all = last - first + 1;
    let two = 0;
    let three = 0;
    for (let near = first; near <= last; near++) {
      two += overSecond[near] as number;
      three += overThird[near] as number;
    }
    row[at++] = two / all;
    row[at++] = three / all;
  },
};
