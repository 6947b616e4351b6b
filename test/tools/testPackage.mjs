/*
 * `npm run test:vsix` runs the extension suite on installed packages: those whose files are given; with `--target T` (several
 * times for several) those for these kinds of machine, which are made first; else the universal one.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './files.mjs';
import { ensureInstalled } from './install.mjs';
import { runOrThrow } from './processes.mjs';

await ensureInstalled();
const { values, positionals: files } = parseArgs({
  options: { target: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const targets = values.target.length + files.length > 0 ? values.target : ['universal'];
const build = (script, ...args) => runOrThrow(process.execPath, [script, ...args], { cwd: root });
const { packagePath } = await import('../../packaging/stage.mjs');
for (const target of targets) await build('packaging/package.mjs', '--target', target);
await build('esbuild.mjs', '--tests');
const { runPackageSuite } = await import('./extensionSuite.mjs');
const all = { passed: 0, failed: 0 };
for (const vsix of [...files.map((file) => path.resolve(file)), ...targets.map(packagePath)]) {
  console.log(`The extension suite on ${path.basename(vsix)}, installed:`);
  const { passed, failed } = await runPackageSuite(vsix);
  all.passed += passed;
  all.failed += failed;
}
console.log(`\n${all.passed} passed, ${all.failed} failed`);
process.exitCode = all.failed === 0 ? 0 : 1;
