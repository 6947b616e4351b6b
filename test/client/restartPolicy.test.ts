import { expect, test } from 'vitest';
import { type CrashTimes, decideRestart } from '../../client/src/server/restartPolicy.ts';

/** Whether the server is started again after each of these crashes, given in seconds. */
function restarts(...seconds: readonly number[]): readonly boolean[] {
  let crashes: CrashTimes = [];
  return seconds.map((second) => {
    const decision = decideRestart(crashes, second * 1000);
    crashes = decision.crashes;
    return decision.restart;
  });
}

test('a server that falls over now and then is started again', () => {
  expect(restarts(0, 100, 200, 300, 400, 500)).toEqual([true, true, true, true, true, true]);
});

test('a server that falls over five times within three minutes is given up', () => {
  expect(restarts(0, 10, 20, 30, 40)).toEqual([true, true, true, true, false]);
});
