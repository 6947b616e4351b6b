import type { Arena } from './arena.ts';
import { hashEvidence } from './evidenceHash.ts';
import type { Lexicon } from './lexicon.ts';
import { likelyThree, likelyTwo } from './personLikelihood.ts';
import { kindOfUnit, unitKinds as outside } from './unitKinds.ts';

/** The units of a text with some more before and behind it, so that nobody has to ask whether there are any. */
export interface Surroundings {
  readonly units: Uint16Array;
  readonly unitKinds: Uint8Array;
}

/** What those units say together. */
export interface NearUnits {
  /** The group of evidence that each pair of units gives to those around it, at the first of the two. */
  readonly pairGroups: Int32Array;
  /** How likely a personal name of two and of three characters begins at each unit. */
  readonly twoLikely: Uint8Array;
  readonly threeLikely: Uint8Array;
}

/** So many stand before the text, and as many behind it. */
export const margin = 2;

// What stands for units that are not there.
const unitBefore = 1;
const unitBehind = 3;

/** Surrounds a text. */
export function surround(codes: Uint16Array, scratch: Arena): Surroundings {
  const size = codes.length;
  const all = size + 2 * margin;
  const units = scratch.uint16(all + 2);
  const kinds = scratch.uint8(all).fill(outside);
  units.set(codes, margin);
  for (let at = 0; at < size; at++) kinds[at + margin] = kindOfUnit[codes[at] as number] as number;
  for (let step = 0; step < margin; step++) {
    units[margin - 1 - step] = unitBefore + step;
    units[margin + size + step] = unitBehind + step;
  }
  return { units, unitKinds: kinds };
}

/** Weighs what surrounds the units of a text. */
export function weighNear(lexicon: Lexicon, { units, unitKinds }: Surroundings, scratch: Arena): NearUnits {
  const all = unitKinds.length;
  const pairGroups = scratch.int32(all);
  const twoLikely = scratch.uint8(all);
  const threeLikely = scratch.uint8(all);
  for (let at = 0; at < all; at++) {
    const unit = units[at] as number;
    const next = units[at + 1] as number;
    pairGroups[at] = hashEvidence(5, (unit << 16) | next);
    twoLikely[at] = likelyTwo(lexicon, unit, next);
    threeLikely[at] = likelyThree(lexicon, unit, next, units[at + 2] as number);
  }
  return { pairGroups, twoLikely, threeLikely };
}
