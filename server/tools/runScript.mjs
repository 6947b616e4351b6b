import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundles the TypeScript script that the command line names, in the folder of the module at `caller`, and runs it. */
export async function runScript(caller) {
  const [script, ...rest] = process.argv.slice(2);
  if (script === undefined) {
    console.error(`Name a script of ${fileURLToPath(new URL('.', caller))}, without its extension.`);
    process.exit(2);
  }
  // Within the repository, so that the packages of the project are found.
  const out = fileURLToPath(new URL('../../out', import.meta.url));
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(out, 'tools-'));
  const outfile = join(folder, `${script}.mjs`);
  try {
    await build({
      entryPoints: [fileURLToPath(new URL(`${script}.ts`, caller))],
      outfile,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
    });
    process.argv = [process.argv[0] ?? 'node', outfile, ...rest];
    await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
