/** The one stretch in which a text differs from an older one, in UTF-16 units. */
export interface TextChange {
  /** Where it begins, in both texts. */
  readonly start: number;
  /** Where it ends in the old text. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Pieces of so many units are compared at once. */
const step = 4096;

/** Finds the stretch between what two texts have in common at their beginning and at their end. */
export function textChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  const start = commonStart(before, after, most);
  const end = commonEnd(before, after, most - start);
  return { start, oldEnd: before.length - end, newEnd: after.length - end };
}

function commonStart(a: string, b: string, most: number): number {
  let length = 0;
  while (length + step <= most && a.slice(length, length + step) === b.slice(length, length + step))
    length += step;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function commonEnd(a: string, b: string, most: number): number {
  let length = 0;
  while (
    length + step <= most &&
    a.slice(a.length - length - step, a.length - length) ===
      b.slice(b.length - length - step, b.length - length)
  )
    length += step;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++;
  return length;
}
