import iconv from 'iconv-lite';
import type { Encoding } from '../../project/encoding.ts';
import { holdsZeros, looksBinary, utf16Guess } from './decodeBinary.ts';
import { guessDoubleByte } from './decodeDoubleByte.ts';
import { decodeUnicode, isSoundUnicode, isUnicode } from './unicode.ts';

/** A text as it was decoded. */
export interface Decoded {
  /** Without the byte-order mark at its head. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  /** Whether encoding the text again gives the bytes it was read from. */
  readonly exact: boolean;
}

/** Why bytes are no text. */
export type DecodeFailure = 'binary' | 'utf-32' | 'unknown-encoding';

/** How many bytes the encoding is guessed from. */
const sampleSize = 64 * 1024;

const byteOrderMarks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/** Marks of characters of 32 bits; the first one begins like that of UTF-16. */
const wideMarks: readonly (readonly number[])[] = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];

/**
 * Decodes a file. The encoding is the one that is asked for, or that of the byte-order mark, or UTF-8 where the
 * bytes are valid, or the likeliest one of those that Chinese texts are kept in.
 */
export function decode(bytes: Uint8Array, asked?: Encoding): Decoded | DecodeFailure {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (asked === undefined && wideMarks.some(begins)) return 'utf-32';
  const mark = byteOrderMarks.find((each) => begins(each.bytes));
  if (mark !== undefined && (asked === undefined || sameFamily(asked, mark.encoding))) {
    return decoded(bytes, mark.bytes.length, asked ?? mark.encoding);
  }
  if (asked !== undefined) return decoded(bytes, 0, asked);
  const wide = utf16Guess(bytes.subarray(0, sampleSize));
  if (wide !== undefined) return decoded(bytes, 0, wide);
  if (looksBinary(bytes)) return 'binary';
  const encoding = isSoundUnicode(bytes, 'utf-8') ? 'utf-8' : guess(bytes.subarray(0, sampleSize));
  return encoding === undefined ? 'unknown-encoding' : decoded(bytes, 0, encoding);
}

/** The bytes of a text, or the offset of the first character that the encoding cannot hold. */
export function encode(text: string, encoding: Encoding, byteOrderMark: boolean): Buffer | number {
  const body = iconv.encode(text, encoding, { addBOM: false });
  const again = iconv.decode(body, encoding, { stripBOM: false });
  if (again !== text) return firstDifference(again, text);
  const mark = byteOrderMarks.find((each) => sameFamily(encoding, each.encoding))?.bytes ?? [];
  return byteOrderMark ? Buffer.concat([Buffer.from(mark), body]) : body;
}

function decoded(bytes: Uint8Array, markLength: number, encoding: Encoding): Decoded | DecodeFailure {
  const body = bytes.subarray(markLength);
  const byteOrderMark = markLength > 0;
  if (isUnicode(encoding)) {
    const exact = isSoundUnicode(body, encoding);
    const text = decodeUnicode(body, encoding);
    return holdsZeros(text) ? 'binary' : { text, encoding, byteOrderMark, exact };
  }
  const text = iconv.decode(body, encoding, { stripBOM: false });
  if (holdsZeros(text)) return 'binary';
  const exact = sameBytes(iconv.encode(text, encoding, { addBOM: false }), body);
  return { text, encoding, byteOrderMark, exact };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** GBK is a part of GB18030, and both have the same byte-order mark. */
function sameFamily(a: Encoding, b: Encoding): boolean {
  return a === b || (a === 'gbk' && b === 'gb18030');
}

/** The likeliest encoding of bytes that are not quite UTF-8. */
function guess(sample: Uint8Array): Encoding | undefined {
  const text = decodeUnicode(sample, 'utf-8');
  const damaged = text.match(/\ufffd/gu)?.length ?? 0;
  const wide = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  if (damaged < wide * largestDamagedShare) return 'utf-8';
  // A few stray bytes in a text of Latin letters: it will be read, and never written.
  return guessDoubleByte(sample) ?? (wide < sample.length * largestStrayShare ? 'utf-8' : undefined);
}

/** A text may hold some broken bytes; a text that was decoded wrongly holds many more. */
const largestDamagedShare = 0.02;

/** More bytes than this above ASCII and the text is in some other encoding. */
const largestStrayShare = 0.05;

function firstDifference(a: string, b: string): number {
  let offset = 0;
  while (offset < b.length && a[offset] === b[offset]) offset++;
  return offset;
}
