import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Messages } from '../../engine/rules/rule.ts';
import { messages } from '../../project/problem.ts';
import { type Decoded, decode } from '../encoding/decode.ts';
import { tooLarge, undecodable } from '../encoding/refusals.ts';
import type { ReadOptions, SizeLimit } from '../ports.ts';

/** A text file as it was read, with what is needed to write it back faithfully. */
export interface TextFile extends Decoded {
  readonly kind: 'text';
  readonly path: string;
  /** Of the bytes on the disk, so that a change by somebody else is noticed. */
  readonly digest: string;
}

/** What came of reading a file. */
export type FileRead =
  | TextFile
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: Messages; readonly tooLarge?: SizeLimit };

/** Reads a text file. Never throws: what cannot be read is refused with the reason and the remedy. */
export async function readTextFile(path: string, options: ReadOptions): Promise<FileRead> {
  try {
    const { size, ...kind } = await statOf(path);
    if (kind.directory) return refused(notAFile.folder);
    if (!kind.regular) return refused(notAFile.device);
    const limit = options.maxFileSize;
    if (size > limit) {
      return { kind: 'refused', reason: tooLarge(size, limit), tooLarge: { size, limit } };
    }
    const bytes = await readFile(path);
    const result = decode(bytes, options.encoding);
    if (typeof result === 'string') return refused(undecodable[result]);
    return { kind: 'text', path, ...result, digest: digestOf(bytes) };
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
    return missing ? { kind: 'missing' } : refused(systemReason(error));
  }
}

/** Identifies the content of a file. */
export function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The code of an error of the operating system, such as `EACCES`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Puts an error of the operating system into words. */
export function systemReason(error: unknown): Messages {
  const code = errorCode(error);
  if (code === 'EACCES' || code === 'EPERM') {
    return messages('permission denied. Change its permissions.', '没有权限，请更改其权限。');
  }
  if (code === 'ENOSPC') return messages('the disk is full. Free some space.', '磁盘已满，请腾出空间。');
  if (code === 'ELOOP') {
    return messages('the symbolic link leads to itself. Remove it.', '符号链接指向自身，请删除。');
  }
  const detail = error instanceof Error ? error.message : String(error);
  return messages(`the system reports: ${detail}.`, `系统报告：${detail}。`);
}

async function statOf(path: string) {
  const found = await stat(path);
  return { size: found.size, directory: found.isDirectory(), regular: found.isFile() };
}

function refused(reason: Messages): FileRead {
  return { kind: 'refused', reason };
}

const notAFile = {
  folder: messages(
    'it is a folder, not a file. Name a file, or give the folder as PATH.',
    '这是文件夹而不是文件。请指定文件，或将该文件夹作为 PATH。',
  ),
  device: messages(
    'it is a device, pipe or socket, not a file. Leave it out.',
    '这是设备、管道或套接字，不是普通文件，请排除。',
  ),
};
