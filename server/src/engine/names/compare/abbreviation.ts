import { shortHead } from './shortForms.ts';
import { type NameToken, ordinalValue } from './tokens.ts';

/** An abbreviation keeps at most this share of the full name. */
const longestAbbreviation = 0.75;

/**
 * Whether `short` is made of the first characters of the full name's words, in order. Numbers and fields must be
 * there; ranks of places, `附属`, and `人民` beside a number may be missing, and the whole place in front where
 * the short form begins with its rank (`市一院`). Of a proper name either all is kept or the first character.
 */
export function isAbbreviation(full: readonly NameToken[], short: string, share: number): boolean {
  if (longestAbbreviation < share) return false;
  const words = joinProper(full);
  const numbered = words.some(({ slot }) => slot === 'ordinal');
  // What has failed once is not tried again, so that names of one repeated word stay cheap.
  const failed = new Set<number>();
  const matches = (index: number, position: number): boolean => {
    const word = words[index];
    if (word === undefined) return position === short.length;
    const state = index * (short.length + 1) + position;
    if (failed.has(state)) return false;
    const dropped = isDroppable(word, numbered) && index + 1 < words.length && matches(index + 1, position);
    const found = dropped || takes(word, short, position).some((next) => matches(index + 1, next));
    if (!found) failed.add(state);
    return found;
  };
  if (matches(0, 0)) return true;
  const rank = words.findIndex(({ slot }) => slot === 'administrative');
  const place = words.slice(0, rank).every(({ slot }) => slot === 'place' || slot === 'proper');
  return 0 < rank && place && words[rank]?.text === short[0] && matches(rank, 0);
}

/** Puts the characters of each proper name together again. */
function joinProper(tokens: readonly NameToken[]): readonly NameToken[] {
  const joined: NameToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.slot === 'proper' && last?.slot === 'proper') {
      joined[joined.length - 1] = { text: last.text + token.text, slot: 'proper' };
    } else joined.push(token);
  }
  return joined;
}

function isDroppable({ slot, text }: NameToken, numbered: boolean): boolean {
  return slot === 'administrative' || text === '附属' || text === '直属' || (numbered && text === '人民');
}

/** Where in `short` the next word may begin when this word is written by some of its characters. */
function takes({ text, slot }: NameToken, short: string, position: number): readonly number[] {
  if (slot === 'ordinal') return takesNumber(text, short, position);
  const whole = short.startsWith(text, position) ? [position + text.length] : [];
  if (short[position] !== text[0]) {
    const byEnd = slot === 'head' && !shortHead(text) && short[position] === text.at(-1);
    return byEnd ? [position + 1] : [];
  }
  if (slot === 'head' && shortHead(text)) return whole;
  if (slot === 'proper') return [position + 1, ...whole];
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

function takesNumber(text: string, short: string, position: number): readonly number[] {
  const number = /^第?(?:[一二三四五六七八九十百]+|\d+)/u.exec(short.slice(position))?.[0];
  const same = number !== undefined && ordinalValue(number) === ordinalValue(text);
  return same ? [position + number.length] : [];
}
