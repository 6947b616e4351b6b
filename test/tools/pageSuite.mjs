import { rmSync } from 'node:fs';
import { concordanceTests } from '../pages/concordance.mjs';
import { overviewTests } from '../pages/overview.mjs';
import { reportTests } from '../pages/report.mjs';
import { findBrowser, openPage } from './browser.mjs';
import { temporaryFolder } from './files.mjs';
import { within } from './processes.mjs';

const suites = { concordance: concordanceTests, overview: overviewTests, report: reportTests };

/** How long one test may take. */
const timeoutMs = 60_000;

async function runTest(context, folder, test) {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const cancelled = Symbol('cancelled');
  try {
    const ended = await Promise.race([
      test(page, folder),
      new Promise((resolve) => setTimeout(resolve, timeoutMs, cancelled).unref()),
    ]);
    return ended === cancelled ? new Error(`took more than ${timeoutMs} ms`) : undefined;
  } catch (error) {
    return error;
  } finally {
    await page.close();
  }
}

/** Runs the tests of the pages in a browser, for those of the web views with the test as the extension. */
export async function runPageSuite(only = Object.keys(suites)) {
  const result = { passed: 0, failed: 0 };
  const folder = temporaryFolder();
  const { browser, page } = await openPage(await findBrowser());
  try {
    for (const [suite, tests] of Object.entries(suites).filter(([name]) => only.includes(name))) {
      for (const [name, test] of Object.entries(tests)) {
        const error = await runTest(page.context(), folder, test);
        result[error === undefined ? 'passed' : 'failed']++;
        console.log(`  ${error === undefined ? '✓' : '✗'} ${suite} ${name}`);
        if (error !== undefined) console.log(String(error.stack ?? error).replace(/^/gm, '      '));
      }
    }
  } finally {
    await within(5000, browser.close());
    rmSync(folder, { recursive: true, force: true });
  }
  return result;
}
