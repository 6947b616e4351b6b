import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackStore, storeKeyOf } from '../../server/src/host/node/store/packStore.ts';
import { temporaryFolder } from '../cli/temporary.ts';

const key = (name: string) => storeKeyOf([name]);
/** A value that tells which key it belongs to. */
const valueFor = (name: string, length = 1000) => Buffer.from(name.padEnd(length, '.'));

async function filled(folder: string, names: readonly string[], length?: number): Promise<void> {
  const store = openPackStore(folder);
  for (const name of names) store.set(key(name), valueFor(name, length));
  await store.flush();
  store.dispose();
}

function segmentsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.seg'))
    .map((name) => join(folder, name));
}

function textAt(folder: string, name: string): string | undefined {
  const store = openPackStore(folder);
  const value = store.get(key(name));
  store.dispose();
  return value === undefined ? undefined : Buffer.from(value).toString().replace(/\.+$/u, '');
}

describe('a store on the disk', () => {
  it('gives what was set before it is written, after, and to those who open it later', async () => {
    const folder = temporaryFolder();
    const store = openPackStore(folder);
    store.set(key('long'), valueFor('long', 100_000));
    store.set(key('short'), valueFor('short', 10));
    expect(store.get(key('long'))).toEqual(valueFor('long', 100_000));
    await store.flush();
    expect(store.get(key('long'))).toEqual(valueFor('long', 100_000));
    expect(store.get(key('short'))).toEqual(valueFor('short', 10));
    store.dispose();
    expect([textAt(folder, 'long'), textAt(folder, 'short'), textAt(folder, 'none')]).toEqual([
      'long',
      'short',
      undefined,
    ]);
  });

  it('gives the youngest value of a key', async () => {
    const folder = temporaryFolder();
    const store = openPackStore(folder);
    for (const value of ['one', 'two']) {
      store.set(key('state'), Buffer.from(value));
      await store.flush();
    }
    expect(textAt(folder, 'state')).toBe('two');
  });

  it('tells keys apart by all their parts', () => {
    const parts = fc.array(fc.constantFrom('', 'a', 'aa', ':', '1:', '\ud842', '\udfb7'), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(storeKeyOf(one) === storeKeyOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('keeps nothing and fails at nothing where it must not write', async () => {
    const file = join(temporaryFolder({ file: 'text' }), 'file');
    const store = openPackStore(join(file, 'store'));
    store.set(key('a'), valueFor('a'));
    await store.flush();
    expect(store.get(key('a'))).toBeUndefined();
  });
});

describe('a damaged file', () => {
  const names = Array.from({ length: 20 }, (_, index) => `value ${index}`);

  it('gives what is whole in it, and never a wrong value', async () => {
    const folder = temporaryFolder();
    await filled(folder, names);
    const [path = ''] = segmentsIn(folder);
    const sound = readFileSync(path);
    fc.assert(
      fc.property(
        fc.nat(sound.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (at, bits, cut) => {
          const damaged = Buffer.from(sound);
          damaged[at] = (damaged[at] ?? 0) ^ bits;
          writeFileSync(path, damaged);
          if (cut) truncateSync(path, at);
          for (const name of names) expect([name, undefined]).toContain(textAt(folder, name));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is passed over when it has another format, and the store goes on', async () => {
    const folder = temporaryFolder();
    await filled(folder, ['old']);
    const [path = ''] = segmentsIn(folder);
    const future = readFileSync(path);
    future.write('JKSEG999', 0);
    future.write('JKSEG999', future.length - 8);
    writeFileSync(path, future);
    expect(textAt(folder, 'old')).toBeUndefined();
    await filled(folder, ['new']);
    expect(textAt(folder, 'new')).toBe('new');
  });
});

describe('the size of a store', () => {
  it('is bounded, and what was of use last stays', async () => {
    const folder = temporaryFolder();
    const store = openPackStore(folder, { mostBytes: 50_000 });
    for (let index = 0; index < 12; index++) {
      store.set(key(`${index}`), valueFor(`${index}`, 10_000));
      await store.flush();
      store.get(key('0'));
    }
    store.dispose();
    const bytes = segmentsIn(folder).reduce((sum, path) => sum + statSync(path).size, 0);
    expect(bytes).toBeLessThanOrEqual(50_000);
    expect([textAt(folder, '0'), textAt(folder, '1')]).toEqual(['0', undefined]);
  });

  it('is kept in few files', async () => {
    const folder = temporaryFolder();
    const store = openPackStore(folder);
    for (let index = 0; index < 40; index++) {
      store.set(key(`${index}`), valueFor(`${index}`));
      await store.flush();
    }
    for (let index = 0; index < 40; index++) expect(store.get(key(`${index}`))).toEqual(valueFor(`${index}`));
    store.dispose();
    expect(segmentsIn(folder).length).toBeLessThan(20);
    expect(textAt(folder, '3')).toBe('3');
  });
});

describe('several processes', () => {
  /** A process that keeps values under its own letter and shared ones, again and again, in the same folder. */
  async function writer(folder: string, letter: string): Promise<ChildProcess> {
    const script = join(temporaryFolder(), 'writer.mjs');
    const { outputFiles } = await build({
      stdin: {
        contents: `import { openPackStore, storeKeyOf } from './server/src/host/node/store/packStore.ts';
          const store = openPackStore(${JSON.stringify(folder)});
          for (let index = 0; ; index++) {
            for (const name of ['${letter}' + index, 'shared' + index])
              store.set(storeKeyOf([name]), Buffer.from(name.padEnd(20000, '.')));
            await store.flush();
            if (index >= 3) process.stdout.write('.');
          }`,
        resolveDir: join(import.meta.dirname, '../..'),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
    });
    writeFileSync(script, outputFiles[0]?.contents ?? '');
    return spawn(process.execPath, [script]);
  }

  it('write at once and are killed while they write: what they kept is whole', async () => {
    const folder = temporaryFolder();
    const children = await Promise.all([writer(folder, 'a'), writer(folder, 'b')]);
    for (const { stdout } of children) if (stdout !== null) await once(stdout, 'data');
    // A reader in between sees whole values only.
    for (const name of ['a0', 'b0', 'shared0']) expect(textAt(folder, name)).toBe(name);
    const exits = children.map((child) => once(child, 'exit'));
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(exits);
    for (const name of ['a0', 'a2', 'b0', 'b2', 'shared1']) expect(textAt(folder, name)).toBe(name);
    await filled(folder, ['later']);
    expect(textAt(folder, 'later')).toBe('later');
  });
});
