import { scopeWords } from './places.ts';
import { shortHead } from './shortForms.ts';
import { isPlaceLike, type NameToken, textOf } from './tokens.ts';
import { relationWords } from './words.ts';

/** How a short name stands for a long one; keys into the message catalogue. */
export type AliasReason = 'standard-form' | 'leading-place' | 'host-dropped' | 'short-form' | 'quotes';

/** A name without its place needs this many characters to be a name. */
const shortestWithoutPlace = 4;

/** `市教育局` for `甲州市教育局`, `附属第一医院` for `乙大学附属第一医院`: what stands in front has been dropped. */
export function withoutLeading(tokens: readonly NameToken[], short: string): AliasReason | undefined {
  const start = suffixStart(tokens, short);
  const first = tokens[start];
  if (first === undefined || start === 0) return undefined;
  const dropped = tokens.slice(0, start);
  const rest = tokens.slice(start);
  const last = dropped.at(-1);
  if (last?.text === '·') return foundation.test(short) ? 'host-dropped' : undefined;
  if (dropped.every(isPlaceLike)) return dropsPlace(dropped, rest, short) ? 'leading-place' : undefined;
  if (dropped.length === 1 && last?.slot === 'scope') {
    return dropsScope(rest, short) ? 'leading-place' : undefined;
  }
  return short.length >= shortestWithoutPlace && dropsHost(dropped, rest) ? 'host-dropped' : undefined;
}

/** Whether the host can be left out before a number, before `附属`, and before what has a name of its own. */
function dropsHost(dropped: readonly NameToken[], rest: readonly NameToken[]): boolean {
  const last = withoutPlaces(dropped).at(-1);
  const first = rest[0];
  const belongs = first?.slot === 'ordinal' || first?.text === '附属' || first?.text === '直属';
  if (belongs) return last?.slot === 'head';
  const afterHost = last?.text === '附属' || last?.slot === 'head';
  const ownName = first?.slot === 'proper' || first?.slot === 'place';
  return afterHost && ownName && rest.length > 1 && dropped.some(({ slot }) => slot === 'head');
}

/** The host without the place of its part: `甲大学附属` for `甲大学附属北京`. */
function withoutPlaces(dropped: readonly NameToken[]): readonly NameToken[] {
  const end = dropped.findLastIndex(({ slot }) => slot !== 'place');
  return dropped[end]?.text === '附属' ? dropped.slice(0, end + 1) : dropped;
}

/** `甲省省立医院` for `甲省医科大学附属省立医院`: the place of the host stands before the name of its hospital. */
export function withPlaceOfHost(tokens: readonly NameToken[], short: string): AliasReason | undefined {
  const belongs = tokens.findIndex(({ text }) => text === '附属');
  const own = belongs < 1 ? '' : textOf(tokens.slice(belongs + 1));
  const place = short.slice(0, -own.length);
  const from = own.length < shortestWithoutPlace || place === '' ? undefined : tokens[0]?.text;
  return short.endsWith(own) && from === place ? 'host-dropped' : undefined;
}

/** Foundations go by the family name of the founder; universities do not. */
const foundation = /基金会$/u;

/** Whether a place can be left out before `rest`, which goes on with its rank or is a name by itself. */
function dropsPlace(dropped: readonly NameToken[], rest: readonly NameToken[], short: string): boolean {
  const [first, second] = rest;
  const ranked = dropped.at(-1)?.slot === 'administrative';
  if (first?.slot === 'administrative') return !ranked;
  if (scopeWords.some((scope) => short.startsWith(scope))) return false;
  if (!ranked && !dropped.every(({ slot }) => slot === 'place')) return false;
  // `甲地学院` is not `乙地甲地学院`, unless its place is named with its rank.
  if (!ranked && first?.slot === 'place' && second?.slot !== 'administrative') return false;
  return short.length >= shortestWithoutPlace && hasContent(rest);
}

/** Whether `中国` can be left out: not before an office, which every level of government has. */
function dropsScope(rest: readonly NameToken[], short: string): boolean {
  if (short.startsWith('全国')) return true;
  return short.length > shortestWithoutPlace && hasContent(rest) && !office.test(short);
}

const office = /[局部委厅署司处站科室]$|法院$|检察院$/u;

/** Index of the word from which the rest of the name reads like `short`, or -1. */
function suffixStart(tokens: readonly NameToken[], short: string): number {
  let rest = '';
  for (let index = tokens.length - 1; index >= 0 && rest.length < short.length; index--) {
    rest = (tokens[index]?.text ?? '') + rest;
    if (rest === short) return index;
  }
  return -1;
}

/** Whether the words name something: a bare `人民医院` does not. */
function hasContent(tokens: readonly NameToken[]): boolean {
  return tokens.some(({ slot }) => slot === 'field' || slot === 'proper' || slot === 'place');
}

/** `甲局党委` for `甲局机关党委`. */
export function withoutRelation(tokens: readonly NameToken[], short: string): AliasReason | undefined {
  const related = (text: string) => relationWords.includes(text);
  const kept = tokens.filter(({ text }, index) => {
    const pair = text + (tokens[index + 1]?.text ?? '');
    const pairBefore = (tokens[index - 1]?.text ?? '') + text;
    return !related(text) && !related(pair) && !related(pairBefore);
  });
  const isShort = kept.length < tokens.length && textOf(kept) === short;
  return isShort && 8 <= short.length ? 'short-form' : undefined;
}

/** `甲州卫健委` for `甲州市卫健委`: a name that ends in a short form drops the rank of its place as well. */
export function withoutRank(tokens: readonly NameToken[], short: string): AliasReason | undefined {
  return shortHead(tokens.at(-1)?.text ?? '') ? withoutRankOfPlace(tokens, short) : undefined;
}

/** Whether the rank of the place in front is all that a short form leaves out. */
export function withoutRankOfPlace(tokens: readonly NameToken[], short: string): AliasReason | undefined {
  const rank = tokens.findIndex(({ slot }) => slot === 'administrative');
  const place = textOf(tokens.slice(0, rank));
  if (rank < 0 || place.length < 2 || !tokens.slice(0, rank).every(isPlaceLike)) return undefined;
  return place + textOf(tokens.slice(rank + 1)) === short ? 'short-form' : undefined;
}
