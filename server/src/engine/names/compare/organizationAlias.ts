import { isAbbreviation } from './abbreviation.ts';
import { scopeWords } from './places.ts';
import { shorten, shortHead } from './shortForms.ts';
import { type NameToken, tokenize } from './tokens.ts';
import { relationWords } from './words.ts';

/** How a short name stands for a long one; keys into the message catalogue. */
export type AliasReason = 'standard-form' | 'leading-place' | 'host-dropped' | 'short-form' | 'quotes';

/** A short form of fewer characters says too little to be explained. */
const shortestAlias = 3;
/** A name without its place needs this many characters to be a name. */
const shortestWithoutPlace = 4;

/** Whether two names differ in nothing but standard short forms of their words. */
export function isStandardForm(a: string, b: string): boolean {
  return shorten(a) === shorten(b);
}

/** Why the shorter of two names of organizations, free of typography, may stand for the longer one. */
export function organizationAlias(a: string, b: string): AliasReason | undefined {
  const x = shorten(a);
  const y = shorten(b);
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  if (short.length < shortestAlias || long.length === short.length) return undefined;
  // A name that another one begins with is its parent, not its short form.
  if (long.startsWith(short)) return undefined;
  const tokens = tokenize(long);
  return (
    withoutLeading(tokens, expandNumber(short)) ??
    withoutRelation(tokens, short) ??
    withoutRank(tokens, short) ??
    (isAbbreviation(tokens, expandNumber(short), short.length / long.length) ? 'short-form' : undefined)
  );
}

/** Writes out `一院` and `二中` as the full names have them. */
function expandNumber(short: string): string {
  return short
    .replace(/(?<!第)([一二三四五六七八九十])院$/u, '第$1医院')
    .replace(/(?<!第)([一二三四五六七八九十])医院$/u, '第$1医院')
    .replace(/(?<!第)([一二三四五六七八九十])中$/u, '第$1中学')
    .replace(/(?<!第)([一二三四五六七八九十])小$/u, '第$1小学');
}

/** `市教育局` for `甲州市教育局`, `附属第一医院` for `乙大学附属第一医院`: what stands in front has been dropped. */
function withoutLeading(tokens: readonly NameToken[], short: string): AliasReason | undefined {
  const start = suffixStart(tokens, short);
  const first = tokens[start];
  if (first === undefined || start === 0) return undefined;
  const dropped = tokens.slice(0, start);
  const rest = tokens.slice(start);
  const last = dropped.at(-1);
  if (dropped.every(isPlaceLike)) return dropsPlace(dropped, rest, short) ? 'leading-place' : undefined;
  if (dropped.length === 1 && last?.slot === 'scope') {
    return dropsScope(rest, short) ? 'leading-place' : undefined;
  }
  const belongs = first.slot === 'ordinal' || first.text === '附属' || first.text === '直属';
  return belongs && last?.slot === 'head' && short.length >= shortestWithoutPlace
    ? 'host-dropped'
    : undefined;
}

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

function isPlaceLike({ slot }: NameToken): boolean {
  return slot === 'place' || slot === 'proper' || slot === 'administrative';
}

/** Whether the words name something: a bare `人民医院` does not. */
function hasContent(tokens: readonly NameToken[]): boolean {
  return tokens.some(({ slot }) => slot === 'field' || slot === 'proper' || slot === 'place');
}

/** `甲局党委` for `甲局机关党委`. */
function withoutRelation(tokens: readonly NameToken[], short: string): AliasReason | undefined {
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
function withoutRank(tokens: readonly NameToken[], short: string): AliasReason | undefined {
  if (!shortHead(tokens.at(-1)?.text ?? '')) return undefined;
  const rank = tokens.findIndex(({ slot }) => slot === 'administrative');
  const place = textOf(tokens.slice(0, rank));
  if (rank < 0 || place.length < 2 || !tokens.slice(0, rank).every(isPlaceLike)) return undefined;
  return place + textOf(tokens.slice(rank + 1)) === short ? 'short-form' : undefined;
}

function textOf(tokens: readonly NameToken[]): string {
  return tokens.map(({ text }) => text).join('');
}
