import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import * as promises from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from './filesRead.ts';

/** What writing asks of the system; tests let it fail at any step. */
export type Disk = Pick<typeof promises, 'open' | 'readFile' | 'realpath' | 'rename' | 'rm' | 'stat'>;

/** The system itself. */
export const realDisk: Disk = promises;

/** Short whatever the text is called: eighty Chinese characters fill the 255 bytes that a name may have. */
const unfinishedName = /^\.jiaokan-[0-9a-f]{16}\.tmp$/u;

/** A file that is still not complete after so long was given up by its process, in milliseconds. */
const longestWriting = 60 * 60 * 1000;

/** Whether a file is the beginning of a new text, which its process may never have completed. */
export function isUnfinished(name: string): boolean {
  return unfinishedName.test(name);
}

/** Deletes new texts that were never completed; the texts in whose place they were to be are as they were. */
export async function removeUnfinished(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const found = await promises.stat(path).catch(() => undefined);
    if (found === undefined || Date.now() - found.mtimeMs < longestWriting) continue;
    await promises.rm(path, { force: true }).catch(() => {});
  }
}

/**
 * Puts bytes in the place of a file: they are completed beside it, brought to the disk and then moved there, so that
 * at any point either the old file is there or the new one. `old` is undefined where there is none yet. `stillOld` is asked
 * last of all; when it says no, nothing has been done. Another name of the same file (a hard link) keeps the old text.
 */
export async function replaceFile(
  target: string,
  bytes: Buffer,
  old: Stats | undefined,
  stillOld: () => Promise<boolean>,
  disk: Disk,
): Promise<'replaced' | 'left'> {
  const temporary = join(dirname(target), `.jiaokan-${randomBytes(8).toString('hex')}.tmp`);
  let placed = false;
  try {
    // Nobody else may read it before it has the mode of the old file; one that is new has the mode of all new files.
    const handle = await disk.open(temporary, 'wx', old === undefined ? 0o666 : 0o600);
    try {
      await handle.writeFile(bytes);
      if (old !== undefined) await takeOver(handle, old);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await stillOld())) return 'left';
    await disk.rename(temporary, target);
    placed = true;
  } finally {
    if (!placed) await disk.rm(temporary, { force: true }).catch(() => {});
  }
  await syncFolder(dirname(target), disk);
  return 'replaced';
}

/** Owner and mode of the old file, the owner as far as it may be given away. */
async function takeOver(handle: promises.FileHandle, old: Stats): Promise<void> {
  const made = await handle.stat();
  if (made.uid !== old.uid || made.gid !== old.gid) await handle.chown(old.uid, old.gid).catch(() => {});
  await handle.chmod(old.mode & 0o7777);
}

/**
 * Brings the new name to the disk. Where a folder cannot be brought there (Windows, some network drives), the system
 * does it in its own time; the text is whole in either case, so no failure here is a failure of the writing.
 */
async function syncFolder(folder: string, disk: Disk): Promise<void> {
  try {
    const handle = await disk.open(folder, constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}
