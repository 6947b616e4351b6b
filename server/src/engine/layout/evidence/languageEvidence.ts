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
  put({ joints, habits }, { index }, put) {
    const joint = joints[index];
    const apart = (joint?.end ?? 0) + (joint?.begin ?? 0);
    put(joint?.across ?? 0);
    put(apart);
    put(bounded((joint?.across ?? 0) - apart, -25, 25));
    put(joint?.end ?? 0);
    put(joint?.begin ?? 0);
    put(joint?.first ?? 0);
    put(joint?.firstGain ?? 0);
    put(joint?.secondGain ?? 0);
    let sum = 0;
    let all = 0;
    for (let at = Math.max(0, index - reach); at <= index + reach; at++) {
      const other = joints[at];
      if (other === undefined || at === index) continue;
      sum += bounded(other.firstGain + other.secondGain, -10, 10);
      all++;
    }
    put(all === 0 ? 0 : sum / all);
    put(habits.fit);
  },
};
