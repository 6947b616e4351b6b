/**
 * What the patterns of rules ask of characters over and over, without a regular expression for each of them. The answers
 * are those of `\\s` and `\\p{Script=Han}`.
 */
import { isBlank } from './characters.ts';

/** Whether a unit is white space as regular expressions have it: a blank, but not the one of no width. */
export function isSpace(code: number): boolean {
  return isBlank(code) && code !== 0x200b;
}

/** A text without its white space. */
export function withoutSpace(text: string): string {
  for (let index = 0; index < text.length; index++)
    if (isSpace(text.charCodeAt(index))) return text.replace(/\s+/gu, '');
  return text;
}

const han = /^\p{Script=Han}/u;

/** Whether the character at an offset is an ideograph by its script; a half of a pair is none. */
export function isHanAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code >= 0x4e00 && code <= 0x9fa5) return true;
  if (!(code >= 0x2e80) || (code >= 0xff00 && code <= 0xffff) || (code >= 0x3008 && code <= 0x3020))
    return false;
  if (code === 0x3001 || code === 0x3002) return false;
  return han.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

/** How many ideographs a text holds. */
export function hanCount(text: string): number {
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) if (isHanAt(text, offset)) count++;
  return count;
}

/** How many characters a text holds: a pair of surrogates is one. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let offset = 1; offset < text.length; offset++)
    if (isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1))) count--;
  return count;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Tells whether a text ends with one of some words, which are given with bars between them. */
export function endingWith(words: string): (text: string) => boolean {
  const known = new Set(words.split('|'));
  const lengths = [...new Set([...known].map(({ length }) => length))];
  return (text) => lengths.some((length) => text.length >= length && known.has(text.slice(-length)));
}
