import { labels } from '../../src/engine/names/tagger/labels.ts';
import { weightScale } from '../../src/engine/names/tagger/scores.ts';
import { slotBitmap } from '../../src/engine/names/tagger/slotBitmap.ts';
import {
  entrySize,
  fingerprintOf,
  type PackedWeights,
  slotBits,
  slotOf,
  weightBias,
} from '../../src/engine/names/tagger/weightTable.ts';
import { transitionSteps } from './crf.ts';
import type { TrainedField } from './reading.ts';

const mostWeight = 127;

/** Rounds the weights of a field, keeps the `most` features that matter most, and packs them. */
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
    .slice(0, most);
  const slots = new Int32Array(1 << slotBits).fill(-1);
  for (const { feature } of kept) {
    let slot = slotOf(ids.hashes[feature] as number);
    while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = feature;
  }
  const entries = new Uint8Array(kept.length * entrySize);
  let at = 0;
  for (const feature of slots) {
    if (feature === -1) continue;
    const mark = fingerprintOf(ids.hashes[feature] as number);
    entries[at] = mark & 0xff;
    entries[at + 1] = mark >>> 8;
    for (let each = 1; each < labels; each++)
      entries[at + 1 + each] = step(against(feature, each)) + weightBias;
    at += entrySize;
  }
  const occupied = slotBitmap(slots.length, (slot) => slots[slot] !== -1);
  return { entries, occupied, transitions: [...transitionSteps(model)] };
}
