/** What two states of a document have in common, line by line, so that an edit makes anew only what depends on it. */
import type { LineFacts } from './lineFacts.ts';

/** How many lines of two states are the same at their beginning and at their end; no line counts for both. */
export interface LineMatch {
  /** Lines of the old state, and of the new one. */
  readonly before: number;
  readonly after: number;
  readonly head: number;
  readonly tail: number;
}

/** Compares the lines of two states of a document from both ends. */
export function matchLines(before: readonly LineFacts[], after: readonly LineFacts[]): LineMatch {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && showTheSame(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && showTheSame(before[before.length - 1 - tail], after[after.length - 1 - tail]))
    tail++;
  return { before: before.length, after: after.length, head, tail };
}

/** Whether two lines are one that has moved at most: its cues are kept with its text, all else is compared. */
function showTheSame(a: LineFacts | undefined, b: LineFacts | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.cues === b.cues &&
    a.gap === b.gap &&
    a.formFeed === b.formFeed &&
    a.furnitureAbove === b.furnitureAbove &&
    a.indent === b.indent &&
    a.width === b.width
  );
}

/** Lines of the new state. */
export interface LineStretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of the new state about which something else may be said, where what is said of a line depends on so many
 * lines above it and below it at most.
 */
export function concerned({ after, head, tail }: LineMatch, above: number, below: number): LineStretch {
  return { from: Math.max(0, head - below), to: Math.min(after, after - tail + above) };
}

/** Where a line outside of such a stretch stands in the old state; -1 for the lines within it. */
export function placeBefore({ before, after }: LineMatch, { from, to }: LineStretch, index: number): number {
  return index < from ? index : index >= to ? index + before - after : -1;
}

/** Takes over what was said of the lines outside of a stretch; `fresh` is what is said of those within it. */
export function takeOver<T>(
  old: readonly T[],
  { after }: LineMatch,
  { from, to }: LineStretch,
  fresh: readonly T[],
): readonly T[] {
  return [...old.slice(0, from), ...fresh, ...old.slice(old.length - (after - to))];
}

/** The same for numbers side by side. */
export function takeOverNumbers(
  old: Float32Array,
  { before, after }: LineMatch,
  { from, to }: LineStretch,
  fresh: Float32Array,
): Float32Array {
  const taken = new Float32Array(after);
  taken.set(old.subarray(0, from));
  taken.set(fresh, from);
  taken.set(old.subarray(before - (after - to)), to);
  return taken;
}
