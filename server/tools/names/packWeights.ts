import { labels } from '../../src/engine/names/tagger/labels.ts';
import { weightScale } from '../../src/engine/names/tagger/scores.ts';
import { slotBitmap } from '../../src/engine/names/tagger/slotBitmap.ts';
import {
  emptySlot,
  entrySize,
  firstBucket,
  isSecond,
  type PackedWeights,
  restOf,
  secondBucket,
  slots,
  weightBias,
} from '../../src/engine/names/tagger/weightTable.ts';
import { transitionSteps } from './crf.ts';
import type { TrainedField } from './reading.ts';

const mostWeight = 127;

/** Rounds the weights of a field, keeps the `most` features that matter most and find a place, and packs them. */
export function packWeights({ model, ids }: TrainedField, most: number): PackedWeights {
  const step = (weight: number): number =>
    Math.max(-mostWeight, Math.min(mostWeight, Math.round(weight * weightScale)));
  const against = (feature: number, each: number): number =>
    (model.weights[feature * labels + each] as number) - (model.weights[feature * labels] as number);
  const size = (feature: number): number => {
    let largest = 0;
    for (let each = 1; each < labels; each++)
      largest = Math.max(largest, Math.abs(step(against(feature, each))));
    return largest;
  };
  const kept = Array.from({ length: ids.count }, (_, feature) => ({ feature, size: size(feature) }))
    .filter((each) => each.size > 0)
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .map(({ feature }) => feature);
  const inSlot = placeFeatures(kept, ids.hashes);
  const taken = inSlot.filter((feature) => feature !== nobody);
  const entries = new Uint8Array(taken.length * entrySize);
  let at = 0;
  for (const [slot, feature] of inSlot.entries()) {
    if (feature === nobody) continue;
    const hash = ids.hashes[feature] as number;
    const mark = restOf(hash) | (slot >> 1 === firstBucket(hash) ? 0 : isSecond);
    entries[at] = mark & 0xff;
    entries[at + 1] = mark >>> 8;
    for (let each = 1; each < labels; each++)
      entries[at + 1 + each] = step(against(feature, each)) + weightBias;
    at += entrySize;
  }
  const occupied = slotBitmap(slots, (slot) => inSlot[slot] !== nobody);
  return { entries, occupied, transitions: [...transitionSteps(model)] };
}

const nobody = -1;
/** A feature that makes others move more often than this stays out. */
const mostMoves = 2_000;

/** The feature in each slot, those first in the list before others; one that finds no place is left out. */
function placeFeatures(features: readonly number[], hashes: Int32Array): Int32Array {
  const inSlot = new Int32Array(slots).fill(nobody);
  const bucketsOf = (feature: number): readonly [number, number] => {
    const hash = hashes[feature] as number;
    return [firstBucket(hash), secondBucket(hash)];
  };
  for (const feature of features) {
    if (restOf(hashes[feature] as number) === 0) continue;
    const path = wayToFreeSlot(inSlot, bucketsOf(feature), bucketsOf);
    // Each on the way moves on to the next slot, the last one first.
    for (let index = path.length - 1; index > 0; index--)
      inSlot[path[index] as number] = inSlot[path[index - 1] as number] as number;
    if (path[0] !== undefined) inSlot[path[0]] = feature;
  }
  return inSlot;
}

/** The shortest row of slots, from one of two buckets to a free one, in which each feature can move to the next slot. */
function wayToFreeSlot(
  inSlot: Int32Array,
  from: readonly [number, number],
  bucketsOf: (feature: number) => readonly [number, number],
): readonly number[] {
  const cameFrom = new Map<number, number>();
  const queue: number[] = [];
  const meet = (bucket: number, before: number): void => {
    for (const slot of [2 * bucket, 2 * bucket + 1]) {
      if (slot === emptySlot || cameFrom.has(slot)) continue;
      cameFrom.set(slot, before);
      queue.push(slot);
    }
  };
  for (const bucket of from) meet(bucket, nobody);
  for (let index = 0; index < queue.length && index < mostMoves; index++) {
    const slot = queue[index] as number;
    const feature = inSlot[slot] as number;
    if (feature === nobody) return rowTo(slot, cameFrom);
    for (const bucket of bucketsOf(feature)) meet(bucket, slot);
  }
  return [];
}

function rowTo(slot: number, cameFrom: ReadonlyMap<number, number>): readonly number[] {
  const row: number[] = [];
  for (let at = slot; at !== nobody; at = cameFrom.get(at) ?? nobody) row.unshift(at);
  return row;
}
