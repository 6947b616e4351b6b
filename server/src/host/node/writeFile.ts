import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Messages } from '../../engine/rules/rule.ts';
import { createTextModel, positionAt } from '../../engine/text/textModel.ts';
import { messages } from '../../project/problem.ts';
import { encode } from './decode.ts';
import { digestOf, systemReason, type TextFile } from './filesRead.ts';

/** What came of writing a file; a file that was refused is as it was. */
export type FileWrite =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly reason: Messages };

/**
 * Writes a text in place of the one that was read, in the same encoding. The new file is completed beside the
 * old one and then takes its place, so that no failure leaves half a text; a symbolic link stays one.
 */
export async function writeTextFile(file: TextFile, text: string): Promise<FileWrite> {
  const encoded = encodeText(file, text);
  if (encoded.kind === 'refused') return encoded;
  try {
    const target = await realpath(file.path);
    const { mode } = await stat(target);
    if ((mode & 0o222) === 0) return refused(readOnly);
    if (digestOf(await readFile(target)) !== file.digest) return refused(changed);
    await replace(target, encoded.bytes, mode);
    return { kind: 'written' };
  } catch (error) {
    return refused(systemReason(error));
  }
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

async function replace(target: string, bytes: Buffer, mode: number): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function refused(reason: Messages): FileWrite {
  return { kind: 'refused', reason };
}

const readOnly = messages(
  'it is write-protected. Remove the protection and run again.',
  '文件为只读。请取消只读后重新运行。',
);

const changed = messages(
  'it has changed since it was read. Run again to work on the new text.',
  '文件在读取之后已被修改。请重新运行，以处理新的内容。',
);

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
