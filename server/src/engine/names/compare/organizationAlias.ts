import { isAbbreviation, joinProper } from './abbreviation.ts';
import { isBrand, isGroup } from './companies.ts';
import {
  type AliasReason,
  withoutLeading,
  withoutRank,
  withoutRankOfPlace,
  withoutRelation,
  withPlaceOfHost,
} from './dropped.ts';
import { withoutLegalForm } from './equalForms.ts';
import { isKnownBody } from './equalNames.ts';
import { isRealPlace } from './knownWords.ts';
import { isLooseContraction } from './looseContraction.ts';
import { shorten } from './shortForms.ts';
import { type NameToken, textOf, tokenize } from './tokens.ts';

/** A short form of fewer characters says too little to be explained. */
const shortestAlias = 3;

/** Why the shorter of two names of organizations, free of typography, may stand for the longer one. */
export function organizationAlias(a: string, b: string): AliasReason | undefined {
  if (a.length === b.length) return undefined;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  const brand = isBrand(longer, shorter) || isGroup(longer, shorter) ? 'short-form' : undefined;
  const long = shorten(withoutLegalForm(longer));
  const short = shorten(withoutLegalForm(shorter));
  return (
    brand ?? shortened(long, short) ?? contracted(longer, shorter) ?? withoutRankOfCompany(longer, shorter)
  );
}

/** `甲轨道集团` for `甲市轨道集团有限公司`: a company without its legal form drops the rank of its place as well. */
function withoutRankOfCompany(longer: string, shorter: string): AliasReason | undefined {
  const long = withoutLegalForm(longer);
  if (long === longer || withoutLegalForm(shorter) !== shorter) return undefined;
  return withoutRankOfPlace(tokenize(long), shorter);
}

/** Explains a short form in which every word that has a short form is written so, and what names drop is dropped. */
function shortened(long: string, short: string): AliasReason | undefined {
  if (long.length <= short.length || short.length < shortestContraction) return undefined;
  // A name that another one begins with is its parent, not its short form.
  if (long.startsWith(short)) return isWholeBefore(long, short) ? 'short-form' : undefined;
  if (short.length < shortestAlias) return undefined;
  const tokens = tokenize(long);
  return (
    withoutLeading(tokens, short) ??
    withoutLeading(tokens, expandNumber(short)) ??
    withPlaceOfHost(tokens, short) ??
    withoutRelation(tokens, short) ??
    withoutRank(tokens, short) ??
    (isContraction(long, short) ? 'short-form' : undefined)
  );
}

/** Explains a short form by the words of the full name as they stand, whose last characters it may keep (`证监会`). */
function contracted(longer: string, short: string): AliasReason | undefined {
  if (short.length < shortestContraction) return undefined;
  // The Red Cross and its foundations are two.
  if (short.includes('红会') && !longer.includes('红十字会')) return undefined;
  const long = withoutLegalForm(longer).replace(party, '中央');
  const orders = [long, long.replace(numberFirst, '附属$1'), long.replace(numberLast, '$1附属')];
  return orders.some((order) => isContraction(order, short)) ? 'short-form' : undefined;
}

const shortestContraction = 2;
const party = /^(?:中共中央|中国共产党中央)/u;
const numberFirst = /(第[一二三四五六七八九十])附属/u;
const numberLast = /附属(第[一二三四五六七八九十])/u;

function isContraction(long: string, short: string): boolean {
  // What everyone takes for one body is not short for another one (`中科院`).
  if (long.length <= short.length || long.startsWith(short) || isKnownBody(short)) return false;
  const tokens = tokenize(long);
  // `甲华社` is not short for `甲华出版社`: more than the kind word must be shortened.
  if (short.length > 2 && textOf(tokens.slice(0, -1)) === short.slice(0, -1)) return false;
  // What the short form says in full, the long one says as well.
  const words = tokenize(short);
  const kind = words.at(-1);
  if (kind?.slot === 'head' && kind.text.length > 1 && !long.endsWith(kind.text)) return false;
  const ownWords = words.some(({ slot, text }) => saysMore(slot, text) && !long.includes(text));
  return (
    !(ownWords && words.every(({ slot }) => slot !== 'proper')) &&
    (isAbbreviation(tokens, expandNumber(short), short.length / long.length) ||
      isLooseContraction(joinProper(tokens), short))
  );
}

function saysMore(slot: NameToken['slot'], text: string): boolean {
  return text.length > 1 && (slot === 'field' || slot === 'modifier');
}

/** Kinds that go without saying behind a name that is none of a place. */
const ownKinds: ReadonlySet<string> = new Set(['大学', '诊所']);

/** Whether what follows a whole name says no more than that it is a university or a group of companies. */
function isWholeBefore(long: string, short: string): boolean {
  const rest = long.slice(short.length);
  const last = tokenize(short).at(-1)?.slot;
  if (rest === '集团' || rest === '公司') return true;
  if (rest === '社') return short.endsWith('报');
  return ownKinds.has(rest) && (last === 'field' || last === 'proper') && !isRealPlace(short);
}

const numbered: readonly (readonly [RegExp, string])[] = [
  [/(?<!第)([一二三四五六七八九十])(?:医院|院)$/u, '第$1医院'],
  [/(?<!第)([一二三四五六七八九十])中$/u, '第$1中学'],
  [/(?<!第)([一二三四五六七八九十])小$/u, '第$1小学'],
];

/** Writes out `一院` and `二中` as the full names have them. */
function expandNumber(short: string): string {
  return numbered.reduce((name, [pattern, full]) => name.replace(pattern, full), short);
}
