import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnalysisStore, StoreKey } from '../../ports.ts';
import { openSegment, type Segment, writeSegment } from './segment.ts';
import { tidySegments } from './tidySegments.ts';

/** How large a store may grow and how it is written; tests make it small. */
export interface PackStoreOptions {
  /** Bytes of all files; what has been of no use for longest goes when there are more. */
  readonly mostBytes?: number;
  /** What is set is written when it has so many bytes. */
  readonly blockBytes?: number;
}

const defaults = { mostBytes: 512 * 1024 * 1024, blockBytes: 8 * 1024 * 1024 };

/** What is set is written this long after the last of it, in milliseconds. */
const pause = 2000;

/** How exact the last use of a segment is noted, in milliseconds. */
const useStep = 60 * 60 * 1000;

/** Names the key of values: the parts are told apart, whatever is in them. */
export function storeKeyOf(parts: readonly string[]): StoreKey {
  const hash = createHash('sha256');
  // UTF-16, which tells halves of pairs apart.
  for (const part of parts) hash.update(`${part.length}:`).update(part, 'utf16le');
  return hash.digest('hex').slice(0, 32);
}

/**
 * A store in a folder, made of files that are written whole and never changed, so that any number of processes may read
 * and write at once. Where the folder cannot be written nothing is kept, and nobody is told.
 */
export function openPackStore(folder: string, options: PackStoreOptions = {}): AnalysisStore {
  const { mostBytes, blockBytes } = { ...defaults, ...options };
  /** The segment that has the youngest value of each key. */
  const places = new Map<StoreKey, Segment>();
  const segments = new Set<Segment>();
  const used = new Set<Segment>();
  let waiting = new Map<StoreKey, Uint8Array>();
  let waitingBytes = 0;
  /** What is being written; it can be read meanwhile. */
  let leaving: ReadonlyMap<StoreKey, Uint8Array> = new Map();
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let writable = makeFolder(folder);

  const add = (path: string): void => {
    const segment = openSegment(path);
    if (segment === undefined) return;
    segments.add(segment);
    for (const key of segment.keys()) places.set(key, segment);
  };
  const drop = (segment: Segment): void => {
    segments.delete(segment);
    for (const key of segment.keys()) if (places.get(key) === segment) places.delete(key);
    segment.close();
  };
  const noteUse = (segment: Segment): void => {
    if (used.has(segment)) return;
    used.add(segment);
    const now = Date.now();
    if (now - segment.lastUse > useStep) utimes(segment.path, now / 1000, now / 1000).catch(() => {});
  };

  const write = async (values: ReadonlyMap<StoreKey, Uint8Array>): Promise<void> => {
    leaving = values;
    try {
      add(await writeSegment(folder, values));
      const { made, gone } = await tidySegments(folder, [...segments], used, mostBytes);
      if (made !== undefined) add(made);
      for (const segment of gone) drop(segment);
    } catch {
      // The disk is full or must not be written: from now on nothing is kept.
      writable = false;
    }
    leaving = new Map();
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const values = waiting;
    waiting = new Map();
    waitingBytes = 0;
    if (values.size > 0 && writable) writing = writing.then(() => write(values));
    return writing;
  };

  for (const name of filesIn(folder)) if (name.endsWith('.seg')) add(join(folder, name));

  return {
    lasts: true,
    keyOf: (...parts) => storeKeyOf(parts),
    get(key) {
      const fresh = waiting.get(key) ?? leaving.get(key);
      if (fresh !== undefined) return fresh;
      const segment = places.get(key);
      const value = segment?.read(key);
      if (segment !== undefined && value !== undefined) noteUse(segment);
      return value;
    },
    set(key, value) {
      if (!writable) return;
      waitingBytes += value.length - (waiting.get(key)?.length ?? 0);
      waiting.set(key, value);
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pause);
      timer.unref();
      if (waitingBytes > blockBytes) void flush();
    },
    flush,
    dispose() {
      clearTimeout(timer);
      waiting.clear();
      writable = false;
      for (const segment of segments) segment.close();
    },
  };
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
