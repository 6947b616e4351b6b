import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type ProcessUsage, usageOf } from '../clock.ts';
import type { Figure, Measure } from '../figure.ts';
import { corpusOfBytes } from '../texts.ts';
import { withServer } from '../withServer.ts';

interface Run {
  /** In seconds. */
  readonly wall: number;
  readonly usage: ProcessUsage | undefined;
}

/** How much sooner the command line is done with two threads than with one. */
export const jobs: Measure = async (options) => {
  const texts = corpusOfBytes(options.bytes, options);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  return withServer(texts, async ({ program, corpus }) => {
    const one = await check(program, corpus, 1);
    const two = await check(program, corpus, 2);
    return [
      { name: 'text', value: megabytes, unit: 'MB' },
      ...figuresOf('check --jobs 1', one),
      ...figuresOf('check --jobs 2', two),
      { name: 'wall time with one thread / with two', value: one.wall / two.wall, unit: 'times' },
    ];
  });
};

function figuresOf(name: string, { wall, usage }: Run): readonly Figure[] {
  const figures: readonly Figure[] = [{ name: `${name}: wall`, value: wall, unit: 's' }];
  if (usage === undefined) return figures;
  return [
    ...figures,
    { name: `${name}: CPU`, value: usage.all / 1e3, unit: 's' },
    { name: `${name}: peak memory`, value: usage.peak, unit: 'MB' },
  ];
}

/** Checks a corpus in a process of its own. */
async function check(program: string, corpus: string, threads: number): Promise<Run> {
  const begun = performance.now();
  const argv = [join(program, 'cli.js'), 'check', '--format', 'json', '--jobs', String(threads), corpus];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] });
  let usage: ProcessUsage | undefined;
  const timer = setInterval(() => {
    const now = usageOf(child.pid ?? 0);
    // A process that has just ended tells no memory any more.
    if (now !== undefined && Number.isFinite(now.peak)) usage = now;
  }, 50);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  return { wall: (performance.now() - begun) / 1e3, usage };
}
