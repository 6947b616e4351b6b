/*
 * `npm run release -- --dry-run` does all that a release takes but for the release: it looks at the state of the repository,
 * builds, tests, packs, checks the packages and runs the extension suite on an installed one. Without `--dry-run` the version
 * is then tagged; see docs/release.md. `--without-tests` leaves all suites out of a rehearsal.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { releaseProblems, toBeDone, verdict } from './releaseChecks.mjs';
import { hostTarget } from './targets.mjs';

const { values: options } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    'without-tests': { type: 'boolean', default: false },
    binaries: { type: 'string' },
  },
});
const rehearsal = options['dry-run'];
const tested = !options['without-tests'];
if (!rehearsal && !tested) {
  console.error('A release runs all tests: --without-tests goes with --dry-run.');
  process.exit(2);
}

const read = (name) => readFileSync(path.join(root, name), 'utf8');
const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

const outcomes = [];
function step(title, run) {
  console.log(`\n— ${title}`);
  const started = Date.now();
  const failed = run();
  outcomes.push({ title, failed });
  console.log(`— ${title}: ${failed ? 'FAILED' : 'ok'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

const node =
  (script, ...args) =>
  () =>
    spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status !== 0;

const manifest = JSON.parse(read('package.json'));
const changelog = read('CHANGELOG.md');
step('the state of the repository', () => {
  const problems = releaseProblems({
    manifest,
    lock: JSON.parse(read('package-lock.json')),
    changelog,
    tags: git('tag'),
    changedFiles: git('status', '--porcelain').map((line) => line.slice(3)),
    rehearsal,
  });
  for (const problem of problems) console.error(problem);
  return problems.length > 0;
});
if (tested) step('types, lint, build and all tests', node('test/tools/test.mjs'));
else step('types', node('node_modules/typescript/bin/tsc', '-b'));
const binaries = options.binaries === undefined ? [] : ['--binaries', options.binaries];
step('packages', node('packaging/package.mjs', '--npm', ...binaries));
for (const target of tested ? ['universal', hostTarget()] : []) {
  const vsix = `out/packages/${manifest.name}-${manifest.version}-${target}.vsix`;
  step(`the extension suite on ${target}, installed`, node('test/tools/testPackage.mjs', vsix));
}
if (tested) {
  const vsix = `out/packages/${manifest.name}-${manifest.version}-web.vsix`;
  step('the extension in a browser, from its package', node('test/tools/testWeb.mjs', vsix));
}

console.log();
for (const { title, failed } of outcomes) console.log(`${failed ? 'FAILED' : 'ok    '}  ${title}`);
if (!tested) console.log('not run: the tests (--without-tests)');
if (rehearsal) for (const each of toBeDone({ manifest, changelog })) console.log(`to be done: ${each}`);
const failed = outcomes.filter((outcome) => outcome.failed).map(({ title }) => title);
const { text, status } = verdict({ version: manifest.version, failed, tested, rehearsal });
console.log(text);
process.exitCode = status;
if (status === 0 && !rehearsal) {
  git('tag', '-a', `v${manifest.version}`, '-m', `Version ${manifest.version}`);
  console.log(`Tagged v${manifest.version}. What is in out/packages is to be published: docs/release.md.`);
}
