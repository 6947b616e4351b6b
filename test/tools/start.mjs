import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { codeCommand, downloadVsCode, hasDisplay } from './desktop.mjs';
import { extensionsFolder } from './extensionsFolder.mjs';
import { cacheFolder, root } from './files.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './processes.mjs';
import { startVsCodeServer, workbenchAddress, writeSettings } from './vscodeServer.mjs';

const developing = `--extensionDevelopmentPath=${root}`;

/** The file or folder to open: the argument, seen from where the person stands, else the sample corpus. */
function chosenTarget() {
  const [given] = process.argv.slice(2);
  if (given === undefined) return path.join(root, 'sample');
  const target = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (existsSync(target)) return target;
  console.error(`There is no file or folder ${target}. Give an existing one: npm start -- PATH`);
  process.exit(2);
}

async function openInstalled(target) {
  const command = codeCommand();
  if (command === undefined) throw new Error('there is no "code" on PATH');
  const args = [developing, '--new-window', target];
  const { code, output } = await run(command, args, {
    quiet: true,
    timeoutMs: 60_000,
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error(`"code" ended with code ${code}: ${output.trim().split('\n').at(-1)}`);
  console.log(`VS Code has opened ${target} with the extension loaded.`);
}

async function openDownloaded(target) {
  const executable = await downloadVsCode();
  const profile = `--user-data-dir=${path.join(cacheFolder(), 'desktop-profile')}`;
  console.log(`VS Code opens ${target}; this command ends with it.`);
  const { code } = await run(executable, [developing, profile, '--wait', target], {
    quiet: true,
    timeoutMs: 2 ** 31 - 1,
  });
  if (code !== 0) throw new Error(`VS Code ended with code ${code}`);
}

/** The usual port when it is free, so that the browser keeps the window's layout from one start to the next; else any. */
function freePort(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}

async function serve(target) {
  const dataFolder = path.join(cacheFolder(), 'start-profile');
  mkdirSync(dataFolder, { recursive: true });
  writeSettings(dataFolder);
  const isFile = statSync(target).isFile();
  const token = randomBytes(16).toString('hex');
  const port = await freePort(5178);
  const server = await startVsCodeServer({ dataFolder, port, token, extensions: extensionsFolder() });
  const folder = isFile ? path.dirname(target) : target;
  const address = workbenchAddress({ port: server.port, folder, token, ...(isFile && { open: target }) });
  console.log(
    `\nVS Code runs with the extension loaded. Open this address in a browser on this machine:\n\n  ${address}\n`,
  );
  console.log('Ctrl-C ends it.');
  await server.ended;
  throw new Error('the VS Code server ended by itself');
}

/** The ways to a VS Code, in the order in which they are tried; each throws when it is not open. */
const launchers = [
  ...(hasDisplay()
    ? [
        { name: 'the VS Code of this machine', open: openInstalled },
        { name: 'VS Code as @vscode/test-electron downloads it', open: openDownloaded },
      ]
    : []),
  { name: 'the VS Code server of the npm registry', open: serve },
];

async function openVsCode(target) {
  for (const { name, open } of launchers) {
    console.log(`Trying ${name} …`);
    try {
      return await open(target);
    } catch (error) {
      console.log(`  Not possible: ${error.message}`);
    }
  }
  console.error('No VS Code can be had. The command line works without one: node dist/cli.js --help');
  process.exitCode = 1;
}

const target = chosenTarget();
await ensureInstalled();
const built = await run(process.execPath, ['esbuild.mjs'], { cwd: root, timeoutMs: 120_000 });
if (built.code !== 0) process.exit(2);
const checked = await run(process.execPath, [path.join(root, 'dist/cli.js'), 'check', target], {
  timeoutMs: 600_000,
});
if (checked.code > 1) process.exit(2);
await openVsCode(target);
