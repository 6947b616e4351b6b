/** The command line is ended at many points of its writing: every text is the old one or the new one, whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isUnfinished } from '../../server/src/host/node/replaceFile.ts';
import { serverBundle } from '../../server/tools/bundle.mjs';
import { doubled, run, single } from './run.ts';
import { temporaryFolder } from './temporary.ts';

let program: string;

beforeAll(async () => {
  program = mkdtempSync(join(tmpdir(), 'jiaokan-killed-'));
  const entryPoints = {
    cli: 'server/src/cli.ts',
    engineWorker: 'server/src/engineWorker.node.ts',
  };
  await build({ ...serverBundle(program, { dictionary: false }), entryPoints, outdir: program });
});

afterAll(() => rmSync(program, { recursive: true, force: true }));

/** A text so long that writing it takes some time, and the same one mended. */
const padding = `${'云岭大学的校史馆昨天开馆，两百名师生参加了仪式。\n\n'.repeat(10)}`;
const [before, after] = [padding + doubled, padding + single];
const names = Array.from({ length: 40 }, (_, index) => `${index}.txt`);

/** Ends the program when so many things have happened in the folder that it writes to. */
async function endAfter(events: number, signal: NodeJS.Signals): Promise<string> {
  const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, before])));
  let seen = 0;
  const child = spawn(
    process.execPath,
    [join(program, 'cli.js'), 'fix', '--quiet', '--no-cache', '--jobs', '1'],
    {
      cwd: folder,
      env: { PATH: process.env.PATH },
      stdio: 'ignore',
    },
  );
  const watcher = watch(folder, () => {
    if (++seen === events) child.kill(signal);
  });
  await once(child, 'close');
  watcher.close();
  return folder;
}

it.skipIf(process.platform === 'win32').each([
  ['SIGKILL', 1],
  ['SIGKILL', 12],
  ['SIGTERM', 5],
  ['SIGINT', 20],
] as const)(
  '%s at event %i leaves whole texts, and another run completes the work',
  async (signal, events) => {
    const folder = await endAfter(events, signal);
    const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts.filter((text) => text !== before && text !== after)).toEqual([]);
    // It was ended in the middle of the work, or this test says nothing.
    expect(texts).toContain(before);
    const others = readdirSync(folder).filter((name) => !names.includes(name));
    expect(others.filter((name) => !isUnfinished(name))).toEqual([]);
    await run(folder, ['fix']);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe(after);
  },
);
