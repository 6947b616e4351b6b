import type { ComparedText } from './compareTexts.ts';
import { type FoldedText, foldedString } from './fold.ts';

/** Characters that a part and its whole have in common where they are laid upon each other. */
const anchorLength = 8;

/** A stretch of a folded text, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where in a longer text a shorter one may stand: from its first to its last common n-gram, filled up on both sides. */
export function stretchFor(part: FoldedText, whole: FoldedText): Stretch | undefined {
  const text = foldedString(whole);
  const pattern = foldedString(part);
  const last = pattern.length - anchorLength;
  let [head, tail] = [-1, -1];
  let [first, end] = [0, last];
  for (; first <= last && head < 0; first++) head = text.indexOf(pattern.slice(first, first + anchorLength));
  if (head < 0) return undefined;
  for (; end >= 0 && tail < 0; end--) tail = text.lastIndexOf(pattern.slice(end, end + anchorLength));
  const start = Math.max(0, head - (first - 1));
  return { start, end: Math.min(text.length, tail + pattern.length - (end + 1)) };
}

/** A stretch of a text with the names in it. */
export function cutText({ folded, names }: ComparedText, { start, end }: Stretch): ComparedText {
  const cut = folded.subarray(start, Math.max(start, end));
  const text = foldedString(cut);
  return { folded: cut, names: names.filter((name) => text.includes(name)) };
}
