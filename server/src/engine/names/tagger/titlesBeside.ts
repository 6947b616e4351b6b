import type { Span } from '../../text/span.ts';
import { type Trie, trieRoot } from '../recognize/trie.ts';
import type { Cues } from './cues.ts';
import type { Lexicon } from './lexicon.ts';

const longestTitle = 8;
const enumeration = 0x3001;
const concurrently = '兼'.charCodeAt(0);

/** The titles that stand right before and right after a name, in reading order: `党委书记、院长……教授`. */
export function titlesBeside(
  { titlesForward, titlesBackward }: Lexicon,
  { codes }: Cues,
  { start, end }: Span,
): readonly string[] {
  const titles: string[] = [];
  let limit = start;
  while (limit > 0) {
    if (titles.length > 0 && (codes[limit - 1] === enumeration || codes[limit - 1] === concurrently)) limit--;
    const length = longestBackward(titlesBackward, codes, limit - 1);
    if (length === 0) break;
    titles.unshift(String.fromCharCode(...codes.subarray(limit - length, limit)));
    limit -= length;
  }
  const after = longestForward(titlesForward, codes, end);
  if (after > 0) titles.push(String.fromCharCode(...codes.subarray(end, end + after)));
  return titles;
}

function longestForward(trie: Trie, codes: Uint16Array, start: number): number {
  let node = trieRoot;
  let longest = 0;
  for (let at = start; at < codes.length && at < start + longestTitle; at++) {
    node = trie.next(node, codes[at] as number);
    if (node === 0) break;
    if (trie.value(node) !== 0) longest = at - start + 1;
  }
  return longest;
}

function longestBackward(trie: Trie, codes: Uint16Array, last: number): number {
  let node = trieRoot;
  let longest = 0;
  for (let at = last; at >= 0 && at > last - longestTitle; at--) {
    node = trie.next(node, codes[at] as number);
    if (node === 0) break;
    if (trie.value(node) !== 0) longest = last - at + 1;
  }
  return longest;
}
