import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreKey } from '../../ports.ts';
import { type Segment, writeSegment } from './segment.ts';

/** What was done: a segment that takes the place of others, and those that are gone. */
export interface Tidied {
  readonly made: string | undefined;
  readonly gone: readonly Segment[];
}

/** So many small segments are put together. */
const mostSmall = 16;
/** A segment of fewer bytes is small. */
const smallSize = 4 * 1024 * 1024;
/** A file that is still not complete after so long was given up by its process, in milliseconds. */
const longestWriting = 60 * 60 * 1000;
/** To which share of what is allowed a store is cut back. */
const cutBackTo = 0.75;

/**
 * Puts small segments together, deletes what was of no use for longest where there is too much, and what was never
 * completed. Another process may do the same at once: then a value is kept twice for some time, or not at all, and both is fine.
 */
export async function tidySegments(
  folder: string,
  segments: readonly Segment[],
  used: ReadonlySet<Segment>,
  mostBytes: number,
): Promise<Tidied> {
  await removeUnfinished(folder);
  const old = tooMany(segments, used, mostBytes);
  const small = segments.filter((segment) => segment.size < smallSize && !old.includes(segment));
  const made = small.length > mostSmall ? await writeSegment(folder, valuesOf(small)) : undefined;
  const gone = made === undefined ? old : [...old, ...small];
  for (const { path } of gone) await rm(path, { force: true }).catch(() => {});
  return { made, gone };
}

/** Which segments have to go; those that were of use to this process last of all. */
function tooMany(
  segments: readonly Segment[],
  used: ReadonlySet<Segment>,
  mostBytes: number,
): readonly Segment[] {
  let bytes = segments.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= mostBytes) return [];
  const ordered = segments.toSorted(
    (a, b) => Number(used.has(a)) - Number(used.has(b)) || a.lastUse - b.lastUse,
  );
  return ordered.filter(({ size }) => {
    if (bytes <= mostBytes * cutBackTo) return false;
    bytes -= size;
    return true;
  });
}

/** The youngest value of each key. */
function valuesOf(segments: readonly Segment[]): ReadonlyMap<StoreKey, Uint8Array> {
  const values = new Map<StoreKey, Uint8Array>();
  for (const segment of segments.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const key of segment.keys()) {
      const value = segment.read(key);
      if (value !== undefined) values.set(key, value);
    }
  }
  return values;
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > longestWriting) await rm(path, { force: true });
  }
}
