import type { NameToken } from './tokens.ts';

const shortest = 3;
const longest = 5;
/** A contraction of this kind keeps at most this share of the full name. */
const largestShare = 0.6;

/**
 * Whether `short` takes one character of each of the full name's words and passes over one of them (`上交所` for
 * `上海证券交易所`). No word but the last one may stand in full: a name that only lacks a word is another body.
 */
export function isLooseContraction(words: readonly NameToken[], short: string): boolean {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  if (short.length < shortest || longest < short.length || short.length > length * largestShare) return false;
  return words.length < 9 && takesFrom(words, 0, short, 0);
}

/** Whether the words from the index on give the rest of the short form. */
function takesFrom(words: readonly NameToken[], index: number, rest: string, passedOver: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  if (index === words.length - 1) return takesLast(word, rest);
  const stands = rest[0] === word.text[0] || (word.slot === 'field' && rest[0] === word.text.at(-1));
  if (stands && takesFrom(words, index + 1, rest.slice(1), passedOver)) return true;
  const cost = costOf(word);
  return index > 0 && passedOver + cost < 2 && takesFrom(words, index + 1, rest, passedOver + cost);
}

/** The kind word is kept, shortened to its first or last character. */
function takesLast({ text, slot }: NameToken, rest: string): boolean {
  if (slot !== 'head' && slot !== 'field') return false;
  return rest === text || rest === text[0] || rest === text.at(-1);
}

/** Numbers are never passed over, ranks and scopes freely, one word of content once. */
function costOf({ slot }: NameToken): number {
  if (slot === 'ordinal') return 2;
  return slot === 'administrative' || slot === 'scope' || slot === 'conjunction' ? 0 : 1;
}
