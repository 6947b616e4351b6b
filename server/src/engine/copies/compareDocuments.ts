import type { ComparedText } from './compareTexts.ts';
import { type FoldedText, foldedString } from './fold.ts';
import { commonGrams, gramsOf } from './gramSet.ts';

/** How many of the n-grams that either document has both must have: two editions, and not two forms filled in. */
const fewestShared = 0.8;
/** How many of the numbers and of the names, where there are enough to tell. */
const fewestSharedNumbers = 0.6;
const fewestSharedNames = 0.5;
const enoughNumbers = 5;
const enoughNames = 4;
/** Characters of an n-gram. */
const gramLength = 4;
/** Documents are compared by at most about so many n-grams. */
const mostGrams = 40_000;

/** Whether one document is nearly another one. Those made after one pattern differ in their numbers or their names. */
export function areOneDocument(left: ComparedText, right: ComparedText): boolean {
  const longest = Math.max(left.folded.length, right.folded.length);
  if (Math.min(left.folded.length, right.folded.length) < longest * fewestShared) return false;
  // What is quickest told comes first.
  const [numbers, otherNumbers] = [numbersOf(left.folded), numbersOf(right.folded)];
  if (
    Math.max(numbers.size, otherNumbers.size) >= enoughNumbers &&
    share(numbers, otherNumbers) < fewestSharedNumbers
  )
    return false;
  const [names, otherNames] = [new Set(left.names), new Set(right.names)];
  if (Math.max(names.size, otherNames.size) >= enoughNames && share(names, otherNames) < fewestSharedNames)
    return false;
  const every = Math.ceil(longest / mostGrams);
  const [grams, otherGrams] = [
    gramsOf(left.folded, gramLength, every),
    gramsOf(right.folded, gramLength, every),
  ];
  return shareOf(commonGrams(grams, otherGrams), grams.size, otherGrams.size) >= fewestShared;
}

/** The numbers of two digits and more. */
function numbersOf(folded: FoldedText): ReadonlySet<string> {
  const found = new Set<string>();
  for (let start = 0; start < folded.length; start++) {
    let end = start;
    while (end < folded.length && isDigit(folded[end] as number)) end++;
    if (end > start + 1) found.add(foldedString(folded, start, end));
    start = end;
  }
  return found;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** How much of what either has both have, from 0 to 1. */
function share<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): number {
  let both = 0;
  for (const each of left) if (right.has(each)) both++;
  return shareOf(both, left.size, right.size);
}

function shareOf(both: number, left: number, right: number): number {
  const either = left + right - both;
  return either === 0 ? 1 : both / either;
}
