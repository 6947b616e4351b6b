/**
 * Breaks the engine in one place at a time and counts how often its tests notice:
 * `npm run mutate -- [fixes|text|lint|layout …] [--only FILE …] [--sample SHARE] [--seed N] [--concurrency N] [--fresh]`; see docs/reliability.md.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { leftOut, parts } from './parts.mjs';
import { inSample } from './sample.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    sample: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    concurrency: { type: 'string', default: '2' },
    fresh: { type: 'boolean', default: false },
  },
});

const names = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = names.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}"; the parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const sample = { share: Number(values.sample), seed: Number(values.seed) };
const rows = [];
for (const name of names) rows.push(rowOf(name, await mutate(name)));
console.log(
  ['', '| part | mutants | killed | timeouts | survived | no coverage | score |', ...rows].join('\n'),
);

async function mutate(name) {
  const { folder, files = ['**/*.ts'], tests, named, namesToo = false } = parts[name];
  const only = values.only ?? files;
  return await new Stryker({
    testRunner: 'bundled',
    plugins: ['./test/mutation/testRunner.mjs'],
    bundled: { tests: tests.flatMap(testFiles), named, namesToo, sample },
    mutate: [...only.map((file) => `${folder}/${file}`), `!${folder}/**/*.generated.ts`],
    coverageAnalysis: 'perTest',
    concurrency: Number(values.concurrency),
    // On a machine that is busy a second may be a minute; what runs without end is found by counting.
    timeoutMS: 120_000,
    // A sample is no whole that a later run could build on.
    incremental: sample.share >= 1 && values.only === undefined,
    incrementalFile: `out/mutation/${name}.json`,
    force: values.fresh,
    ignorePatterns: ['**', '!server/**', '!test/**', '!docs/rules/**', '!package.json'],
    tempDirName: `out/mutation/${name}-sandbox`,
    // The sources are mutated as they are; there is no project to build.
    tsconfigFile: 'none.json',
    reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
    clearTextReporter: {
      allowEmojis: false,
      logTests: false,
      reportTests: false,
      reportScoreTable: sample.share >= 1,
    },
    htmlReporter: { fileName: `out/mutation/${name}.html` },
    jsonReporter: { fileName: `out/mutation/${name}-report.json` },
    warnings: { slow: false },
  }).runMutationTest();
}

function testFiles(path) {
  if (path.endsWith('.ts')) return [path];
  const files = readdirSync(path).filter((file) => file.endsWith('.test.ts'));
  return files.map((file) => `${path}/${file}`).filter((file) => !leftOut.test(file));
}

function rowOf(name, mutants) {
  const chosen = mutants.filter((mutant) => inSample(mutant, sample));
  const count = (status) => chosen.filter((mutant) => mutant.status === status).length;
  const [killed, timeouts, survived, unseen] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count);
  const valid = killed + timeouts + survived + unseen;
  const score = ((100 * (killed + timeouts)) / Math.max(1, valid)).toFixed(1);
  return `| ${name} | ${valid} | ${killed} | ${timeouts} | ${survived} | ${unseen} | ${score} % |`;
}
