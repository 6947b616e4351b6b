import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readZip } from '../../packaging/zip.mjs';
import { runBrowserSuite } from './browserSuite.mjs';
import { temporaryFolder } from './files.mjs';
import { findFirefox, openInFirefox } from './firefox.mjs';

/*
 * `npm run test:web` (after `npm run build`) runs the extension in a browser's extension host; with the name of a package for
 * browsers, the one that it holds. `--firefox` takes the Firefox of this system in place of Chromium.
 */

const {
  values: { firefox },
  positionals: [given],
} = parseArgs({ options: { firefox: { type: 'boolean', default: false } }, allowPositionals: true });

/** How the suite opens an address; undefined for its own way. */
function opener() {
  if (!firefox) return undefined;
  const executable = findFirefox();
  if (executable === undefined) {
    console.error('There is no Firefox on the PATH.');
    process.exit(2);
  }
  return (address) => openInFirefox(executable, address);
}

const folder = temporaryFolder();
for (const [name, bytes] of given === undefined ? [] : readZip(given)) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
const extension = given === undefined ? undefined : path.join(folder, 'extension');
const { passed, failed } = await runBrowserSuite({ extension, open: opener() });
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
