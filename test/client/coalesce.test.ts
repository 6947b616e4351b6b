import { expect, test } from 'vitest';
import { coalesce } from '../../client/src/outline/coalesce.ts';

/** A task whose runs the test ends by hand. */
function manualTask() {
  const ends: (() => void)[] = [];
  const task = (): Promise<void> => new Promise((resolve) => ends.push(resolve));
  return { task, ends };
}

test('requests that come during a run share one further run', async () => {
  const { task, ends } = manualTask();
  const run = coalesce(task);
  const first = run();
  const others = [run(), run(), run()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await first;
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await Promise.all(others);
  expect(ends).toHaveLength(2);
});

test('a run that fails does not stand in the way of the next', async () => {
  let runs = 0;
  const run = coalesce(async () => {
    runs += 1;
    if (runs === 1) throw new Error('down');
  });
  const first = run();
  const second = run();
  await expect(first).rejects.toThrow('down');
  await second;
  expect(runs).toBe(2);
});
