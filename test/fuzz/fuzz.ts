/** Feeds the entry points one after the other until the time is over; what fails is printed so that it can become a test. */
import { parseArgs } from 'node:util';
import { mutate, randomNumbers } from './mutate.ts';
import { pipeTarget } from './pipeTarget.ts';
import { protocolTargets } from './protocolTargets.ts';
import { fuzzTargets } from './targets.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

const all = [...fuzzTargets, ...protocolTargets, pipeTarget];
/** More failures of one entry point say nothing new. */
const mostFailures = 20;

const targets = all.filter(({ name }) => values.only === undefined || name === values.only);
const time = (Number(values.seconds) * 1000) / targets.length;
for (const { name, seeds, run } of targets) {
  const random = randomNumbers(Number(values.seed));
  const end = Date.now() + time;
  let [inputs, units, failures] = [0, 0, 0];
  while (Date.now() < end && failures < mostFailures) {
    const input = mutate(seeds, random);
    inputs++;
    units += input.length;
    try {
      await run(input);
    } catch (error) {
      failures++;
      process.exitCode = 1;
      console.error(`${name}: ${String(error)}\n${JSON.stringify(input).slice(0, 2000)}`);
    }
  }
  console.log(`${name}: ${inputs} inputs, ${units} characters, ${failures} failures`);
}

// Servers in this process keep it alive.
process.exit();
