import type { Encoding } from '../../project/encoding.ts';

/** The encodings that need no tables. */
export type UnicodeEncoding = Extract<Encoding, `utf-${string}`>;

/** As many units as a call may take at once. */
const chunk = 0x4000;

/** Whether an encoding is one of Unicode's own. */
export function isUnicode(encoding: Encoding): encoding is UnicodeEncoding {
  return encoding.startsWith('utf-');
}

/**
 * Decodes UTF-8, where broken bytes become U+FFFD, or UTF-16, where lone surrogates stay and a byte too many at the end is
 * lost. A byte-order mark is a character like any other.
 */
export function decodeUnicode(bytes: Uint8Array, encoding: UnicodeEncoding): string {
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const [first, second] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  const units = new Uint16Array(bytes.length >> 1);
  for (let index = 0; index < units.length; index++) {
    units[index] = (bytes[2 * index + first] ?? 0) | ((bytes[2 * index + second] ?? 0) << 8);
  }
  let text = '';
  for (let at = 0; at < units.length; at += chunk) {
    text += String.fromCharCode(...units.subarray(at, at + chunk));
  }
  return text;
}

/** Whether the decoded text, encoded again, gives the same bytes. */
export function isSoundUnicode(bytes: Uint8Array, encoding: UnicodeEncoding): boolean {
  if (encoding !== 'utf-8') return bytes.length % 2 === 0;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
