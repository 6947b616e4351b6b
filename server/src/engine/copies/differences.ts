import type { FoldedText } from './fold.ts';

/** A place where two texts differ. Offsets are units of the folded texts, half-open. */
export interface Difference {
  readonly left: { readonly start: number; readonly end: number };
  readonly right: { readonly start: number; readonly end: number };
}

/**
 * The differences between two texts, or undefined where they are more than `most` deletions and insertions together
 * (E. Myers, "An O(ND) Difference Algorithm", 1986: the cost grows with the differences, not with the texts).
 */
export function differencesOf(
  left: FoldedText,
  right: FoldedText,
  most: number,
): readonly Difference[] | undefined {
  const { length: n } = left;
  const { length: m } = right;
  const limit = Math.min(most, n + m);
  if (Math.abs(n - m) > limit) return undefined;
  const reach = new Int32Array(2 * limit + 3);
  const at = (diagonal: number) => diagonal + limit + 1;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(reach.slice(at(-edits) - 1, at(edits) + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepFrom(reach, at(diagonal), diagonal, edits);
      while (x < n && x - diagonal < m && left[x] === right[x - diagonal]) x++;
      reach[at(diagonal)] = x;
      if (x >= n && x - diagonal >= m) return walkBack(trace, n, m);
    }
  }
  return undefined;
}

/** How far the better of the two neighbouring paths leads, by one deletion or insertion. */
function stepFrom(reach: Int32Array, index: number, diagonal: number, edits: number): number {
  const above = reach[index + 1] as number;
  const below = reach[index - 1] as number;
  return diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1;
}

function walkBack(trace: readonly Int32Array[], n: number, m: number): readonly Difference[] {
  const found: { left: { start: number; end: number }; right: { start: number; end: number } }[] = [];
  let [x, y] = [n, m];
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const reach = trace[edits] as Int32Array;
    const diagonal = x - y;
    const index = diagonal + edits + 1;
    const above = reach[index + 1] as number;
    const below = reach[index - 1] as number;
    const inserts = diagonal === -edits || (diagonal !== edits && below < above);
    const before = inserts ? diagonal + 1 : diagonal - 1;
    const fromX = inserts ? above : below;
    const fromY = fromX - before;
    const endX = inserts ? fromX : fromX + 1;
    const endY = inserts ? fromY + 1 : fromY;
    const last = found.at(-1);
    if (last !== undefined && last.left.start === endX && last.right.start === endY) {
      last.left.start = fromX;
      last.right.start = fromY;
    } else found.push({ left: { start: fromX, end: endX }, right: { start: fromY, end: endY } });
    [x, y] = [fromX, fromY];
  }
  return found.reverse();
}
