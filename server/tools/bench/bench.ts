/**
 * Measures how fast Jiaokan is: prints a table on the error output and one JSON object on the output. Each measure has
 * a process to itself, so that neither memory nor compiled code of one falls on another.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';
import { measures } from './measures/all.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { json, type Results, table } from './print.ts';

const args = process.argv.slice(2);
const options = readOptions(args);
// The parent tells a child by a variable which measure is its own.
const mine = process.env.JIAOKAN_BENCH_MEASURE;

if (mine === undefined) await runAll();
else await runOne(mine);

async function runAll(): Promise<void> {
  const results = new Map<string, readonly Figure[] | string>();
  for (const name of chosen(options)) {
    process.stderr.write(`${name} …\n`);
    const figures = await inChild(name);
    results.set(name, figures);
    process.stderr.write(table(name, figures));
  }
  report(results);
}

function report(results: Results): void {
  process.stdout.write(`${json(results, options)}\n`);
  if ([...results.values()].some((each) => typeof each === 'string')) process.exitCode = 1;
}

/** The measures that were asked for; peers only by their flag or by name, since they are downloaded. */
function chosen({ only, peers }: BenchOptions): readonly string[] {
  const unknown = only.filter((name) => measures[name] === undefined);
  if (unknown.length > 0) {
    throw new RangeError(`There is no measure ${unknown.join()}: ${Object.keys(measures).join(', ')}.`);
  }
  const all = Object.keys(measures);
  return all.filter(
    (name) => (only.length === 0 ? name !== 'peers' : only.includes(name)) || (peers && name === 'peers'),
  );
}

function inChild(name: string): Promise<readonly Figure[] | string> {
  const child = fork(fileURLToPath(import.meta.url), args, {
    env: { ...process.env, JIAOKAN_BENCH_MEASURE: name },
  });
  return answerOf(child);
}

function answerOf(child: ChildProcess): Promise<readonly Figure[] | string> {
  return new Promise((resolve) => {
    child.once('message', (figures: readonly Figure[] | string) => resolve(figures));
    child.once('exit', (code) => resolve(`it ended with ${code}`));
  });
}

async function runOne(name: string): Promise<void> {
  const figures = await measures[name]?.(options).catch((error: unknown) => String(error));
  process.send?.(figures ?? 'there is no such measure', () => process.disconnect());
}
