import { bounded, type EvidenceGroup } from './evidence.ts';

const reach = 10;

/** Whether the characters on either side go together: log probabilities of a character model, in nats. */
export const languageEvidence: EvidenceGroup = {
  names: [
    'across',
    'apart',
    'acrossOverApart',
    'paragraphEnd',
    'paragraphBegin',
    'firstAcross',
    'firstGain',
    'secondGain',
    'fitNear',
    'fitDocument',
  ],
  put({ order, columns: { fit }, habits }, { index }, row, from) {
    let at = from;
    const across = order.across[index] as number;
    const end = order.end[index] as number;
    const begin = order.begin[index] as number;
    const firstGain = order.firstGain[index] as number;
    row[at++] = across;
    row[at++] = end + begin;
    row[at++] = bounded(across - end - begin, -25, 25);
    row[at++] = end;
    row[at++] = begin;
    row[at++] = order.first[index] as number;
    row[at++] = firstGain;
    row[at++] = (order.next[index] as number) - firstGain;
    const first = Math.max(0, index - reach);
    const last = Math.min(fit.length - 2, index + reach);
    let sum = 0;
    for (let near = first; near < index; near++) sum += fit[near] as number;
    for (let near = index + 1; near <= last; near++) sum += fit[near] as number;
    row[at++] = last === first ? 0 : sum / (last - first);
    row[at++] = habits.fit;
  },
};
