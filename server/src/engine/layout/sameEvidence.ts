/** Which breaks have the evidence that they had before an edit, so that they need not be judged again. */

import { equalData } from '../equalData.ts';
import { customEvidence } from './evidence/customEvidence.ts';
import { customValues } from './evidence/customs.ts';
import type { EvidenceContext } from './evidence/evidence.ts';
import { type DocumentHabits, habitNames } from './evidence/habits.ts';
import { evidenceNames, evidenceReach } from './evidence/readEvidence.ts';
import { concerned, type LineMatch, placeBefore } from './lineMatch.ts';
import { placeOf, type Thresholds } from './model/thresholds.ts';

/** What the breaks of a document are judged by. */
export interface JudgedBy {
  readonly context: EvidenceContext;
  /** A 1 for each break that is ruled out. */
  readonly out: Uint8Array;
}

/**
 * For each break the one of the older state that had the same evidence as far as the trees can tell, or -1. What stands
 * within the reach of the evidence must be the same; what is known of the whole document need only fall between the
 * same thresholds.
 */
export function sameEvidence(
  now: JudgedBy,
  old: JudgedBy,
  match: LineMatch,
  thresholds: Thresholds,
): Int32Array {
  const places = new Int32Array(now.out.length).fill(-1);
  if (!sameHabits(thresholds, old.context.habits, now.context.habits)) return places;
  const stretch = concerned(match, evidenceReach, evidenceReach);
  const customs = customComparer(thresholds, old.context, now.context);
  for (let index = 0; index < places.length; index++) {
    const place = placeBefore(match, stretch, index);
    if (place < 0 || old.out[place] !== now.out[index]) continue;
    const same = sameState(old.context, place, now.context, index) && customs(place, index);
    if (now.out[index] === 1 || same) places[index] = place;
  }
  return places;
}

/** Whether what lines far away can change is the same. */
function sameState(old: EvidenceContext, place: number, now: EvidenceContext, index: number): boolean {
  const [a, b] = [old.brackets[place], now.brackets[index]];
  return (
    a?.open === b?.open &&
    a?.closesBelow === b?.closesBelow &&
    a?.unitsToClose === b?.unitsToClose &&
    a?.unopenedBelow === b?.unopenedBelow &&
    old.copies[place] === now.copies[index] &&
    old.copies[place + 1] === now.copies[index + 1]
  );
}

function sameHabits(thresholds: Thresholds, old: DocumentHabits, now: DocumentHabits): boolean {
  return Object.entries(habitNames).every(([habit, name]) => {
    const column = evidenceNames.indexOf(name);
    const place = (habits: DocumentHabits) =>
      placeOf(thresholds, column, Math.fround(habits[habit as keyof DocumentHabits]));
    return place(old) === place(now);
  });
}

/** Compares what the customs of two states say of a break. */
function customComparer(
  thresholds: Thresholds,
  old: EvidenceContext,
  now: EvidenceContext,
): (place: number, index: number) => boolean {
  if (equalData(old.customs, now.customs)) return () => true;
  const first = evidenceNames.indexOf(customEvidence.names[0] ?? '');
  const [then, today] = [new Float32Array(2 * customValues), new Float32Array(2 * customValues)];
  return (place, index) => {
    putCustoms(old, place, then);
    putCustoms(now, index, today);
    return today.every(
      (value, at) =>
        value === then[at] ||
        placeOf(thresholds, first + at, value) === placeOf(thresholds, first + at, then[at] as number),
    );
  };
}

function putCustoms(context: EvidenceContext, index: number, row: Float32Array): void {
  const [above, below] = [context.lines[index], context.lines[index + 1]];
  if (above !== undefined && below !== undefined)
    customEvidence.put(context, { index, above, below }, row, 0);
}
