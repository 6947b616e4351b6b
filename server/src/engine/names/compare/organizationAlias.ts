import { shorten, shortHead } from './shortForms.ts';
import { type NameToken, ordinalValue, tokenize } from './tokens.ts';
import { relationWords } from './words.ts';

/** How a short name stands for a long one; keys into the message catalogue. */
export type AliasReason = 'standard-form' | 'leading-place' | 'host-dropped' | 'short-form' | 'quotes';

/** A short form of fewer characters says too little to be explained. */
const shortestAlias = 3;
/** A name without its place needs this many characters to be a name. */
const shortestWithoutPlace = 4;
/** An abbreviation keeps at most this share of the full name. */
const longestAbbreviation = 0.75;

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
  if (dropped.every(isPlaceLike)) {
    if (first.slot === 'administrative') return last?.slot === 'administrative' ? undefined : 'leading-place';
    if (last?.slot !== 'administrative' && !dropped.every(({ slot }) => slot === 'place')) return undefined;
    return short.length >= shortestWithoutPlace && hasContent(rest) ? 'leading-place' : undefined;
  }
  if (dropped.length === 1 && last?.slot === 'scope') {
    return short.length > shortestWithoutPlace && hasContent(rest) ? 'leading-place' : undefined;
  }
  const belongs = first.slot === 'ordinal' || first.text === '附属' || first.text === '直属';
  return belongs && last?.slot === 'head' && short.length >= shortestWithoutPlace
    ? 'host-dropped'
    : undefined;
}

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

/**
 * Whether `short` is made of the first characters of the long name's words, in order. Numbers and fields must be
 * there; ranks of places, `附属`, and `人民` beside a number may be missing, and the whole place in front where
 * the short form begins with its rank (`市一院`).
 */
function isAbbreviation(tokens: readonly NameToken[], short: string, share: number): boolean {
  if (longestAbbreviation < share) return false;
  const numbered = tokens.some(({ slot }) => slot === 'ordinal');
  const droppable = ({ slot, text }: NameToken, index: number) =>
    slot === 'administrative' ||
    text === '附属' ||
    text === '直属' ||
    (numbered && text === '人民') ||
    (slot === 'proper' && tokens[index - 1]?.slot === 'proper');
  const matches = (index: number, position: number): boolean => {
    const token = tokens[index];
    if (token === undefined) return position === short.length;
    if (droppable(token, index) && index + 1 < tokens.length && matches(index + 1, position)) return true;
    return takes(token, short, position).some((next) => matches(index + 1, next));
  };
  if (matches(0, 0)) return true;
  const rank = tokens.findIndex(({ slot }) => slot === 'administrative');
  const atRank = 0 < rank && tokens[rank]?.text === short[0] && tokens.slice(0, rank).every(isPlaceLike);
  return atRank && matches(rank, 0);
}

/** Where in `short` the next word may begin when this word is written by some of its characters. */
function takes({ text, slot }: NameToken, short: string, position: number): readonly number[] {
  if (slot === 'ordinal') {
    const number = /^第?(?:[一二三四五六七八九十百]+|\d+)/u.exec(short.slice(position))?.[0];
    return number !== undefined && ordinalValue(number) === ordinalValue(text)
      ? [position + number.length]
      : [];
  }
  if (short[position] !== text[0]) {
    return slot === 'head' && short[position] === text.at(-1) ? [position + 1] : [];
  }
  const ends = [position + 1];
  let from = 1;
  for (let next = position + 1; next < short.length; next++) {
    const found = text.indexOf(short[next] ?? '', from);
    if (found < 0) break;
    from = found + 1;
    ends.push(next + 1);
  }
  return ends;
}
