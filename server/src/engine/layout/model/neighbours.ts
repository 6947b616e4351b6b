/** What the second stage adds to the evidence: how likely the breaks around are to be wraps. */
export const neighbourNames = [
  'scoreBefore2',
  'scoreBefore',
  'scoreHere',
  'scoreAfter',
  'scoreAfter2',
] as const;

/** The evidence about a break with the first-stage scores of its neighbours; -1 where there is none. */
export function withNeighbours(row: Float32Array, scores: ArrayLike<number>, index: number): Float32Array {
  const wide = new Float32Array(row.length + neighbourNames.length);
  wide.set(row);
  for (let offset = -2; offset <= 2; offset++) wide[row.length + 2 + offset] = scores[index + offset] ?? -1;
  return wide;
}
