import { createReadStream, createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheName, installManifest } from './fetchVsCodeServer.mjs';
import { cached, onPath } from './files.mjs';
import { run } from './processes.mjs';

const switches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Nothing but the server on this machine may be looked up.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

/**
 * Unpacks what the package carries. Its own `executablePath()` would unpack into the temporary folder that all
 * users share, and never take along the libraries that a bare system lacks.
 */
async function fill(folder) {
  await installManifest('chromium', folder);
  const packed = path.join(folder, 'node_modules/@sparticuz/chromium/bin');
  const binary = path.join(folder, 'chromium');
  await pipeline(
    createReadStream(path.join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(binary),
  );
  await chmod(binary, 0o755);
  const tar = createRequire(path.join(folder, 'package.json'))('tar-fs');
  for (const name of ['al2023', 'fonts']) {
    const archive = createReadStream(path.join(packed, `${name}.tar.br`));
    await pipeline(archive, createBrotliDecompress(), tar.extract(path.join(folder, name)));
  }
  rmSync(path.join(folder, 'node_modules'), { recursive: true });
}

/** A font configuration for systems that have none: Chromium does not start without a font. */
function fontEnvironment(folder) {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const fonts = path.join(folder, 'fonts');
  const file = path.join(folder, 'fonts.conf');
  mkdirSync(path.join(folder, 'font-cache'), { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${fonts}</dir>` +
      `<cachedir>${path.join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}

/** The Chromium of the npm registry, with its own NSS libraries where the system has none. */
async function packagedChromium() {
  const folder = await cached(cacheName('chromium'), (partial) => {
    console.log('Fetching a headless Chromium from the npm registry (once, about 70 MB) …');
    return fill(partial);
  });
  const executable = path.join(folder, 'chromium');
  const fonts = fontEnvironment(folder);
  const libraries = { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') };
  for (const extra of [fonts, { ...fonts, ...libraries }]) {
    const env = { ...process.env, ...extra };
    const { code } = await run(executable, ['--version'], { quiet: true, env, timeoutMs: 30_000 });
    if (code === 0) return { executable, env };
  }
  throw new Error(`${executable} does not run on this system`);
}

const installedBrowsers = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

/** A browser of Chromium's family that this system has, or undefined. */
export function systemBrowser() {
  const found = process.env.JIAOKAN_BROWSER ?? onPath('chromium', 'google-chrome', 'chromium-browser');
  return found ?? (installedBrowsers[process.platform] ?? []).find(existsSync);
}

/** A browser to drive: the pinned one of the npm registry, and where that does not run the system's own. */
export async function findBrowser() {
  const own = systemBrowser();
  if (process.env.JIAOKAN_BROWSER) return { executable: own, env: process.env };
  let reason = `the npm registry has no headless Chromium for ${process.platform}-${process.arch}`;
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return await packagedChromium();
    } catch (error) {
      reason = `the headless Chromium of the npm registry cannot be had: ${error.message}`;
    }
  }
  if (own === undefined) throw new Error(`${reason}, and no Chromium or Chrome is installed`);
  console.log(`Using ${own}, because ${reason}.`);
  return { executable: own, env: process.env };
}

/** Starts the browser headless and gives it with one page. */
export async function openPage({ executable, env }, { width = 1400, height = 900 } = {}) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: executable, env, args: switches, timeout: 60_000 });
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US' });
  // Pasting reads the clipboard, and nobody is there to answer the browser's question.
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return { browser, page: await context.newPage() };
}
