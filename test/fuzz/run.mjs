// Feeds every entry point with spoilt input: `npm run fuzz -- [--seconds N] [--seed N] [--only TARGET]`; see docs/reliability.md.
import { runScript } from '../../server/tools/runScript.mjs';

process.argv.splice(2, 0, 'fuzz');
await runScript(import.meta.url);
