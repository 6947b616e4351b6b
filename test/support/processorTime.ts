/**
 * Milliseconds of processor time that some work takes in this process. What else the machine has to do matters far less
 * to it than to the time on a clock; limits are still to be wide, and growth is better judged by the ratio of two times.
 */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return since(before);
}

/** The same for work that ends later; other work of this process counts as well. */
export async function processorTimeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return since(before);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
