/** A day's work on a corpus in some minutes, and what came of it. */
import { parseArgs } from 'node:util';
import { buildServer } from '../../server/tools/bench/server.ts';
import { soak } from './day.ts';
import { slopeOf } from './memory.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    documents: { type: 'string', default: '40' },
    stretch: { type: 'string', default: '150' },
  },
});

/** So many deeds are an hour of a person who does something every second. */
const deedsAnHour = 3600;

const { folder, remove } = await buildServer();
try {
  const end = performance.now() + Number(values.minutes) * 60_000;
  const { deeds, comparisons, failures, memory } = await soak({
    program: folder,
    seed: Number(values.seed),
    documents: Number(values.documents),
    stretch: Number(values.stretch),
    goesOn: () => performance.now() < end,
    report: (line) => console.log(line),
  });
  const all = Object.values(deeds).reduce((sum, count) => sum + count, 0);
  console.log(`\n${all} deeds (${(all / deedsAnHour).toFixed(1)} hours at one a second):`);
  for (const [name, count] of Object.entries(deeds).sort(([, a], [, b]) => b - a))
    console.log(`  ${name}: ${count}`);
  console.log(`${comparisons} comparisons with a server that began anew, ${failures.length} failures`);
  // At first the dictionary is loaded, code is compiled and the heap takes its size.
  const later = memory.slice(Math.floor(memory.length / 3));
  const curve = memory.map(({ megabytes }) => Math.round(megabytes)).join(' ');
  console.log(
    `memory in MB: ${curve}\nslope of the last two thirds: ${slopeOf(later).toFixed(2)} MB a minute`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  remove();
}
