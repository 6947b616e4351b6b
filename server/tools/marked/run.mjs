// Runs a TypeScript script of this folder: `node server/tools/marked/run.mjs SCRIPT [ARGUMENTS]`.
import { runScript } from '../runScript.mjs';

await runScript(import.meta.url);
