/** The encodings of Unicode are decoded as iconv-lite does, which a browser's host cannot use for them. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { decodeUnicode, isSoundUnicode } from '../../server/src/host/encoding/unicode.ts';

/** Bytes that are nearly text: characters, halves of them, surrogates, byte-order marks. */
const nearText = fc
  .array(
    fc.constantFrom(
      [0xe4, 0xb8, 0xad],
      [0xe4, 0xb8],
      [0xf0, 0x9f, 0x98, 0x80],
      [0xed, 0xa0, 0x80],
      [0xc0, 0x80],
      [0xef, 0xbb, 0xbf],
      [0xd8, 0x00],
      [0x00, 0xdc],
      [0x41],
      [0xff],
      [0x80],
    ),
    { maxLength: 12 },
  )
  .map((parts) => Buffer.from(parts.flat()));

it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('decodes any bytes as %s alike', (encoding) => {
  fc.assert(
    fc.property(
      fc.oneof(
        nearText,
        fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      ),
      (bytes) => {
        const text = iconv.decode(bytes, encoding, { stripBOM: false });
        expect(decodeUnicode(bytes, encoding)).toBe(text);
        const exact = iconv.encode(text, encoding, { addBOM: false }).equals(bytes);
        expect(isSoundUnicode(bytes, encoding)).toBe(exact);
      },
    ),
    { numRuns: 2000 },
  );
});

it('decodes long texts', () => {
  const text = '校勘😀'.repeat(50_000);
  expect(decodeUnicode(iconv.encode(text, 'utf-16be'), 'utf-16be')).toBe(text);
});
