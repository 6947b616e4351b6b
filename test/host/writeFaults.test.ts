/** What is left of a text when the system fails, at each single step of writing. */

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../server/src/host/node/filesRead.ts';
import { type Disk, realDisk } from '../../server/src/host/node/replaceFile.ts';
import { writeTextFile } from '../../server/src/host/node/writeFile.ts';
import { temporaryFolder } from '../cli/temporary.ts';

/** Which call to the system fails, counted from 0, and how. */
interface Fault {
  readonly at: number;
  readonly code: string;
  /** How many bytes of a write reach the disk all the same. */
  readonly partly?: number;
}

/** A disk that counts what is asked of it, and fails where it is told to. */
function watchedDisk(fault?: Fault, before: (call: string) => void = () => {}) {
  const calls: string[] = [];
  const step = (name: string): void => {
    before(name);
    calls.push(name);
    if (fault?.at !== calls.length - 1) return;
    throw Object.assign(new Error(`${fault.code}: ${name}`), { code: fault.code });
  };
  const watched =
    <A extends readonly unknown[], R>(name: string, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      step(name);
      return call(...args);
    };
  const watchedHandle = (handle: FileHandle): FileHandle => {
    const { writeFile, sync, close, chmod } = handle;
    return Object.assign(handle, {
      writeFile: async (bytes: Buffer) => {
        const half = bytes.subarray(0, fault?.partly ?? 0);
        if (half.length > 0) await writeFile.call(handle, half);
        step('write');
        await writeFile.call(handle, bytes.subarray(half.length));
      },
      chmod: watched('chmod', (bits: number) => chmod.call(handle, bits)),
      sync: watched('sync', () => sync.call(handle)),
      // A handle is closed even where the system reports that what was written could not be kept.
      close: async () => {
        await close.call(handle);
        step('close');
      },
    });
  };
  const disk = {
    ...realDisk,
    realpath: watched('realpath', (path: string) => realDisk.realpath(path)),
    stat: watched('stat', (path: string) => realDisk.stat(path)),
    readFile: watched('readFile', (path: string) => realDisk.readFile(path)),
    rename: watched('rename', realDisk.rename),
    open: watched('open', async (...args: Parameters<Disk['open']>) =>
      watchedHandle(await realDisk.open(...args)),
    ),
  };
  // The functions of the system have more forms than are used here.
  return { calls, disk: disk as Disk };
}

const before = '云岭大学校史馆昨天开馆，两百名师生到场参观。\r\n'.repeat(200);
const after = `${before}完。`;

async function write(path: string, fault?: Fault, happens?: (call: string) => void) {
  const file = await readTextFile(path, { maxFileSize: 1e6 });
  if (file.kind !== 'text') throw new Error('The text was not read.');
  const { calls, disk } = watchedDisk(fault, happens);
  return { result: await writeTextFile(file, after, disk), calls };
}

describe('a failure of the system', () => {
  it.each([
    ['ENOSPC', 0],
    ['ENOSPC', 1000],
    ['EIO', 0],
    ['EACCES', 0],
    ['EROFS', 0],
    ['EDQUOT', 77],
  ])(
    '%s after %i bytes leaves the old text or the new one, whole, and nothing beside it',
    async (code, partly) => {
      const folder = temporaryFolder();
      const path = join(folder, 'a.txt');
      writeFileSync(path, before);
      const { calls } = await write(path);
      const [steps, renamed] = [calls.length, calls.indexOf('rename')];
      expect(calls).toEqual([
        'realpath',
        'stat',
        'open',
        'write',
        'chmod',
        'sync',
        'close',
        'stat',
        'readFile',
        'rename',
        'open',
        'sync',
        'close',
      ]);
      for (let at = 0; at < steps; at++) {
        writeFileSync(path, before);
        const { result } = await write(path, { at, code, partly });
        const placed = at > renamed;
        expect({ at, text: readFileSync(path, 'utf8') }).toEqual({ at, text: placed ? after : before });
        expect(result.kind).toBe(placed ? 'written' : 'refused');
        expect(readdirSync(folder)).toEqual(['a.txt']);
      }
    },
  );

  it('is put into words', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.txt');
    writeFileSync(path, before);
    const { result: full } = await write(path, { at: 3, code: 'ENOSPC' });
    expect(full).toMatchObject({ reason: { en: 'the disk is full. Free some space.' } });
    const { result: closed } = await write(path, { at: 2, code: 'EACCES' });
    expect(closed).toMatchObject({
      reason: { en: expect.stringMatching(/^its folder is write-protected/u) },
    });
  });
});

