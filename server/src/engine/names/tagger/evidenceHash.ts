/** A hash of a piece of evidence: its number and up to three values. Constants as in MurmurHash3 (A. Appleby, 2011). */
export function hashEvidence(number: number, first: number, second: number, third: number): number {
  let mixed = Math.imul(Math.imul(number + 0x51, 0x9e3779b1) ^ first, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ second, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ third, 0x27d4eb2f);
  return mixed ^ (mixed >>> 15);
}

/** Evidence that is not there. */
export const noEvidence = 0;
