import type { Span } from '../../text/span.ts';
import { continues, goesOn, label, labels } from './labels.ts';
import { impossible, raised } from './scores.ts';

/** The labels that nothing need follow, and those that can follow any of these, in order. */
const ends = [
  label.outside,
  label.lastOfPerson,
  label.wholePerson,
  label.lastOfOrganization,
  label.wholeOrganization,
] as const;
const beginnings = [
  label.outside,
  label.firstOfPerson,
  label.wholePerson,
  label.firstOfOrganization,
  label.wholeOrganization,
] as const;

/** The likeliest labels of a text (the Viterbi algorithm), given the scores of its units and of the steps between labels. */
export function likeliestLabels(scores: Int32Array, transitions: Int32Array): Uint8Array {
  const units = scores.length / labels;
  const path = new Uint8Array(units);
  if (units === 0) return path;
  const from = new Uint8Array(scores.length);
  const best = new Int32Array(labels);
  const intoBeginnings = Int32Array.from(
    beginnings.flatMap((right) => ends.map((left) => transitions[left * labels + right] as number)),
  );
  for (let each = 0; each < labels; each++)
    best[each] = continues(each) ? impossible : (scores[each] as number);
  for (let unit = 1, at = labels; unit < units; unit++, at += labels) {
    // Scores count from that of the label outside, so that those of a long text stay small.
    const outside = best[label.outside] as number;
    const end1 = (best[label.lastOfPerson] as number) - outside;
    const end2 = (best[label.wholePerson] as number) - outside;
    const end3 = (best[label.lastOfOrganization] as number) - outside;
    const end4 = (best[label.wholeOrganization] as number) - outside;
    goOn(label.firstOfPerson, transitions, scores, at, outside, best, from);
    goOn(label.firstOfOrganization, transitions, scores, at, outside, best, from);
    for (let index = 0, step = 0; index < beginnings.length; index++, step += ends.length) {
      let most = intoBeginnings[step] as number;
      let origin: number = label.outside;
      const after1 = end1 + (intoBeginnings[step + 1] as number);
      if (after1 > most) [most, origin] = [after1, label.lastOfPerson];
      const after2 = end2 + (intoBeginnings[step + 2] as number);
      if (after2 > most) [most, origin] = [after2, label.wholePerson];
      const after3 = end3 + (intoBeginnings[step + 3] as number);
      if (after3 > most) [most, origin] = [after3, label.lastOfOrganization];
      const after4 = end4 + (intoBeginnings[step + 4] as number);
      if (after4 > most) [most, origin] = [after4, label.wholeOrganization];
      const each = beginnings[index] as number;
      best[each] = most + (scores[at + each] as number);
      from[at + each] = origin;
    }
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

/** Takes the labels within and at the end of the names of a type, whose first label is `first`, one unit further. */
function goOn(
  first: number,
  transitions: Int32Array,
  scores: Int32Array,
  at: number,
  outside: number,
  best: Int32Array,
  from: Uint8Array,
): void {
  const within = first + 1;
  const last = first + 2;
  const beforeFirst = (best[first] as number) - outside;
  const beforeWithin = (best[within] as number) - outside;
  for (let each = last; each >= within; each--) {
    const afterFirst = beforeFirst + (transitions[first * labels + each] as number);
    const afterWithin = beforeWithin + (transitions[within * labels + each] as number);
    const isWithin = afterWithin > afterFirst;
    best[each] = (isWithin ? afterWithin : afterFirst) + (scores[at + each] as number);
    from[at + each] = isWithin ? within : first;
  }
}

/**
 * How probable the labels of each of some stretches are, each label by itself (the forward-backward algorithm): the least of the
 * probabilities of its labels. Stretches are in order and disjoint; units further away than `window` from all of them are taken
 * to be outside of names.
 */
export function stretchConfidences(
  scores: Int32Array,
  raisedSteps: Float64Array,
  path: Uint8Array,
  stretches: readonly Span[],
): Float64Array {
  const least = new Float64Array(stretches.length).fill(1);
  for (let from = 0; from < stretches.length; ) {
    let to = from + 1;
    while (to < stretches.length && isNear(stretches[to - 1], stretches[to])) to++;
    weighGroup(scores, raisedSteps, path, stretches, from, to, least);
    from = to;
  }
  return least;
}

const window = 8;

/** Whether the surroundings of two stretches meet, so that they are weighed together. */
function isNear(before: Span | undefined, behind: Span | undefined): boolean {
  return before !== undefined && behind !== undefined && behind.start - before.end <= 2 * window;
}

function weighGroup(
  scores: Int32Array,
  raisedSteps: Float64Array,
  path: Uint8Array,
  stretches: readonly Span[],
  from: number,
  to: number,
  least: Float64Array,
): void {
  const first = Math.max(0, (stretches[from] as Span).start - window);
  const limit = Math.min(path.length, (stretches[to - 1] as Span).end + window);
  const odds = new Float64Array((limit - first) * labels);
  for (let at = 0; at < odds.length; at++) odds[at] = raised(scores[first * labels + at] as number);
  const forward = forwardSums(odds, raisedSteps);
  const now = new Float64Array(labels);
  const behind = new Float64Array(labels);
  for (let each = 0; each < labels; each++) now[each] = goesOn(each) ? 0 : 1;
  let current = to - 1;
  for (let unit = limit - 1; current >= from; unit--) {
    const at = (unit - first) * labels;
    const stretch = stretches[current] as Span;
    if (unit < stretch.end) {
      let total = 0;
      for (let each = 0; each < labels; each++)
        total += (forward[at + each] as number) * (now[each] as number);
      const mine = path[unit] as number;
      const share = ((forward[at + mine] as number) * (now[mine] as number)) / total;
      least[current] = Math.min(least[current] as number, share);
      if (unit === stretch.start) current--;
    }
    stepBack(odds, at, raisedSteps, now, behind);
  }
}

function forwardSums(odds: Float64Array, raisedSteps: Float64Array): Float64Array {
  const sums = new Float64Array(odds.length);
  for (let each = 0; each < labels; each++) sums[each] = continues(each) ? 0 : (odds[each] as number);
  shareOut(sums, 0);
  for (let before = 0, at = labels; at < odds.length; before = at, at += labels) {
    const s0 = sums[before] as number;
    const s3 = sums[before + 3] as number;
    const s4 = sums[before + 4] as number;
    const s7 = sums[before + 7] as number;
    const s8 = sums[before + 8] as number;
    for (let index = 0; index < beginnings.length; index++) {
      const each = beginnings[index] as number;
      const sum =
        s0 * (raisedSteps[each] as number) +
        s3 * (raisedSteps[3 * labels + each] as number) +
        s4 * (raisedSteps[4 * labels + each] as number) +
        s7 * (raisedSteps[7 * labels + each] as number) +
        s8 * (raisedSteps[8 * labels + each] as number);
      sums[at + each] = sum * (odds[at + each] as number);
    }
    for (let first = label.firstOfPerson; first <= label.firstOfOrganization; first += typeSize) {
      const within = first + 1;
      const begun = sums[before + first] as number;
      const gone = sums[before + within] as number;
      for (let each = within; each <= within + 1; each++) {
        const sum =
          begun * (raisedSteps[first * labels + each] as number) +
          gone * (raisedSteps[within * labels + each] as number);
        sums[at + each] = sum * (odds[at + each] as number);
      }
    }
    shareOut(sums, at);
  }
  return sums;
}

/** How many labels the names of a type have. */
const typeSize = label.firstOfOrganization - label.firstOfPerson;

/** Divides the numbers of all labels at a unit by their sum. */
function shareOut(sums: Float64Array, at: number): void {
  let total = 0;
  for (let each = at; each < at + labels; each++) total += sums[each] as number;
  for (let each = at; each < at + labels; each++) sums[each] = (sums[each] as number) / total;
}

/** Takes the sums behind the unit whose odds begin at `at` to those before it, and leaves them in `now`. */
function stepBack(
  odds: Float64Array,
  at: number,
  raisedSteps: Float64Array,
  now: Float64Array,
  behind: Float64Array,
): void {
  for (let each = 0; each < labels; each++) now[each] = (now[each] as number) * (odds[at + each] as number);
  const n0 = now[0] as number;
  const n1 = now[1] as number;
  const n4 = now[4] as number;
  const n5 = now[5] as number;
  const n8 = now[8] as number;
  for (let index = 0; index < ends.length; index++) {
    const left = ends[index] as number;
    const row = left * labels;
    behind[left] =
      (raisedSteps[row] as number) * n0 +
      (raisedSteps[row + 1] as number) * n1 +
      (raisedSteps[row + 4] as number) * n4 +
      (raisedSteps[row + 5] as number) * n5 +
      (raisedSteps[row + 8] as number) * n8;
  }
  for (let first = label.firstOfPerson; first <= label.firstOfOrganization; first += typeSize) {
    const within = now[first + 1] as number;
    const last = now[first + 2] as number;
    for (let left = first; left <= first + 1; left++)
      behind[left] =
        (raisedSteps[left * labels + first + 1] as number) * within +
        (raisedSteps[left * labels + first + 2] as number) * last;
  }
  let total = 0;
  for (let left = 0; left < labels; left++) total += behind[left] as number;
  for (let each = 0; each < labels; each++) now[each] = (behind[each] as number) / total;
}
