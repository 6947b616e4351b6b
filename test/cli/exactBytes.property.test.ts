/** In every encoding, mending a file changes the bytes of its edits and no others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { planFixes } from '../../server/src/engine/lint/fixPlan.ts';
import { applyEdits, type TextEdit } from '../../server/src/engine/text/textEdit.ts';
import { decode, encode } from '../../server/src/host/encoding/decode.ts';
import { type Encoding, encodings } from '../../server/src/project/encoding.ts';
import { findingsIn } from '../support/analyze.ts';
import { doubled, run, single } from './run.ts';
import { temporaryFolder } from './temporary.ts';

/** Characters that each encoding writes in its own way: of one to four bytes, and in halves of pairs. */
const particular: Readonly<Record<Encoding, readonly string[]>> = {
  'utf-8': ['é', '校', '𠮷', '😀', '\u0000'],
  'utf-16le': ['é', '校', '𠮷', '😀', '\u0a0d', '\u0d0a'],
  'utf-16be': ['é', '校', '𠮷', '😀', '\u0a0d', '\u0d0a'],
  gb18030: ['é', '校', '鎔', '㐂', '𠮷', '😀', 'ü', '한', '\u0fff'],
  gbk: ['é', '校', '鎔', 'ü'],
  big5: ['校', '館', '鎔', '許', '功', '蓋'],
};

/** Of these, Big5 has `\` and other ASCII signs as second bytes. */
const plain = ['校', '史', '人', '一', 'a', '1', ' ', '，', '。', '\u3000', '\n', '\r\n', '\r', '\n\n'];

const textIn = (encoding: Encoding): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...particular[encoding]), fc.constantFrom(...plain)), { maxLength: 60 })
    .map((parts) => parts.join(''));

function bytesOf(text: string, encoding: Encoding): Buffer {
  return iconv.encode(text, encoding, { addBOM: false });
}

/** What the file must hold: the bytes between the edits as they were, those of the edits as they are in the encoding. */
function editedBytes(text: string, edits: readonly TextEdit[], encoding: Encoding): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    parts.push(bytesOf(text.slice(at, span.start), encoding), bytesOf(newText, encoding));
    at = span.end;
  }
  return Buffer.concat([...parts, bytesOf(text.slice(at), encoding)]);
}

describe.each(encodings)('%s', (encoding) => {
  it('gives back the bytes that a text was read from, or says that it cannot', () => {
    fc.assert(
      fc.property(textIn(encoding), fc.boolean(), (text, mark) => {
        const bytes = encode(text, encoding, mark);
        if (typeof bytes === 'number') return;
        const decoded = decode(bytes, encoding);
        if (typeof decoded === 'string') {
          // Where a character in twenty is a zero, the bytes are those of something else.
          expect(decoded).toBe('binary');
          expect(text.split('\0').length - 1).toBeGreaterThan(text.length / 20);
          return;
        }
        expect(decoded).toMatchObject({ text, exact: true });
        expect(encode(decoded.text, encoding, decoded.byteOrderMark)).toEqual(bytes);
      }),
      { numRuns: 200 },
    );
  });

  it('never calls bytes exact that it would not give back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (array) => {
        const bytes = Buffer.from(array);
        const decoded = decode(bytes, encoding);
        if (typeof decoded === 'string' || !decoded.exact) return;
        expect(encode(decoded.text, decoded.encoding, decoded.byteOrderMark)).toEqual(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('has the bytes of the edits changed, and no others', () => {
    fc.assert(
      fc.property(textIn(encoding), textIn(encoding), (head, tail) => {
        const text = `${head}\n\n${doubled}\n${tail}`;
        const { edits } = planFixes(findingsIn(text), 'safe');
        const bytes = encode(applyEdits(text, edits), encoding, false);
        // Where the plain form of a character is not in the encoding, the file is left alone.
        if (typeof bytes === 'number') return;
        expect(bytes).toEqual(editedBytes(text, edits, encoding));
      }),
      { numRuns: 60 },
    );
  });

  it('is kept by the command line, with its mark, its line ends and its last line', async () => {
    const line =
      encoding === 'big5'
        ? '雲嶺大學的校史館昨天開館，兩百名師生參加儀式。'
        : '云岭大学的校史馆昨天开馆，两百名师生参加了仪式。';
    const [twice, once] =
      encoding === 'big5'
        ? ['雲嶺校史館開館儀式'.repeat(2), '雲嶺校史館開館儀式']
        : [doubled.trim(), single.trim()];
    const odd = particular[encoding].filter((character) => character >= ' ').join('');
    const around = (caption: string): string =>
      `\r\n${line}\n\n${line}${odd}。\r\n\r\n${caption}\r\n\n${line}`;
    for (const mark of encoding === 'big5' || encoding === 'gbk' ? [false] : [false, true]) {
      const [old, wanted] = [encode(around(twice), encoding, mark), encode(around(once), encoding, mark)];
      if (typeof old === 'number' || typeof wanted === 'number')
        throw new Error('The text is not in the encoding.');
      const folder = temporaryFolder({ 'a.txt': old });
      const { stderr } = await run(folder, ['fix', '--rule', 'doubled-caption', '--encoding', encoding]);
      expect(stderr).toBe('');
      expect(readFileSync(join(folder, 'a.txt'))).toEqual(wanted);
    }
  });
});
