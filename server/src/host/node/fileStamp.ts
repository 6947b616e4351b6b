import { statSync } from 'node:fs';

/** A file that was written less than this ago may be written again without its times telling, in milliseconds. */
const coarsest = 2000;

/**
 * Names the state of a file by its size, number and times. Undefined where it is gone, or so young that another change
 * could leave all of these alone: some file systems count in steps of two seconds. Synchronous, for a thread of the pool
 * takes a hundred times as long to be asked as the system to answer; callers see to it that messages are answered in between.
 */
export function fileStamp(path: string): string | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino, dev } = statSync(path);
    if (Date.now() - Math.max(mtimeMs, ctimeMs) < coarsest) return undefined;
    return [size, mtimeMs, ctimeMs, ino, dev].join(' ');
  } catch {
    return undefined;
  }
}
