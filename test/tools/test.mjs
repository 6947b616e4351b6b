import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, temporaryFolder } from './files.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './processes.mjs';

const bin = (name) => path.join(root, 'node_modules', '.bin', name);

/** Runs one step under its title; a step that fails counts as one failure, and the others still run. */
async function step(title, command, args, timeoutMs) {
  const started = Date.now();
  console.log(`\n— ${title}`);
  const { code } = await run(command, args, { cwd: root, timeoutMs, shell: process.platform === 'win32' });
  console.log(
    `— ${title}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

/** Runs vitest and counts from its own report; a file that cannot be loaded has no tests and counts as one failure. */
async function unitTests() {
  const folder = temporaryFolder();
  const report = path.join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { failed } = await step(
    'unit, property, LSP, command line and grammar tests',
    bin('vitest'),
    ['run', ...reporters],
    // On a machine that has other things to do.
    540_000,
  );
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  if (counted === undefined || counted.numPassedTests === 0) return { passed: 0, failed: 1 };
  const unloaded = counted.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failures = counted.numFailedTests + unloaded.length;
  return { passed: counted.numPassedTests, failed: Math.max(failures, failed) };
}

async function extensionTests() {
  console.log('\n— extension suite in a real VS Code');
  const { runExtensionSuite } = await import('./extensionSuite.mjs');
  return runExtensionSuite();
}

async function pageTests() {
  console.log('\n— pages of the web views in a browser: keys, policy, axe');
  const { runPageSuite } = await import('./pageSuite.mjs');
  return runPageSuite().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
}

async function browserTests() {
  console.log('\n— the extension in a browser, without a server');
  const { runBrowserSuite } = await import('./browserSuite.mjs');
  return runBrowserSuite().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
}

async function workbenchTests() {
  console.log('\n— VS Code driven by mouse and keys, in both languages');
  const { runWorkbenchSuite } = await import('./workbenchSuite.mjs');
  return runWorkbenchSuite().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
}

/** Fetches VS Code while the processor-bound steps run; a failure is reported by the suite that needs it. */
async function fetchAhead() {
  const { fetchVsCodeServer } = await import('./fetchVsCodeServer.mjs');
  await fetchVsCodeServer().catch(() => undefined);
}

await ensureInstalled();
const fetched = fetchAhead();
const results = [
  await step('types', bin('tsc'), ['-b'], 120_000),
  await step('lint: biome', bin('biome'), ['check', '.'], 60_000),
  await step('lint: oxlint', bin('oxlint'), ['--type-aware'], 120_000),
  await step('build', process.execPath, ['esbuild.mjs', '--tests'], 120_000),
  await unitTests(),
];
await fetched;
results.push(await pageTests());
results.push(await extensionTests());
results.push(await browserTests());
results.push(await workbenchTests());

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
