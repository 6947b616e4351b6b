/** Runs the property tests on texts that no run has drawn yet: `npm run properties -- --seed 5 --rounds 10`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './files.mjs';
import { run } from './processes.mjs';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, rounds: { type: 'string', default: '10' } },
});
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
const rounds = Number(values.rounds);
if (!Number.isInteger(first) || !Number.isInteger(rounds) || rounds < 1) {
  console.error('--seed and --rounds take whole numbers, as in: npm run properties -- --seed 5 --rounds 10');
  process.exit(2);
}
const files = readdirSync(path.join(root, 'test'), { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => path.join('test', file))
  .filter((file) => readFileSync(path.join(root, file), 'utf8').includes("from 'fast-check'"));
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');

let failed = 0;
for (let round = 0; round < rounds; round++) {
  const seed = first + round;
  const { code } = await run(process.execPath, [vitest, 'run', ...files], {
    cwd: root,
    env: { ...process.env, JIAOKAN_SEED: `${seed}` },
    timeoutMs: 3_600_000,
  });
  console.log(`seed ${seed}: ${code === 0 ? 'ok' : 'FAILED'}`);
  if (code !== 0) failed++;
}
console.log(`${rounds} rounds over ${files.length} files, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
