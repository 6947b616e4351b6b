/** Where a unit stands in a stretch of units: first (0), within (1), last (2), or alone (3). */
export function placeIn(at: number, start: number, length: number): number {
  if (length === 1) return 3;
  if (at === start) return 0;
  return at === start + length - 1 ? 2 : 1;
}
