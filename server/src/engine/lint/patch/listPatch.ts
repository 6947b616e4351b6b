/** How a list became another one: so many items of the old one stayed at its head and its tail, others came between. */
export interface ListPatch<T> {
  readonly head: number;
  readonly fresh: readonly T[];
  readonly tail: number;
}

/** Puts items of the old text where they are in the new one. */
export interface Mover<T> {
  /** Those in front of the edit. What comes back as it was keeps its identity. */
  readonly stay: (item: T) => T;
  /** Those behind it. */
  readonly move: (item: T) => T;
  /** Whether an item in front of the edit, and one behind it, is another one of the new text once it is put there. */
  readonly isKept: (item: T, other: T) => boolean;
  readonly isMoved: (item: T, other: T) => boolean;
}

/** Compares a list with an older one, from both ends. */
export function diffList<T>(
  before: readonly T[],
  after: readonly T[],
  { isKept, isMoved }: Pick<Mover<T>, 'isKept' | 'isMoved'>,
): ListPatch<T> {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isKept(before[head] as T, after[head] as T)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    isMoved(before[before.length - 1 - tail] as T, after[after.length - 1 - tail] as T)
  )
    tail++;
  return { head, fresh: after.slice(head, after.length - tail), tail };
}

/** Makes the new list of the old one. */
export function patchList<T>(
  before: readonly T[],
  { head, fresh, tail }: ListPatch<T>,
  { stay, move }: Mover<T>,
): readonly T[] {
  return [...before.slice(0, head).map(stay), ...fresh, ...before.slice(before.length - tail).map(move)];
}
