import { isBlank, isDigit, isLatinLetter, isNumeral } from './characters.ts';
import { type WordClass, wordClass } from './wordClass.ts';

/** What a vocabulary word of so many characters is worth against its characters by themselves. */
export function wordWeight(length: number, kind: WordClass): number {
  if (length > 1) return 1.4 * length - (kind === wordClass.kind ? 0.3 : 0.8);
  if (kind === wordClass.verb) return 0.05;
  return kind === wordClass.function ? 0.4 : 0.2;
}

/** Whether the character before a mark closes a bracket. */
export function closesBracket(text: string, index: number): boolean {
  const mark = text.charCodeAt(index);
  return mark === 0xff09 || mark === 0x29;
}

/** The end of a run of Latin letters, digits or blanks, or of the one character at `start`. */
export function runEnd(text: string, start: number, limit: number): number {
  const code = text.charCodeAt(start);
  const test = isLatinLetter(code)
    ? isLatinLetter
    : isDigit(code)
      ? isDigit
      : isBlank(code)
        ? isBlank
        : undefined;
  let end = start + 1;
  if (test !== undefined) while (end < limit && test(text.charCodeAt(end))) end++;
  return end;
}

/** The end of a run of Chinese and Arabic numerals. */
export function numeralEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && (isNumeral(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
  return end;
}
