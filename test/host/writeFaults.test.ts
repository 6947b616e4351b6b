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
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../server/src/host/node/fileSystem.ts';
import { readTextFile } from '../../server/src/host/node/filesRead.ts';
import { writeTextFile } from '../../server/src/host/node/writeFile.ts';
import { writeWhole } from '../../server/src/host/node/writeWhole.ts';
import { temporaryFolder } from '../cli/temporary.ts';
import { type Fault, watchedDisk } from './watchedDisk.ts';

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

describe('a file of our own', () => {
  const faults: readonly (readonly [string, number])[] = [
    ['ENOSPC', 0],
    ['ENOSPC', 1000],
    ['EIO', 0],
    ['EACCES', 0],
    ['EROFS', 0],
    ['EDQUOT', 77],
  ];

  it.each(faults)(
    'stays the old one or is the new one, whole, whichever step ends in %s',
    async (code, partly) => {
      const folder = temporaryFolder();
      const path = join(folder, 'report.html');
      const watched = watchedDisk();
      writeFileSync(path, before);
      await writeWhole(path, after, {}, watched.disk);
      const renamed = watched.calls.indexOf('rename');
      expect(watched.calls).toHaveLength(12);
      for (let at = 0; at < watched.calls.length; at++) {
        writeFileSync(path, before);
        const { kind } = await writeWhole(path, after, {}, watchedDisk({ at, code, partly }).disk);
        const placed = at > renamed;
        expect({ at, kind, text: readFileSync(path, 'utf8') }).toEqual({
          at,
          kind: placed ? 'written' : 'refused',
          text: placed ? after : before,
        });
        expect(readdirSync(folder)).toEqual(['report.html']);
      }
    },
  );

  it.each(faults)(
    'is not there or is whole where there was none, whichever step ends in %s',
    async (code, partly) => {
      const path = join(temporaryFolder(), 'out', 'names.jsonc');
      const watched = watchedDisk();
      await writeWhole(path, after, { fresh: true, folders: true }, watched.disk);
      const renamed = watched.calls.indexOf('rename');
      for (let at = 0; at < watched.calls.length; at++) {
        rmSync(path, { force: true });
        await writeWhole(path, after, { fresh: true, folders: true }, watchedDisk({ at, code, partly }).disk);
        const found = readdirSync(join(path, '..')).map((name) =>
          readFileSync(join(path, '..', name), 'utf8'),
        );
        expect({ at, found }).toEqual({ at, found: at > renamed ? [after] : [] });
      }
    },
  );

  it('that is to be new leaves one alone that has come meanwhile', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'names.jsonc');
    const { disk } = watchedDisk(undefined, (call) => {
      if (call === 'close') writeFileSync(path, '别人的名单');
    });
    expect(await writeWhole(path, after, { fresh: true, folders: true }, disk)).toMatchObject({
      kind: 'refused',
    });
    expect(readFileSync(path, 'utf8')).toBe('别人的名单');
    expect(readdirSync(folder)).toEqual(['names.jsonc']);
  });

  it('keeps the mode and the link of the old one, and is no private matter where there was none', async () => {
    const folder = temporaryFolder({ 'real.html': before });
    chmodSync(join(folder, 'real.html'), 0o640);
    symlinkSync('real.html', join(folder, 'link.html'));
    await writeWhole(join(folder, 'link.html'), after);
    expect(readFileSync(join(folder, 'real.html'), 'utf8')).toBe(after);
    expect(statSync(join(folder, 'real.html')).mode & 0o777).toBe(0o640);
    await writeWhole(join(folder, 'new.html'), after);
    expect(statSync(join(folder, 'new.html')).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  it.skipIf(process.platform === 'win32')(
    'goes into a device or a pipe and does not replace it',
    async () => {
      expect(await writeWhole('/dev/null', after)).toEqual({ kind: 'written' });
      expect(statSync('/dev/null').isFile()).toBe(false);
      const pipe = join(temporaryFolder(), 'pipe');
      execFileSync('mkfifo', [pipe]);
      const [, read] = await Promise.all([writeWhole(pipe, after), readFile(pipe, 'utf8')]);
      expect(read).toBe(after);
      expect(statSync(pipe).isFIFO()).toBe(true);
    },
  );
});

describe('a file below a folder of the workspace', () => {
  const replace = async (folder: string, path: string) =>
    nodeFileSystem.replace?.(pathToFileURL(join(folder, path)).href, after, pathToFileURL(folder).href);

  it('is written, and its folder is made', async () => {
    const folder = temporaryFolder();
    expect(await replace(folder, '.jiaokan/baseline.jsonc')).toBe(undefined);
    expect(readFileSync(join(folder, '.jiaokan/baseline.jsonc'), 'utf8')).toBe(after);
  });

  it.skipIf(process.platform === 'win32')('is not written where a link leads out of the folder', async () => {
    const away = temporaryFolder({ 'keys.txt': before, 'kept/keys.txt': before });
    const refused = { en: expect.stringMatching(/^a symbolic link leads out of the folder/u) };
    const file = temporaryFolder({ '.jiaokan/config.jsonc': '{}' });
    symlinkSync(join(away, 'keys.txt'), join(file, '.jiaokan/baseline.jsonc'));
    expect(await replace(file, '.jiaokan/baseline.jsonc')).toMatchObject(refused);
    const dangling = temporaryFolder({ '.jiaokan/config.jsonc': '{}' });
    symlinkSync(join(away, 'new.txt'), join(dangling, '.jiaokan/baseline.jsonc'));
    expect(await replace(dangling, '.jiaokan/baseline.jsonc')).toMatchObject(refused);
    const whole = temporaryFolder();
    symlinkSync(join(away, 'kept'), join(whole, '.jiaokan'));
    expect(await replace(whole, '.jiaokan/keys.txt')).toMatchObject(refused);
    expect(readFileSync(join(away, 'keys.txt'), 'utf8')).toBe(before);
    expect(readFileSync(join(away, 'kept/keys.txt'), 'utf8')).toBe(before);
    expect(readdirSync(away).sort()).toEqual(['kept', 'keys.txt']);
  });
});
