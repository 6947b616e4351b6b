import type { Stats } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, systemReason } from './filesRead.ts';
import { type Disk, realDisk, replaceFile } from './replaceFile.ts';
import type { FileWrite } from './writeFile.ts';
import { changed, closedFolder, isClosed, readOnly } from './writeReasons.ts';

/** How a file is written. */
export interface WholeWrite {
  /** Whether there must be no such file yet. */
  readonly fresh?: boolean;
  /** Whether folders that are missing are made. */
  readonly folders?: boolean;
}

/**
 * Writes a file of which the whole content is ours (a page, an export, a new project file) in the place of what was there, which is
 * the old file or the new one at any point. What is no file, such as `/dev/stdout` or a pipe, is written to.
 */
export async function writeWhole(
  path: string,
  content: string,
  { fresh = false, folders = false }: WholeWrite = {},
  disk = realDisk,
): Promise<FileWrite> {
  try {
    if (folders) await mkdir(dirname(path), { recursive: true });
    const target = await disk.realpath(path).catch(unlessMissing(path));
    const old = await disk.stat(target).catch(unlessMissing(undefined));
    if (fresh && old !== undefined) return { kind: 'refused', reason: changed };
    if (old !== undefined && !old.isFile()) await writeFile(target, content);
    else {
      if (old !== undefined && (old.mode & 0o222) === 0) return { kind: 'refused', reason: readOnly };
      const holds = (): Promise<boolean> => isAsBefore(target, old, disk);
      const written = await replaceFile(target, Buffer.from(content), old, holds, disk);
      if (written === 'left') return { kind: 'refused', reason: changed };
    }
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'refused', reason: isClosed(error) ? closedFolder : systemReason(error) };
  }
}

/** Whether still the same file is there, or still none: what somebody else has put there meanwhile is not ours to replace. */
async function isAsBefore(target: string, old: Stats | undefined, disk: Disk): Promise<boolean> {
  const now = await disk.stat(target).catch(unlessMissing(undefined));
  if (old === undefined || now === undefined) return old === now;
  return now.isFile() && now.ino === old.ino && now.size === old.size && now.mtimeMs === old.mtimeMs;
}

/** Answers a failure with a value where it says that there is no such file. */
function unlessMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (errorCode(error) === 'ENOENT') return value;
    throw error;
  };
}
