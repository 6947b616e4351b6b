/** Whether a mutant is in a random sample; the same seed gives the same sample as long as the sources are the same. */
export function inSample({ id }, { share, seed }) {
  if (share >= 1) return true;
  let hash = Math.imul((Number(id) + 1) ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x100000000 < share;
}
