/**
 * Spreads a new name over the pieces that wraps have cut an old one into, so that each wrap stays between the
 * characters where it was: `顾明|远` becomes `顾铭|远`. `lengths` are those of the old pieces, in UTF-16 units.
 */
export function spreadName(old: string, lengths: readonly number[], name: string): readonly string[] {
  const cuts = lengths.slice(0, -1).map((_, index) => {
    const cut = lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0);
    return placeIn(old, name, cut);
  });
  return [0, ...cuts].map((start, index) => name.slice(start, cuts[index] ?? name.length));
}

/** The place in the new name of a place in the old one: counted from whichever end both have in common. */
function placeIn(old: string, name: string, place: number): number {
  const shorter = Math.min(old.length, name.length);
  let prefix = 0;
  while (prefix < shorter && old[prefix] === name[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && old.at(-1 - suffix) === name.at(-1 - suffix)) suffix++;
  const inSuffix = place > prefix && place >= old.length - suffix;
  const moved = inSuffix ? place + name.length - old.length : Math.min(place, name.length - suffix);
  const found = place <= prefix ? place : Math.max(prefix, moved);
  return isLowSurrogate(name, found) ? found + 1 : found;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return 0xdc00 <= unit && unit <= 0xdfff;
}
