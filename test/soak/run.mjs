// Works on a corpus as fast as the server goes along: `npm run soak -- [--minutes N] [--seed N]`; see docs/reliability.md.
import { runScript } from '../../server/tools/runScript.mjs';

process.argv.splice(2, 0, 'soak');
await runScript(import.meta.url);
