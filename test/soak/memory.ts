/** How much memory a process has, and whether that grows. */
import { readFileSync } from 'node:fs';

/** Memory at a moment. */
export interface MemorySample {
  /** Since the beginning, in minutes. */
  readonly minutes: number;
  /** In MB. */
  readonly megabytes: number;
}

/** What a process has of the machine's memory now, in MB; undefined where the system does not tell (anywhere but on Linux). */
export function memoryOf(pid: number | undefined): number | undefined {
  try {
    const found = /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found === null ? undefined : Number(found[1]) / 1024;
  } catch {
    return undefined;
  }
}

/** The slope of the straight line that comes nearest to the samples, in MB a minute. */
export function slopeOf(samples: readonly MemorySample[]): number {
  const mean = (of: (sample: MemorySample) => number): number =>
    samples.reduce((all, sample) => all + of(sample), 0) / samples.length;
  const [x, y] = [mean(({ minutes }) => minutes), mean(({ megabytes }) => megabytes)];
  const spread = mean(({ minutes }) => (minutes - x) ** 2);
  return spread === 0 ? 0 : mean(({ minutes, megabytes }) => (minutes - x) * (megabytes - y)) / spread;
}
