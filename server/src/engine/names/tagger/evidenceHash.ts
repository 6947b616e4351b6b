/** A hash of a piece of evidence: its number and one value. Steps and constants as in MurmurHash3 (A. Appleby, 2011). */
export function hashEvidence(number: number, value: number): number {
  let mixed = value ^ Math.imul(number + 0x51, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A hash of a piece of evidence with two values. */
export function hashPair(number: number, first: number, second: number): number {
  return hashEvidence(number, first ^ Math.imul(second, 0x27d4eb2f));
}

/** The lowest of the two bits of a hash that tell apart four pieces of evidence which are asked for together. */
export const memberShift = 15;

/** The hash of another member, from 0 to 3, of the group whose first member has a hash: their weights lie side by side. */
export function memberOf(group: number, member: number): number {
  return group ^ (member << memberShift);
}

/** Evidence that is not there. */
export const noEvidence = 0;
