import type { ComparedText } from './compareTexts.ts';
import { type FoldedText, foldedString } from './fold.ts';
import { gramHashes } from './gramHash.ts';

/** Characters that a part and its whole have in common where they are laid upon each other. */
const anchorLength = 8;

/** A stretch of a folded text, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How many of the part's n-grams the whole must have to be worth a closer look: a slip in ten characters spoils most. */
const fewestCommon = 0.25;

/** Characters by which slips may move the end of a part against its beginning. */
const drift = 16;

/** The n-grams of a text that may be part of others, by hash, with their last place. */
export interface Anchors {
  readonly places: ReadonlyMap<number, number>;
  /** How long the text is. */
  readonly length: number;
}

/** Lays a text out to be looked for in others. */
export function anchorsOf(part: FoldedText): Anchors {
  const places = new Map<number, number>();
  const hashes = gramHashes(part, anchorLength);
  for (let place = 0; place < hashes.length; place++) places.set(hashes[place] as number, place);
  return { places, length: part.length };
}

/** Where in a longer text a shorter one may stand: where most of their common n-grams lie upon each other. */
export function stretchFor({ places, length }: Anchors, whole: FoldedText): Stretch | undefined {
  const offsets: number[] = [];
  const votes = new Map<number, number>();
  const hashes = gramHashes(whole, anchorLength);
  for (let at = 0; at < hashes.length; at++) {
    const place = places.get(hashes[at] as number);
    if (place === undefined) continue;
    offsets.push(at - place);
    votes.set(at - place, (votes.get(at - place) ?? 0) + 1);
  }
  if (offsets.length === 0 || offsets.length < (length - anchorLength + 1) * fewestCommon) return undefined;
  const main = likeliest(votes);
  const near = offsets.filter((offset) => Math.abs(offset - main) <= drift);
  const start = Math.max(0, near[0] ?? main);
  return { start, end: Math.min(whole.length, Math.max(start, (near.at(-1) ?? main) + length)) };
}

/** The offset with most votes, the first of several. */
function likeliest(votes: ReadonlyMap<number, number>): number {
  let [main, most] = [0, 0];
  for (const [offset, count] of votes) if (count > most) [main, most] = [offset, count];
  return main;
}

/** A stretch of a text with the names in it. */
export function cutText({ folded, names }: ComparedText, { start, end }: Stretch): ComparedText {
  const cut = folded.subarray(start, Math.max(start, end));
  const text = foldedString(cut);
  return { folded: cut, names: names.filter((name) => text.includes(name)) };
}
