import { readdirSync, readFileSync } from 'node:fs';

/** Processor time that some work of this process takes, in all its threads, in seconds. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * The largest amount of memory that this process has held, in MB. Linux hands the parent's on to a child where one asks
 * for the usage of resources, so the one of the process itself is asked for where it is told.
 */
export function peakMemory(): number {
  return usageOf(process.pid)?.peak ?? process.resourceUsage().maxRSS / 1024;
}

/** What another process has taken until now; undefined where the system does not tell (anywhere but on Linux). */
export interface ProcessUsage {
  /** Processor time of the threads that live, exact to the microsecond, in ms. */
  readonly living: number;
  /** Processor time of the first thread, which in a server is that of the protocol, exact to the microsecond, in ms. */
  readonly protocol: number;
  /** Processor time of all threads, also of those that have ended, exact to 10 ms, in ms. */
  readonly all: number;
  /** In MB. */
  readonly peak: number;
}

/** Reads what another process has taken. */
export function usageOf(pid: number): ProcessUsage | undefined {
  try {
    const folder = `/proc/${pid}`;
    const timeOf = (thread: string): number =>
      Number(readFileSync(`${folder}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    const nanoseconds = readdirSync(`${folder}/task`).map(timeOf);
    // The name of the process, in brackets, may hold blanks.
    const fields = readFileSync(`${folder}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
    const peak = /VmHWM:\s+(\d+)/u.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1];
    return {
      protocol: timeOf(String(pid)) / 1e6,
      living: nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6,
      all: (Number(fields[11]) + Number(fields[12])) * tick,
      peak: Number(peak) / 1024,
    };
  } catch {
    return undefined;
  }
}

/** What Linux counts processor time in, in ms. */
const tick = 10;
