/** What runs in a browser holds nothing of Node's. */
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { expect, it } from 'vitest';
import { browserBundle, browserServerBundle } from '../../server/tools/bundle.mjs';
import { temporaryFolder } from '../cli/temporary.ts';

const repository = join(import.meta.dirname, '../..');

async function bundle(
  entry: string,
  options: object,
): Promise<{ readonly code: string; readonly metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    ...browserBundle,
    ...options,
    entryPoints: [join(repository, entry)],
    outdir: temporaryFolder({}),
    write: false,
    metafile: true,
    minifySyntax: true,
  });
  return { code: outputFiles[0]?.text ?? '', metafile };
}

/** Globals and modules that a browser has not; all of `process` that libraries ask for after asking whether it is there. */
const nodeOnly = /require\(["']node:|\b__dirname\b|\b__filename\b|process\.(?:argv|exit|nextTick)\b/gu;

const bundles = {
  client: () => bundle('client/src/extension.browser.ts', { format: 'cjs' }),
  server: () => bundle('server/src/main.browser.ts', browserServerBundle(temporaryFolder({}))),
};

it.each(Object.entries(bundles))('the %s asks for no module but VS Code’s', async (name, make) => {
  const { code, metafile } = await make();
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  );
  expect([...new Set(outside)]).toEqual(name === 'client' ? ['vscode'] : []);
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((input) => /\/node\/|\.node\.ts$|nodejieba/u.test(input))).toEqual([]);
  expect(code.match(nodeOnly) ?? []).toEqual([]);
  expect(code.length).toBeGreaterThan(100_000);
});

it('a bundle that asks for a module of Node’s cannot be built', async () => {
  const folder = temporaryFolder({
    'entry.js': "import { readFileSync } from 'node:fs';\nreadFileSync('a');\n",
  });
  await expect(
    build({
      ...browserServerBundle(folder),
      logLevel: 'silent',
      entryPoints: [join(folder, 'entry.js')],
      outdir: folder,
      write: false,
    }),
  ).rejects.toThrow(/node:fs/u);
});
