import { continues, goesOn, label, labels } from './labels.ts';
import { impossible, weightScale } from './weightTable.ts';

/** The likeliest labels of a text (the Viterbi algorithm), given the scores of its units and of the steps between labels. */
export function likeliestLabels(scores: Int32Array, transitions: Int32Array): Uint8Array {
  const units = scores.length / labels;
  const path = new Uint8Array(units);
  if (units === 0) return path;
  const from = new Uint8Array(scores.length);
  let best = new Int32Array(labels);
  let next = new Int32Array(labels);
  for (let each = 0; each < labels; each++)
    best[each] = continues(each) ? impossible : (scores[each] as number);
  for (let unit = 1; unit < units; unit++) {
    const at = unit * labels;
    for (let each = 0; each < labels; each++) {
      let most = impossible * 2;
      let origin = 0;
      for (let left = 0; left < labels; left++) {
        const step = transitions[left * labels + each] as number;
        if (step === impossible) continue;
        const value = (best[left] as number) + step;
        if (value <= most) continue;
        most = value;
        origin = left;
      }
      next[each] = most + (scores[at + each] as number);
      from[at + each] = origin;
    }
    [best, next] = [next, best];
  }
  let last: number = label.outside;
  for (let each = 0; each < labels; each++)
    if (!goesOn(each) && (best[each] as number) > (best[last] as number)) last = each;
  for (let unit = units - 1; unit >= 0; unit--) {
    path[unit] = last;
    last = from[unit * labels + last] as number;
  }
  return path;
}

/**
 * How probable the labels of a stretch are, each by itself (the forward-backward algorithm): the least of the probabilities of
 * its labels. Units further away than `window` from the stretch are taken to be outside of names.
 */
export function stretchConfidence(
  scores: Int32Array,
  transitions: Int32Array,
  path: Uint8Array,
  start: number,
  end: number,
): number {
  const first = Math.max(0, start - window);
  const limit = Math.min(path.length, end + window);
  const forward = forwardSums(scores, transitions, first, limit);
  const behind = new Float64Array(labels);
  const now = new Float64Array(labels);
  for (let each = 0; each < labels; each++) now[each] = goesOn(each) ? 0 : 1;
  let least = 1;
  for (let unit = limit - 1; unit >= start; unit--) {
    const at = (unit - first) * labels;
    let total = 0;
    for (let each = 0; each < labels; each++) total += (forward[at + each] as number) * (now[each] as number);
    const mine = path[unit] as number;
    if (unit < end) least = Math.min(least, ((forward[at + mine] as number) * (now[mine] as number)) / total);
    stepBack(scores, transitions, unit, now, behind);
  }
  return least;
}

const window = 8;

function forwardSums(
  scores: Int32Array,
  transitions: Int32Array,
  first: number,
  limit: number,
): Float64Array {
  const sums = new Float64Array((limit - first) * labels);
  for (let unit = first; unit < limit; unit++) {
    const at = (unit - first) * labels;
    let total = 0;
    for (let each = 0; each < labels; each++) {
      let sum = 0;
      if (unit === first) sum = continues(each) ? 0 : 1;
      else
        for (let left = 0; left < labels; left++)
          sum += (sums[at - labels + left] as number) * raised(transitions[left * labels + each] as number);
      const value = sum * raised(scores[unit * labels + each] as number);
      sums[at + each] = value;
      total += value;
    }
    for (let each = 0; each < labels; each++) sums[at + each] = (sums[at + each] as number) / total;
  }
  return sums;
}

/** Takes the sums behind a unit to those before it, and leaves them in `now`. */
function stepBack(
  scores: Int32Array,
  transitions: Int32Array,
  unit: number,
  now: Float64Array,
  behind: Float64Array,
): void {
  let total = 0;
  for (let left = 0; left < labels; left++) {
    let sum = 0;
    for (let each = 0; each < labels; each++)
      sum +=
        raised(transitions[left * labels + each] as number) *
        raised(scores[unit * labels + each] as number) *
        (now[each] as number);
    behind[left] = sum;
    total += sum;
  }
  for (let each = 0; each < labels; each++) now[each] = (behind[each] as number) / total;
}

function raised(score: number): number {
  return score <= impossible ? 0 : Math.exp(Math.max(-40, Math.min(40, score / weightScale)));
}
