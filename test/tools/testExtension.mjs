/* `npm run test:extension` builds and runs the extension suite alone; JIAOKAN_VSCODE_VERSION names the VS Code. */
import { root } from './files.mjs';
import { ensureInstalled } from './install.mjs';
import { runOrThrow } from './processes.mjs';

await ensureInstalled();
await runOrThrow(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root });
const { runExtensionSuite } = await import('./extensionSuite.mjs');
const { passed, failed } = await runExtensionSuite();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
