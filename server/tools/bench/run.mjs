// Measures how fast Jiaokan is: `npm run bench -- [--only NAMES] [OPTIONS]`; see docs/performance.md.
import { runScript } from '../runScript.mjs';

process.argv.splice(2, 0, 'bench');
await runScript(import.meta.url);
