/** The place of the first of some things of which something holds that holds of all behind it; their number if of none. */
export function firstWhere<T>(things: readonly T[], holds: (thing: T) => boolean): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(things[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
