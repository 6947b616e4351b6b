import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readZip } from '../../packaging/zip.mjs';
import { runBrowserSuite } from './browserSuite.mjs';
import { temporaryFolder } from './files.mjs';

/*
 * `npm run test:web` (after `npm run build`) runs the extension in a browser's extension host; with the name of a package for
 * browsers, the one that it holds.
 */

const [given] = process.argv.slice(2);
const folder = temporaryFolder();
for (const [name, bytes] of given === undefined ? [] : readZip(given)) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
const extension = given === undefined ? undefined : path.join(folder, 'extension');
const { passed, failed } = await runBrowserSuite(extension);
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
