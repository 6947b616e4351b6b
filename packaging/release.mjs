/*
 * `npm run release -- --dry-run` does all that a release takes but for the release: it looks at the state of the repository,
 * builds, tests, packs, checks the packages and runs the extension suite on an installed one. Without `--dry-run` the version
 * is then tagged; see docs/release.md. `--without-tests` leaves both suites out, and says so.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { releaseProblems } from './releaseChecks.mjs';

const { values: options } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    'without-tests': { type: 'boolean', default: false },
    binaries: { type: 'string' },
  },
});
const rehearsal = options['dry-run'];
const tested = !options['without-tests'];

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
step('the state of the repository', () => {
  const problems = releaseProblems({
    manifest,
    lock: JSON.parse(read('package-lock.json')),
    changelog: read('CHANGELOG.md'),
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
if (tested) {
  const universal = `out/packages/${manifest.name}-${manifest.version}-universal.vsix`;
  step('the extension suite on the installed package', node('test/tools/testPackage.mjs', universal));
}

const failed = outcomes.filter((outcome) => outcome.failed);
console.log();
for (const { title, failed: bad } of outcomes) console.log(`${bad ? 'FAILED' : 'ok    '}  ${title}`);
if (!tested) console.log('not run: the tests (--without-tests)');
if (failed.length > 0 || !tested) {
  console.log(`Version ${manifest.version} cannot be released like this.`);
  process.exitCode = failed.length > 0 || !rehearsal ? 1 : 0;
} else if (rehearsal) console.log(`Version ${manifest.version} could be released; nothing was.`);
else {
  git('tag', '-a', `v${manifest.version}`, '-m', `Version ${manifest.version}`);
  console.log(`Tagged v${manifest.version}. What is in out/packages is to be published: docs/release.md.`);
}
