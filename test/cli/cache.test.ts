import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cacheFolder } from '../../server/src/cli/cache.ts';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import { openKeptWork } from '../../server/src/host/node/store/openKeptWork.ts';
import { createReader, runAnalysis } from '../../server/src/host/runAnalysis.ts';
import type { StartThread } from '../../server/src/host/threads/engineThread.ts';
import { clean, doubled, fullName, run, shortName } from './run.ts';
import { temporaryFolder } from './temporary.ts';

/** A run in two threads that keeps what it reads; tells the texts that were analysed. */
async function keepingRun(cache: string, folder: string, argv: readonly string[]) {
  const texts: string[] = [];
  const reader = createReader(characterSegmenter);
  const startThread: StartThread = (_, { onMessage }) => {
    setImmediate(() => onMessage({ kind: 'segmenter', id: characterSegmenter.id }));
    return {
      send(request) {
        if (request.want !== 'analysis') return;
        const { input } = request;
        texts.push(input.text);
        setImmediate(() => onMessage({ kind: 'analysis', analysis: runAnalysis(input, reader) }));
      },
      stop: () => {},
    };
  };
  const { stdout, stderr, status } = await run(folder, [...argv, '--jobs', '2'], {
    variables: { XDG_CACHE_HOME: cache },
    cache: { platform: 'linux', segmenter: characterSegmenter.id, open: openKeptWork },
    startThread,
  });
  return { output: { stdout, stderr, status }, texts };
}

const corpus = { 'a.txt': fullName, 'b.txt': shortName, 'c.txt': doubled, 'd.txt': clean };

it.each([
  ['check', '--format', 'json'],
  ['entities', '--format', 'json'],
  ['fix', '--dry-run'],
])('a second run of %s reads nothing anew and says the same', async (...argv) => {
  const folder = temporaryFolder(corpus);
  const cache = temporaryFolder();
  const first = await keepingRun(cache, folder, argv);
  expect(first.texts.length).toBeGreaterThan(0);
  const second = await keepingRun(cache, folder, argv);
  expect(second.texts).toEqual([]);
  const { stdout, stderr, status } = await run(folder, argv);
  expect(second.output).toEqual({ stdout, stderr, status });
  expect(first.output).toEqual(second.output);
});

it('keeps nothing with --no-cache, nor where the system names no folder', async () => {
  const folder = temporaryFolder(corpus);
  const cache = temporaryFolder();
  await keepingRun(cache, folder, ['check', '--no-cache']);
  expect((await keepingRun(cache, folder, ['check'])).texts).not.toEqual([]);
  expect((await keepingRun(cache, folder, ['check', '--no-cache'])).texts).not.toEqual([]);
  expect(cacheFolder({}, 'linux')).toBeUndefined();
});

it('uses the folder of the system', () => {
  expect(cacheFolder({ HOME: '/lu' }, 'linux')).toBe('/lu/.cache/jiaokan');
  expect(cacheFolder({ HOME: '/lu', XDG_CACHE_HOME: '/cache' }, 'linux')).toBe('/cache/jiaokan');
  expect(cacheFolder({ HOME: '/lu' }, 'darwin')).toBe('/lu/Library/Caches/jiaokan');
  expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32')).toBe('/local/jiaokan/Cache');
});

it('says what a run without a cache says, whatever changed in between', async () => {
  const texts = [fullName, shortName, doubled, clean, `${fullName}\n${clean}`, 'plain English\n'];
  const change = fc.record({
    path: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'e.txt'),
    text: fc.option(fc.constantFrom(...texts), { nil: undefined }),
  });
  const rules = fc.constantFrom([], ['--rule', 'inconsistent-organization-name']);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(change, rules), { maxLength: 5 }), async (steps) => {
      const folder = temporaryFolder(corpus);
      const cache = temporaryFolder();
      for (const [{ path, text }, rule] of steps) {
        if (text === undefined) rmSync(join(folder, path), { force: true });
        else writeFileSync(join(folder, path), text);
        const argv = ['check', '--format', 'json', ...rule];
        const { stdout } = await run(folder, argv);
        expect((await keepingRun(cache, folder, argv)).output.stdout).toBe(stdout);
      }
    }),
    { numRuns: 15 },
  );
});
