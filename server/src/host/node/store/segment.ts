import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { StoreKey } from '../../ports.ts';

/**
 * A file of values that is written once and never changed:
 *
 * - `magic`, which names the format;
 * - the values, one after the other;
 * - the index: for each value its key, checksum, offset and length; a short value stands in the index itself;
 * - offset, length and checksum of the index, and `magic` again.
 *
 * All numbers are little-endian, of 32 bits.
 */
export interface Segment {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** When something of it was last of use, in milliseconds. */
  readonly lastUse: number;
  keys(): Iterable<StoreKey>;
  /** Undefined where the value is not there or not what was written. */
  read(key: StoreKey): Uint8Array | undefined;
  close(): void;
}

const magic = Buffer.from('JKSEG001', 'latin1');
const keyLength = 16;
const recordLength = keyLength + 12;
const trailerLength = 12 + magic.length;
/** A value of so many bytes stands in the index, which is read at once. */
const longestInline = 128;

/** Where a value lies in the file, or in the index where `inline` is set. */
interface Entry {
  readonly at: number;
  readonly length: number;
  readonly checksum: number;
  readonly inline: boolean;
}

/** Opens a file; undefined when it is anything but a whole segment of this format. */
export function openSegment(path: string): Segment | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const segment = readSegment(path, file);
    if (segment !== undefined) return segment;
  } catch {
    // It is gone, or must not be read: as if it had never been there.
  }
  if (file !== undefined) closeSync(file);
  return undefined;
}

function readSegment(path: string, file: number): Segment | undefined {
  const { size, mtimeMs } = fstatSync(file);
  if (size < magic.length + trailerLength) return undefined;
  const head = readAt(file, 0, magic.length);
  const trailer = readAt(file, size - trailerLength, trailerLength);
  if (head?.equals(magic) !== true || trailer?.subarray(12).equals(magic) !== true) return undefined;
  const [start, length] = [trailer.readUInt32LE(0), trailer.readUInt32LE(4)];
  if (start + length + trailerLength !== size) return undefined;
  const index = readAt(file, start, length);
  if (index === undefined || crc32(index) !== trailer.readUInt32LE(8)) return undefined;
  const entries = entriesOf(index);
  let open = true;
  return {
    path,
    size,
    lastUse: mtimeMs,
    keys: () => entries.keys(),
    read(key) {
      const entry = entries.get(key);
      if (entry === undefined || !open) return undefined;
      const value = entry.inline
        ? index.subarray(entry.at, entry.at + entry.length)
        : readAt(file, entry.at, entry.length);
      return value !== undefined && crc32(value) === entry.checksum ? value : undefined;
    },
    close() {
      if (open) closeSync(file);
      open = false;
    },
  };
}

function entriesOf(index: Buffer): ReadonlyMap<StoreKey, Entry> {
  const entries = new Map<StoreKey, Entry>();
  for (let at = 0; at + recordLength <= index.length; ) {
    const checksum = index.readUInt32LE(at + keyLength);
    const place = index.readUInt32LE(at + keyLength + 4);
    const length = index.readUInt32LE(at + keyLength + 8);
    const inline = length <= longestInline;
    const key = index.toString('hex', at, at + keyLength);
    at += recordLength;
    entries.set(key, { at: inline ? at : place, length, checksum, inline });
    if (inline) at += length;
  }
  return entries;
}

function readAt(file: number, at: number, length: number): Buffer | undefined {
  // Not from the pool that short buffers share: values are kept for long.
  const bytes = Buffer.alloc(length);
  try {
    return readSync(file, bytes, 0, length, at) === length ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a segment beside its place, brings it to the disk, and then moves it there, so that nobody ever sees a part
 * of it. Returns its path.
 */
export async function writeSegment(
  folder: string,
  values: ReadonlyMap<StoreKey, Uint8Array>,
): Promise<string> {
  // Names sort by age; what is younger wins.
  const age = Date.now().toString(36).padStart(9, '0');
  const path = `${folder}/${age}-${randomBytes(6).toString('hex')}`;
  const temporary = `${path}.tmp`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      for (const block of blocksOf(values)) await handle.writeFile(block);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, `${path}.seg`);
    return `${path}.seg`;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function* blocksOf(values: ReadonlyMap<StoreKey, Uint8Array>): Iterable<Uint8Array> {
  const index: Uint8Array[] = [];
  let at = magic.length;
  yield magic;
  for (const [key, value] of values) {
    const record = Buffer.alloc(recordLength);
    record.write(key, 'hex');
    record.writeUInt32LE(crc32(value), keyLength);
    record.writeUInt32LE(at, keyLength + 4);
    record.writeUInt32LE(value.length, keyLength + 8);
    index.push(record);
    if (value.length <= longestInline) index.push(value);
    else {
      yield value;
      at += value.length;
    }
  }
  const all = Buffer.concat(index);
  yield all;
  const trailer = Buffer.alloc(12);
  trailer.writeUInt32LE(at, 0);
  trailer.writeUInt32LE(all.length, 4);
  trailer.writeUInt32LE(crc32(all), 8);
  yield trailer;
  yield magic;
}
