import { stat } from 'node:fs/promises';

/** A file that was written less than this ago may be written again without its times telling, in milliseconds. */
const coarsest = 2000;

/**
 * Names the state of a file by its size, number and times. Undefined where it is gone, or so young that another change
 * could leave all of these alone: some file systems count in steps of two seconds.
 */
export async function fileStamp(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ctimeMs, ino, dev } = await stat(path);
    if (Date.now() - Math.max(mtimeMs, ctimeMs) < coarsest) return undefined;
    return [size, mtimeMs, ctimeMs, ino, dev].join(' ');
  } catch {
    return undefined;
  }
}