describe('what became of the file meanwhile', () => {
  /** Writes, and meanwhile, right before the last look at the old file, does something to it. */
  async function writeWhile(happens: (path: string, folder: string) => void) {
    const folder = temporaryFolder();
    const path = join(folder, 'a.txt');
    writeFileSync(path, before);
    let done = false;
    const { result } = await write(path, undefined, (call) => {
      if (call !== 'close' || done) return;
      done = true;
      happens(path, folder);
    });
    return { result, folder, path };
  }
  const changed = { kind: 'refused', reason: { en: expect.stringMatching(/^it has changed since/u) } };

  it('another text is kept, even one that came while the new file was being written', async () => {
    const { result, path, folder } = await writeWhile((file) => writeFileSync(file, '别人的新稿'));
    expect(result).toMatchObject(changed);
    expect(readFileSync(path, 'utf8')).toBe('别人的新稿');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('a folder, a file that is gone and a pipe are left alone', async () => {
    const folder = await writeWhile((path) => {
      rmSync(path);
      mkdirSync(path);
    });
    expect(folder.result).toMatchObject(changed);
    const gone = await writeWhile((path) => rmSync(path));
    expect(gone.result).toMatchObject(changed);
    expect(readdirSync(gone.folder)).toEqual([]);
    if (process.platform === 'win32') return;
    const pipe = await writeWhile((path) => {
      rmSync(path);
      execFileSync('mkfifo', [path]);
    });
    expect(pipe.result).toMatchObject(changed);
    expect(statSync(pipe.path).isFIFO()).toBe(true);
  });
});

describe('the new file', () => {
  it('has the mode of the old one and a time of its own', async () => {
    const path = join(temporaryFolder(), 'a.txt');
    writeFileSync(path, before);
    chmodSync(path, 0o664);
    utimesSync(path, 1000, 1000);
    await write(path);
    expect(statSync(path).mode & 0o777).toBe(0o664);
    // The time of the last change says that there was one, or backups would pass the file over.
    expect(statSync(path).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
  });

  it('may have the longest name there is', async () => {
    const path = join(temporaryFolder(), `${'校'.repeat(83)}.txt`);
    writeFileSync(path, before);
    expect((await write(path)).result).toEqual({ kind: 'written' });
    expect(readFileSync(path, 'utf8')).toBe(after);
  });

  it.skipIf(process.platform === 'win32')('stands at the end of a chain of links', async () => {
    const folder = temporaryFolder({ 'a/real.txt': before });
    symlinkSync('a', join(folder, 'b'));
    symlinkSync('b/real.txt', join(folder, 'c.txt'));
    symlinkSync('c.txt', join(folder, 'd.txt'));
    expect((await write(join(folder, 'd.txt'))).result).toEqual({ kind: 'written' });
    expect(readFileSync(join(folder, 'a/real.txt'), 'utf8')).toBe(after);
    expect(readdirSync(join(folder, 'a'))).toEqual(['real.txt']);
  });

  it('leaves the old text to the other name of a hard link', async () => {
    const folder = temporaryFolder({ 'a.txt': before });
    linkSync(join(folder, 'a.txt'), join(folder, 'backup.txt'));
    await write(join(folder, 'a.txt'));
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(after);
    expect(readFileSync(join(folder, 'backup.txt'), 'utf8')).toBe(before);
  });
});
