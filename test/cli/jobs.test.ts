import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../server/src/cli/inOrder.ts';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import { createReader } from '../../server/src/host/runAnalysis.ts';
import { createAnswering } from '../../server/src/host/threads/answering.ts';
import type { StartThread } from '../../server/src/host/threads/engineThread.ts';
import { clean, doubled, fullName, run, shortName, single } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const poison = '这一段会让线程崩溃，其余各段照常读取，一个也不能少。\n';

/** Threads of this thread: what they are sent and what they send is copied, and on poison they die. */
function threads(log: { started: number; most: number } = { started: 0, most: 0 }): StartThread {
  let reading = 0;
  return (_options, listener) => {
    log.started++;
    const answer = createAnswering(createReader(characterSegmenter), () => {});
    let stopped = false;
    setImmediate(() => listener.onMessage({ kind: 'segmenter', id: characterSegmenter.id }));
    return {
      send(request) {
        const copy = structuredClone(request);
        log.most = Math.max(log.most, ++reading);
        // The later texts are answered first.
        setTimeout(
          () => {
            reading--;
            if (stopped) return;
            if (copy.want === 'analysis' && copy.input.text === poison) {
              stopped = true;
              return listener.onCrash('out of memory');
            }
            const message = answer(copy);
            if (message !== undefined) listener.onMessage(structuredClone(message));
          },
          copy.want === 'analysis' ? 200 / copy.input.text.length : 0,
        );
      },
      stop() {
        stopped = true;
      },
    };
  };
}

const sample = join(import.meta.dirname, '../../sample');
const corpus: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(sample)
      .filter((name) => /\.(?:txt|md)$/u.test(name))
      .map((name) => [name, readFileSync(join(sample, name), 'utf8')]),
  ),
  'names/a.txt': fullName,
  'names/b.txt': shortName,
  'names/c.txt': fullName,
  'robots.txt': 'User-agent: *\nDisallow: /\n',
  'doubled.txt': doubled,
};

describe('--jobs', () => {
  it.each([
    { argv: ['check', '--format', 'json'] },
    { argv: ['check'] },
    { argv: ['check', '--rule', 'letter-spaced', '--rule', 'duplicate-document'] },
    { argv: ['entities', '--format', 'json'] },
    { argv: ['fix', '--dry-run'] },
    { argv: ['fix', '--dry-run', '--unsafe', '--format', 'json'] },
  ])('$argv gives the same to the letter, however many threads', async ({ argv }) => {
    const folder = temporaryFolder(corpus);
    const alone = await run(folder, [...argv, '--jobs', '1'], { startThread: threads() });
    const log = { started: 0, most: 0 };
    const together = await run(folder, [...argv, '--jobs', '3'], { startThread: threads(log) });
    expect({ ...together, bytes: '' }).toEqual({ ...alone, bytes: '' });
    expect(log).toEqual({ started: 3, most: 3 });
  });

  it('fix writes the same', async () => {
    const [one, two] = [temporaryFolder(corpus), temporaryFolder(corpus)];
    await run(one, ['fix', '--jobs', '1']);
    await run(two, ['fix', '--jobs', '2'], { startThread: threads() });
    for (const name of Object.keys(corpus)) {
      expect(readFileSync(join(two, name), 'utf8')).toBe(readFileSync(join(one, name), 'utf8'));
    }
  });

  it('a thread that dies takes down its file alone, and the run fails', async () => {
    const files = { 'a.txt': doubled, 'b.txt': poison, 'c.txt': doubled, 'd.txt': poison, 'e.txt': clean };
    const folder = temporaryFolder(files);
    const { status, stdout, stderr } = await run(folder, ['check', '--format', 'json', '--jobs', '2'], {
      startThread: threads(),
    });
    const read: readonly { path: string; findings: unknown[]; error: string | null }[] =
      JSON.parse(stdout).files;
    expect(read.map(({ path, findings, error }) => [path, findings.length, error !== null])).toEqual([
      ['a.txt', 1, false],
      ['b.txt', 0, true],
      ['c.txt', 1, false],
      ['d.txt', 0, true],
      ['e.txt', 0, false],
    ]);
    expect(stderr).toMatch(/^b\.txt: Jiaokan failed on this file \(out of memory\)/u);
    expect(status).toBe(2);
    const fixed = await run(folder, ['fix', '--quiet', '--jobs', '2'], { startThread: threads() });
    expect(fixed.status).toBe(2);
    expect(readFileSync(join(folder, 'c.txt'), 'utf8')).toBe(single);
    expect(readFileSync(join(folder, 'd.txt'), 'utf8')).toBe(poison);
  });

  it('threads that cannot be started are reported, file by file', async () => {
    const startThread: StartThread = (_options, listener) => {
      setImmediate(() => listener.onCrash('no memory'));
      return { send: () => {}, stop: () => {} };
    };
    const folder = temporaryFolder({ 'a.txt': doubled, 'b.txt': doubled });
    const { status, stderr } = await run(folder, ['check', '--jobs', '2'], { startThread });
    expect(stderr).toMatch(/a\.txt: .*no memory[\s\S]*b\.txt: .*no memory/u);
    expect(status).toBe(2);
  });

  it('is one for little text, and two for enough of it, where there are processors and memory', async () => {
    const text = Array.from({ length: 500 }, (_, index) => `${index}号门。`).join('\n\n');
    // So many that some wait while the first is read.
    const names = Array.from({ length: 8 }, (_, index) => `${index}.txt`);
    const much = Object.fromEntries(names.map((name) => [name, `${text}${' '.repeat(125_000)}`]));
    const startedFor = async (files: Readonly<Record<string, string>>, freeMemory: number) => {
      const log = { started: 0, most: 0 };
      const machine = { processors: 2, freeMemory };
      await run(temporaryFolder(files), ['check'], { startThread: threads(log), machine });
      return log.started;
    };
    expect(await startedFor({ 'a.txt': doubled, 'b.txt': doubled }, 2e9)).toBe(0);
    expect(await startedFor(much, 2e9)).toBe(2);
    expect(await startedFor(much, 5e8)).toBe(0);
  });
});

describe('work in order', () => {
  it('gives results in order, and has no more under way than it may', async () => {
    let underWay = 0;
    let most = 0;
    const results: number[] = [];
    const work = async (item: number): Promise<number> => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 10 - item));
      underWay--;
      return item;
    };
    for await (const result of inOrder([1, 2, 3, 4, 5, 6, 7, 8], 3, work)) results.push(result);
    expect(results).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(most).toBe(3);
  });
});
