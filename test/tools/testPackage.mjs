/*
 * `npm run test:vsix` runs the extension suite on an installed package: the one that its argument names, or else the universal
 * one, which is made first.
 */
import path from 'node:path';
import { root } from './files.mjs';
import { ensureInstalled } from './install.mjs';
import { runOrThrow } from './processes.mjs';

await ensureInstalled();
const [given] = process.argv.slice(2);
const build = (script, ...args) => runOrThrow(process.execPath, [script, ...args], { cwd: root });
const { packagePath } = await import('../../packaging/stage.mjs');
if (given === undefined) await build('packaging/package.mjs', '--target', 'universal');
await build('esbuild.mjs', '--tests');
const { runPackageSuite } = await import('./extensionSuite.mjs');
const vsix = path.resolve(given ?? packagePath('universal'));
console.log(`The extension suite on ${path.basename(vsix)}, installed:`);
const { passed, failed } = await runPackageSuite(vsix);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
