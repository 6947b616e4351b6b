import { runBrowserSuite } from './browserSuite.mjs';

/* The extension in a browser's extension host: `npm run test:web`, after `npm run build`. */

const { passed, failed } = await runBrowserSuite();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
