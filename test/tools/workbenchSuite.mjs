import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, openPage } from './browser.mjs';
import { extensionsFolder } from './extensionsFolder.mjs';
import { root, temporaryFolder } from './files.mjs';
import { within } from './processes.mjs';
import { startVsCodeServer, writeSettings } from './vscodeServer.mjs';
import { openWorkbench } from './workbench.mjs';

/** How long one test may take on a machine that has other things to do, in milliseconds. */
const timeoutMs = 120_000;

/** Each suite has a window of its own on a folder of its own. */
const suites = ['refactorPreview', 'views', 'review', 'writing', 'jump', 'welcome', 'languages'];

async function runTest(bench, folder, test) {
  const cancelled = Symbol('cancelled');
  try {
    const ended = await Promise.race([
      test(bench, folder),
      new Promise((resolve) => setTimeout(resolve, timeoutMs, cancelled).unref()),
    ]);
    return ended === cancelled ? new Error(`took more than ${timeoutMs} ms`) : undefined;
  } catch (error) {
    return error;
  }
}

/** A copy of what a suite is about: the sample corpus, or what it writes itself. */
function corpusFor({ corpus }, dataFolder, name) {
  const folder = path.join(dataFolder, name);
  if (corpus === undefined) cpSync(path.join(root, 'sample'), folder, { recursive: true });
  else {
    mkdirSync(folder);
    corpus(folder);
  }
  return folder;
}

async function runSuite(name, { port, browser, dataFolder, wanted }, result) {
  const suite = await import(`../workbench/${name}.mjs`);
  for (const language of suite.languages ?? ['en']) {
    const tests = Object.entries(suite.tests(language)).filter(([title]) =>
      wanted(`${name}, ${language}: ${title}`),
    );
    if (tests.length === 0) continue;
    const folder = corpusFor(suite, dataFolder, `${name}-${language}`);
    const bench = await openWorkbench(browser, { port, folder, language });
    for (const [title, test] of tests) {
      const began = Date.now();
      const error = await runTest(bench, folder, test);
      result[error === undefined ? 'passed' : 'failed']++;
      console.log(
        `  ${error === undefined ? '✓' : '✗'} ${name}, ${language}: ${title} (${Date.now() - began} ms)`,
      );
      if (error === undefined) continue;
      console.log(String(error.stack ?? error).replace(/^/gm, '      '));
      mkdirSync(path.join(root, 'out'), { recursive: true });
      const picture = path.join(root, 'out', `workbench-${name}-${result.failed}.png`);
      await within(
        10_000,
        bench.page.screenshot({ path: picture }).catch(() => undefined),
      );
      console.log(`      Picture: ${picture}`);
    }
    await within(10_000, bench.page.context().close());
  }
}

/**
 * Drives the extension in a real VS Code by mouse and keyboard, in each language. `wanted` says by the name that is
 * printed whether a test is to run.
 */
export async function runWorkbenchSuite(only = suites, wanted = () => true) {
  const result = { passed: 0, failed: 0 };
  const dataFolder = temporaryFolder();
  writeSettings(dataFolder);
  const server = await startVsCodeServer({ dataFolder, extensions: extensionsFolder() });
  let opened;
  try {
    opened = await openPage(await findBrowser());
    const { browser } = opened;
    for (const name of suites.filter((each) => only.includes(each)))
      await runSuite(name, { port: server.port, browser, dataFolder, wanted }, result);
  } finally {
    await within(5000, opened?.browser.close());
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
  return result;
}

// Run by itself: names of suites, and with `-t` a part of the name that is printed.
if (process.argv[1] === import.meta.filename) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { test: { type: 'string', short: 't', default: '' } },
  });
  const only = positionals.length > 0 ? positionals : suites;
  const { passed, failed } = await runWorkbenchSuite(only, (title) => title.includes(values.test));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
