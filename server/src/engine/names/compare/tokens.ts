import { administrativeWords, knownPlaces, scopeWords } from './places.ts';
import { conjunctions, fieldWords, headWords, modifierWords } from './words.ts';

/** What a word does in the name of an organization. Characters of proper names are `proper`, one token each. */
export type Slot =
  | 'place'
  | 'administrative'
  | 'scope'
  | 'ordinal'
  | 'modifier'
  | 'field'
  | 'head'
  | 'conjunction'
  | 'proper';

/** A word of an organization's name, with the slot it fills. */
export interface NameToken {
  readonly text: string;
  readonly slot: Slot;
}

const ordinal = /^(?:第[一二三四五六七八九十百零〇\d]+|\d+)/u;
const longestWord = 6;

const slotOfWord: ReadonlyMap<string, Slot> = new Map<string, Slot>([
  ...[...fieldWords].map((word): [string, Slot] => [word, 'field']),
  ...[...headWords].map((word): [string, Slot] => [word, 'head']),
  ...[...modifierWords].map((word): [string, Slot] => [word, 'modifier']),
  ...[...knownPlaces].map((word): [string, Slot] => [word, 'place']),
  ...administrativeWords.map((word): [string, Slot] => [word, 'administrative']),
  ...scopeWords.map((word): [string, Slot] => [word, 'scope']),
  ...conjunctions.map((word): [string, Slot] => [word, 'conjunction']),
]);

/**
 * Reads the name of an organization word by word, the longest known word first. What no word covers belongs to
 * proper names and comes out character by character, so that misprints show where they are.
 */
export function tokenize(name: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  let offset = 0;
  while (offset < name.length) {
    const token = tokenAt(name, offset);
    tokens.push(token);
    offset += token.text.length;
  }
  return tokens;
}

function tokenAt(name: string, offset: number): NameToken {
  const number = ordinal.exec(name.slice(offset))?.[0];
  if (number !== undefined) return { text: number, slot: 'ordinal' };
  for (let length = Math.min(longestWord, name.length - offset); length > 0; length--) {
    const text = name.slice(offset, offset + length);
    const slot = slotOfWord.get(text);
    if (slot === undefined) continue;
    if (slot === 'scope' && offset > 0) continue;
    if (slot === 'conjunction' && offset === 0) continue;
    return { text, slot };
  }
  const code = name.codePointAt(offset) ?? 0;
  return { text: String.fromCodePoint(code), slot: 'proper' };
}

const digits = new Map('零一二三四五六七八九'.split('').map((character, value) => [character, value]));

/** The value of an ordinal such as `第十二` or `3`, for comparing numbers however they are written. */
export function ordinalValue(text: string): number {
  const body = text.replace(/^第/u, '').replace(/〇/gu, '零');
  if (/^\d+$/u.test(body)) return Number(body);
  let total = 0;
  let current = 0;
  for (const character of body) {
    if (character === '十') total += (current || 1) * 10;
    else if (character === '百') total += (current || 1) * 100;
    if (character === '十' || character === '百') current = 0;
    else current = digits.get(character) ?? 0;
  }
  return total + current;
}

/** Whether a `第` stands in a name without its number. */
export function isOrdinalBroken(name: string): boolean {
  return brokenOrdinal.test(name);
}
const brokenOrdinal = /第(?![一二三四五六七八九十百零〇\d])/u;

/** The words of a name written together again. */
export function textOf(tokens: readonly NameToken[]): string {
  return tokens.map(({ text }) => text).join('');
}

/** Whether a word may be part of the name of a place. */
export function isPlaceLike({ slot }: NameToken): boolean {
  return slot === 'place' || slot === 'proper' || slot === 'administrative';
}
