import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fetchVsCodeServer } from './fetchVsCodeServer.mjs';
import { endGroup, runOrThrow, start, within } from './processes.mjs';

/** Settings that keep a fresh profile quiet: no welcome page, no gallery, no telemetry, no other assistants. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // In a browser VS Code would save by itself after a second; a desktop one leaves that to the person.
  'files.autoSave': 'off',
  'git.enabled': false,
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.confirmBeforeClose': 'never',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Writes the user settings of a fresh profile under the server's data folder; those of a person's profile stay. */
export function writeSettings(dataFolder, settings = {}) {
  const user = path.join(dataFolder, 'data', 'User');
  const file = path.join(user, 'settings.json');
  mkdirSync(user, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

function serverArguments({ dataFolder, port = 0, token, extensions, driver = false }) {
  const access = token ? ['--connection-token', token] : ['--without-connection-token'];
  // A release build ignores the URL's extensionDevelopmentPath and extensionTestsPath, silently, unless it was
  // started with the driver. The driver hides notifications, so a person's session runs without it.
  const testing = driver ? ['--enable-smoke-test-driver'] : [];
  const address = ['--host', '127.0.0.1', '--port', String(port)];
  const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off'];
  const folders = ['--server-data-dir', dataFolder, ...(extensions ? ['--extensions-dir', extensions] : [])];
  return [...address, ...access, ...folders, ...quiet, ...testing];
}

/** Its own folder for sockets, and an empty gallery description, so that no extension gallery is asked for anything. */
function serverEnvironment(dataFolder, env) {
  const sockets = path.join(dataFolder, 'run');
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  return { ...process.env, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: sockets, ...env };
}

/** Reads the server's log line by line: its port once, and every end of an extension host. */
function watchLog(child, dataFolder, onPort) {
  const log = createWriteStream(path.join(dataFolder, 'server.log'), { flags: 'a' });
  const hostEnds = [];
  let rest = '';
  const read = (data) => {
    log.write(data);
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      const port = /Extension host agent listening on (\d+)/.exec(line);
      if (port) onPort(Number(port[1]));
      const end = /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(line);
      if (end) hostEnds.push({ code: end[1], signal: end[2] });
    }
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return { log, hostEnds };
}

/**
 * Starts the VS Code server on 127.0.0.1 and resolves when it listens.
 * `hostEnds` grows by how each extension host ended; `ended` resolves when the server itself does.
 */
export async function startVsCodeServer({ dataFolder, env = {}, ...options }) {
  const { node, main } = await fetchVsCodeServer();
  const child = start(node, [main, ...serverArguments({ dataFolder, ...options })], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(dataFolder, env),
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  let watched;
  const listening = new Promise((resolve) => {
    watched = watchLog(child, dataFolder, resolve);
  });
  const stop = async () => {
    endGroup(child);
    await within(5000, ended);
    endGroup(child, 'SIGKILL');
    watched.log.end();
  };
  const port = await within(60_000, Promise.race([listening, ended.then(() => undefined)]));
  if (port === undefined) {
    await stop();
    throw new Error(`the VS Code server did not start; its log is ${path.join(dataFolder, 'server.log')}`);
  }
  return { port, hostEnds: watched.hostEnds, ended, stop };
}

/** Installs an extension package into the server's folder for extensions. */
export async function installPackage({ dataFolder, env = {}, vsix }) {
  const { node, main } = await fetchVsCodeServer();
  await runOrThrow(node, [main, ...serverArguments({ dataFolder }), '--install-extension', vsix], {
    env: serverEnvironment(dataFolder, env),
    timeoutMs: 120_000,
  });
}

/** The address by which the workbench in the browser names a file of the server's machine. */
function remote(port, file) {
  return `vscode-remote://127.0.0.1:${port}${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** The address of a workbench on `folder`, with extensions under development, a suite to run and a file to open. */
export function workbenchAddress({ port, folder, token, development = [], tests, open }) {
  const payload = [
    ...development.map((extension) => ['extensionDevelopmentPath', remote(port, extension)]),
    ...(tests ? [['extensionTestsPath', remote(port, tests)]] : []),
    ...(open ? [['openFile', remote(port, open)]] : []),
  ];
  const query = new URLSearchParams({ ...(token && { tkn: token }), folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}
