import type { Encoding } from '../../project/encoding.ts';
import { decodeUnicode } from './unicode.ts';

/** More control characters than this have no place in a text. */
const largestControlShare = 0.05;

/** A text in UTF-16 is made of common characters nearly throughout. */
const smallestCommonShare = 0.95;

/** Chinese and Latin letters, their punctuation, full-width forms, blanks and line ends. */
const common = /[\t\n\r\x20-\x7e\u00a0-\u024f\u2000-\u206f\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/gu;

/** UTF-16 without a byte-order mark, which its zero bytes give away. */
export function utf16Guess(sample: Uint8Array): Encoding | undefined {
  if (!sample.includes(0)) return undefined;
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = decodeUnicode(even, encoding);
    return text !== '' && (text.match(common)?.length ?? 0) / text.length >= smallestCommonShare;
  });
}

/** Whether a text holds so many zeros that its characters are wider than they were taken for, whoever has named the encoding. */
export function holdsZeros(text: string): boolean {
  let zeros = 0;
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) zeros++;
  return zeros > text.length * largestControlShare;
}

/** Whether bytes are no text in any encoding whose letters leave ASCII alone. */
export function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) controls++;
  }
  return controls > bytes.length * largestControlShare;
}
