// Looks whether safe fixes lose anything: `npm run lossless -- [--characters N] [--seed N] [--most N] [PATH…]`; see docs/reliability.md.
import { runScript } from '../../server/tools/runScript.mjs';

process.argv.splice(2, 0, 'lossless');
await runScript(import.meta.url);
