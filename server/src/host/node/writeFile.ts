import type { Messages } from '../../engine/rules/rule.ts';
import { createTextModel, positionAt } from '../../engine/text/textModel.ts';
import { messages } from '../../project/problem.ts';
import { encode } from '../encoding/decode.ts';
import { digestOf, errorCode, systemReason, type TextFile } from './filesRead.ts';
import { type Disk, realDisk, replaceFile } from './replaceFile.ts';
import { changed, closedFolder, isClosed, readOnly } from './writeReasons.ts';

/** What came of writing a file; a file that was refused is as it was. */
export type FileWrite =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly reason: Messages };

/**
 * Writes a text in place of the one that was read, in the same encoding. The new file is completed beside the
 * old one and then takes its place, so that no failure leaves half a text; a symbolic link stays one.
 */
export async function writeTextFile(file: TextFile, text: string, disk = realDisk): Promise<FileWrite> {
  const encoded = encodeText(file, text);
  if (encoded.kind === 'refused') return encoded;
  try {
    const target = await disk.realpath(file.path);
    const old = await disk.stat(target);
    if ((old.mode & 0o222) === 0) return refused(readOnly);
    const written = await replaceFile(target, encoded.bytes, old, () => holds(target, file, disk), disk);
    return written === 'replaced' ? { kind: 'written' } : refused(changed);
  } catch (error) {
    const gone = ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error));
    return refused(gone ? changed : isClosed(error) ? closedFolder : systemReason(error));
  }
}

/** Whether a file still is what was read. What has become a pipe must not be read: nothing may ever come out of it. */
async function holds(target: string, { digest }: TextFile, disk: Disk): Promise<boolean> {
  if (!(await disk.stat(target)).isFile()) return false;
  return digestOf(await disk.readFile(target)) === digest;
}

/** The bytes of a text that takes the place of the one that was read; nothing is lost on the way. */
export function encodeText(
  file: TextFile,
  text: string,
):
  | { readonly kind: 'encoded'; readonly bytes: Buffer }
  | { readonly kind: 'refused'; readonly reason: Messages } {
  if (!file.exact) return { kind: 'refused', reason: damaged(file) };
  const bytes = encode(text, file.encoding, file.byteOrderMark);
  if (typeof bytes === 'number') return { kind: 'refused', reason: unencodable(file, text, bytes) };
  return { kind: 'encoded', bytes };
}

function refused(reason: Messages): FileWrite {
  return { kind: 'refused', reason };
}

function damaged({ encoding }: TextFile): Messages {
  return messages(
    `it holds bytes that are not ${encoding}, and writing would lose them. Name the right --encoding, or repair the file.`,
    `文件含有不属于 ${encoding} 的字节，写回会丢失内容。请用 --encoding 指定正确的编码，或先修复文件。`,
  );
}

function unencodable({ encoding }: TextFile, text: string, offset: number): Messages {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0xfffd);
  const line = positionAt(createTextModel(text), offset).line + 1;
  return messages(
    `${encoding} has no “${character}” (line ${line} of the new text). Convert the file to UTF-8 first.`,
    `${encoding} 编码没有“${character}”（新文本第 ${line} 行）。请先将文件转换为 UTF-8。`,
  );
}
