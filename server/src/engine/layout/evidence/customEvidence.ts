import { isFull } from '../fullness.ts';
import { endsSentence } from '../lineKinds.ts';
import { customValues, gapClass, indentClass, putCustom } from './customs.ts';
import type { EvidenceGroup } from './evidence.ts';

/** What the gap and the indent of this break mean elsewhere in the document. */
export const customEvidence: EvidenceGroup = {
  names: [
    'endsAtGap',
    'fullAtGap',
    'fitAtGap',
    'countAtGap',
    'endsAtIndent',
    'fullAtIndent',
    'fitAtIndent',
    'countAtIndent',
  ],
  put({ customs, measures, order }, { index, above, below }, row, from) {
    const own = {
      ends: endsSentence(above),
      full: isFull(above, measures[index]),
      gain: order.next[index] ?? 0,
    };
    const byGap = customs.byGap[gapClass(below)];
    const byIndent = customs.byIndent[indentClass(below)];
    if (byGap !== undefined) putCustom(byGap, own, row, from);
    if (byIndent !== undefined) putCustom(byIndent, own, row, from + customValues);
  },
};
