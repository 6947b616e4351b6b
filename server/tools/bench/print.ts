import { arch, cpus, platform } from 'node:os';
import type { Figure } from './figure.ts';
import type { BenchOptions } from './options.ts';

/** The figures of each measure, or why there are none. */
export type Results = ReadonlyMap<string, readonly Figure[] | string>;

/** The figures of one measure, for people. */
export function table(measure: string, figures: readonly Figure[] | string): string {
  const rows =
    typeof figures === 'string'
      ? [`  failed: ${figures}`]
      : figures.map(({ name, value, unit }) => `  ${name.padEnd(62)} ${rounded(value).padStart(10)} ${unit}`);
  return `${[measure, ...rows].join('\n')}\n`;
}

/** One object for programs. */
export function json(results: Results, options: BenchOptions): string {
  return JSON.stringify({
    node: process.version,
    machine: { platform: platform(), arch: arch(), cpu: cpus()[0]?.model, cores: cpus().length },
    options,
    results: Object.fromEntries(results),
  });
}

function rounded(value: number): string {
  return value >= 1000 ? value.toFixed(0) : value.toPrecision(3);
}
