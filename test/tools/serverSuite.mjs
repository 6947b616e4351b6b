import { format } from 'node:util';
import { findBrowser, openPage } from './browser.mjs';
import { within } from './processes.mjs';
import { installPackage, startVsCodeServer, workbenchAddress, writeSettings } from './vscodeServer.mjs';

/** Gives the workbench the two functions by which it reports to whoever drives it; `exit` resolves with the suite's code. */
async function listen(page, onLog) {
  let finish;
  const exit = new Promise((resolve) => {
    finish = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (_type, values) => onLog(format(...values)));
  await page.exposeFunction('codeAutomationExit', finish);
  return { exit };
}

/** VS Code reports success when its extension host is killed in the middle of a test, so the host's own end counts too. */
async function hostFailure(hostEnds) {
  for (let attempt = 0; attempt < 100 && hostEnds.length === 0; attempt++)
    await within(100, new Promise(() => {}));
  const bad = hostEnds.find(({ code, signal }) => code !== '0' || signal !== 'null');
  if (bad) return `the extension host ended with code ${bad.code}, signal ${bad.signal}`;
  return hostEnds.length === 0 ? 'the extension host never ended' : undefined;
}

/**
 * Runs the suite in the extension host of the VS Code server, with a headless browser as its window.
 * With `vsix`, a package is installed first, as a person would do it. Resolves with undefined, or with what went wrong
 * outside of the tests themselves.
 */
export async function runInServer({ extension, vsix, tests, workspace, dataFolder, env, timeoutMs, onLog }) {
  writeSettings(dataFolder);
  if (vsix !== undefined) await installPackage({ dataFolder, env, vsix });
  const server = await startVsCodeServer({ dataFolder, env, driver: true });
  let browser;
  try {
    const opened = await openPage(await findBrowser());
    browser = opened.browser;
    const { exit } = await listen(opened.page, onLog);
    const { port } = server;
    await opened.page.goto(workbenchAddress({ port, folder: workspace, development: [extension], tests }));
    const gone = server.ended.then(() => 'the VS Code server ended');
    const crashed = new Promise((resolve) =>
      opened.page.on('crash', () => resolve('the browser page crashed')),
    );
    const result = await within(timeoutMs, Promise.race([exit, gone, crashed]));
    if (result === undefined) return `the suite did not end within ${timeoutMs / 1000} s`;
    if (typeof result === 'string') return result;
    const failure = await hostFailure(server.hostEnds);
    return failure ?? (result === 0 ? undefined : `the extension host's test run gave code ${result}`);
  } finally {
    await within(5000, browser?.close());
    await server.stop();
  }
}
