/** Feeds the entry points one after the other until the time is over; what fails is printed so that it can become a test. */
import { parseArgs } from 'node:util';
import { mutate, randomNumbers } from './mutate.ts';
import { fuzzTargets } from './targets.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

const targets = fuzzTargets.filter(({ name }) => values.only === undefined || name === values.only);
const time = (Number(values.seconds) * 1000) / targets.length;
for (const { name, seeds, run } of targets) {
  const random = randomNumbers(Number(values.seed));
  const end = Date.now() + time;
  let [inputs, units, failures] = [0, 0, 0];
  while (Date.now() < end) {
    const input = mutate(seeds, random);
    inputs++;
    units += input.length;
    try {
      run(input);
    } catch (error) {
      failures++;
      process.exitCode = 1;
      console.error(`${name}: ${String(error)}\n${JSON.stringify(input)}`);
    }
  }
  console.log(`${name}: ${inputs} inputs, ${units} characters, ${failures} failures`);
}
