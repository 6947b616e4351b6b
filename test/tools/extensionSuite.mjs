import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeExecutable, displayCommand, downloadVsCode, runInDesktop, wantedVersion } from './desktop.mjs';
import { root, temporaryFolder } from './files.mjs';
import { runInServer } from './serverSuite.mjs';

/** How long the suite may take in VS Code, start and end of VS Code included. */
const timeoutMs = 420_000;

/** The ways to a real VS Code, in the order in which they are tried; `run` throws when that way is not open. */
const launchers = [
  {
    name: 'the VS Code of this machine',
    run: (job) => {
      const executable = codeExecutable();
      if (executable === undefined) throw new Error('no "code" on PATH');
      if (displayCommand() === undefined) throw new Error('there is no display and no xvfb-run');
      return runInDesktop(executable, job);
    },
  },
  {
    name: 'VS Code as @vscode/test-electron downloads it',
    ofAnyVersion: true,
    run: async (job) => {
      if (displayCommand() === undefined) throw new Error('there is no display and no xvfb-run');
      return runInDesktop(await downloadVsCode(), job);
    },
  },
  { name: 'the VS Code server of the npm registry', run: runInServer },
];

function newJob() {
  const dataFolder = temporaryFolder();
  const workspace = path.join(dataFolder, 'workspace');
  cpSync(path.join(root, 'test/extension/workspace'), workspace, { recursive: true });
  const results = path.join(dataFolder, 'results.json');
  const log = [];
  return {
    extension: root,
    tests: path.join(root, 'out/extension-suite/index.js'),
    workspace,
    dataFolder,
    results,
    env: { JIAOKAN_TEST_RESULTS: results },
    timeoutMs,
    log,
    onLog: (text) => log.push(text),
  };
}

function printTests(tests) {
  for (const { title, state, ms, error } of tests) {
    console.log(`  ${state === 'passed' ? '✓' : `✗ ${state}:`} ${title} (${ms} ms)`);
    if (error) console.log(error.replace(/^/gm, '      '));
  }
}

/**
 * Counts what the suite itself wrote down. An exit code alone is not believed: a suite that ran no test,
 * or whose extension host died, must never look like a success.
 */
function judge(job, problem) {
  const written = existsSync(job.results) ? JSON.parse(readFileSync(job.results, 'utf8')) : { tests: [] };
  printTests(written.tests);
  const passed = written.tests.filter(({ state }) => state === 'passed').length;
  let failed = written.tests.length - passed;
  if (problem && failed === 0) failed = 1;
  if (passed === 0 && failed === 0) failed = 1;
  if (failed > 0) {
    console.error(`The extension suite failed: ${problem ?? (passed === 0 ? 'no test ran' : 'see above')}.`);
    if (written.tests.length === 0) console.error(job.log.slice(-5).join('\n'));
    writeFileSync(path.join(job.dataFolder, 'window.log'), job.log.join('\n'));
    console.error(`Its profile, workspace and logs are kept in ${job.dataFolder}`);
  } else {
    rmSync(job.dataFolder, { recursive: true, force: true });
  }
  return { passed, failed };
}

/** Runs the suite on an installed package, with nothing of this repository as the extension. */
export async function runPackageSuite(vsix) {
  const job = newJob();
  // The suite can be run only beside an extension under development; this one does nothing.
  const nothing = path.join(job.dataFolder, 'nothing');
  mkdirSync(nothing);
  const manifest = { name: 'nothing', publisher: 'jiaokan', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(nothing, 'package.json'), JSON.stringify(manifest));
  const problem = await runInServer({ ...job, extension: nothing, vsix }).catch(({ message }) => message);
  return judge(job, problem);
}

/** Runs the extension's suite inside the first real VS Code that can be had. */
export async function runExtensionSuite() {
  const refused = [];
  const open = launchers.filter(({ ofAnyVersion }) => wantedVersion === undefined || ofAnyVersion);
  for (const { name, run } of open) {
    const job = newJob();
    try {
      const problem = await run(job);
      if (existsSync(job.results) || name === open.at(-1).name) {
        console.log(`The extension suite ran in ${name}:`);
        return judge(job, problem);
      }
      refused.push(`${name}: it did not start (${problem ?? 'no result was written'})`);
    } catch (error) {
      refused.push(`${name}: ${error.message}`);
    }
    rmSync(job.dataFolder, { recursive: true, force: true });
  }
  console.error(`No VS Code can be had, so the extension was not tested:\n  ${refused.join('\n  ')}`);
  return { passed: 0, failed: 1 };
}
