import type { LooseSign } from './looseSigns.ts';

// In paragraphs. A quotation may go on for pages, and so may a bracket around a list.
const longestPair = 12;

/** Leaves out pairs that stand in different paragraphs: long quotations, and text that a break has cut. */
export function withoutLongPairs(loose: readonly LooseSign[]): readonly LooseSign[] {
  const open: LooseSign[] = [];
  const single = new Set(loose);
  for (const sign of loose) {
    if (sign.role === 'open') {
      open.push(sign);
      continue;
    }
    while (open[0] !== undefined && !isInReach(open[0], sign)) open.shift();
    const partner = open.findLastIndex((each) => mayBePartners(each, sign));
    if (partner < 0) continue;
    for (const each of open.splice(partner)) if (each.pair === sign.pair) single.delete(each);
    single.delete(sign);
  }
  return [...single];
}

/** Whether two signs are of one class; one that is excused has its partner in the paragraph beside it or nowhere. */
function mayBePartners(open: LooseSign, close: LooseSign): boolean {
  const excused = open.excused === true || close.excused === true;
  return open.pair === close.pair && (!excused || close.paragraph - open.paragraph <= 1);
}

function isInReach(open: LooseSign, close: LooseSign): boolean {
  return close.paragraph - open.paragraph <= longestPair;
}
