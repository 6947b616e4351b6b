import type { BenchOptions } from './options.ts';

/** One figure that was measured. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Ratios have none: they are what counts on a machine that others use too. */
  readonly unit: 'MB/s' | 'ms' | 's' | 'MB' | 'times' | 'count';
}

/** Measures something with a process to itself. */
export type Measure = (options: BenchOptions) => Promise<readonly Figure[]>;

/** The value below which so many of them lie; `share` is from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? Number.NaN;
}

/** Median and 95th percentile of times. */
export function spread(name: string, milliseconds: readonly number[]): readonly Figure[] {
  return [
    { name: `${name}, median`, value: quantile(milliseconds, 0.5), unit: 'ms' },
    { name: `${name}, p95`, value: quantile(milliseconds, 0.95), unit: 'ms' },
  ];
}
