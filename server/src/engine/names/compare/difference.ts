import type { NameToken } from './tokens.ts';

/** A stretch where two names do not read alike: the words of each, with their place among the words. */
export interface Difference {
  readonly a: readonly NameToken[];
  readonly b: readonly NameToken[];
  readonly aStart: number;
  readonly bStart: number;
}

/** Length of the longest common subsequence of the rest of two lists, by offsets (Needleman and Wunsch 1970). */
export function commonLengths<T>(
  a: readonly T[],
  b: readonly T[],
  equal: (x: T, y: T) => boolean,
): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const x = a[i];
      const y = b[j];
      const same = x !== undefined && y !== undefined && equal(x, y);
      table[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

/** Names of equally many words that differ in no more of them are compared place by place. */
const mostReplacements = 2;

/** The stretches in which two names differ, word by word. */
export function differences(a: readonly NameToken[], b: readonly NameToken[]): readonly Difference[] {
  const replaced = replacements(a, b);
  return replaced.length <= mostReplacements && a.length === b.length ? replaced : aligned(a, b);
}

function replacements(a: readonly NameToken[], b: readonly NameToken[]): readonly Difference[] {
  return a.flatMap((token, index): Difference[] => {
    const other = b[index];
    if (other === undefined || token.text === other.text) return [];
    return [{ a: [token], b: [other], aStart: index, bStart: index }];
  });
}

function aligned(a: readonly NameToken[], b: readonly NameToken[]): readonly Difference[] {
  const equal = (x: NameToken, y: NameToken) => x.text === y.text;
  const common = commonLengths(a, b, equal);
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  let [aStart, bStart] = [0, 0];
  const close = () => {
    if (aStart < i || bStart < j) {
      found.push({ a: a.slice(aStart, i), b: b.slice(bStart, j), aStart, bStart });
    }
  };
  while (i < a.length || j < b.length) {
    const x = a[i];
    const y = b[j];
    if (x !== undefined && y !== undefined && equal(x, y)) {
      close();
      i++;
      j++;
      [aStart, bStart] = [i, j];
    } else if (y === undefined || (x !== undefined && common(i + 1, j) >= common(i, j + 1))) i++;
    else j++;
  }
  close();
  return found;
}

/** What is left of two strings when the characters that they begin and end with alike are taken away. */
export function trimCommon(a: string, b: string): { readonly a: string; readonly b: string } {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { a: a.slice(start, a.length - end), b: b.slice(start, b.length - end) };
}
