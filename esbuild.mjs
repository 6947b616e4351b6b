import { readdirSync } from 'node:fs';
import { build, context } from 'esbuild';
import { nodeBundle, serverBundle } from './server/tools/bundle.mjs';

/** What every bundle has for those who build it. */
const shared = { sourcemap: true, minify: process.argv.includes('--production') };

const server = serverBundle('dist');

const bundles = [
  { ...nodeBundle, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js' },
  { ...server, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js' },
  { ...server, entryPoints: ['server/src/engineWorker.node.ts'], outfile: 'dist/engineWorker.js' },
  {
    ...server,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** The pages of the web views, for the browser that VS Code is and for any other (the report). */
const pages = {
  entryPoints: ['concordance', 'overview', 'report'].flatMap((page) => [
    { in: `web/src/${page}/main.ts`, out: page },
    { in: `web/src/${page}/${page}.css`, out: page },
  ]),
  outdir: 'dist/web',
  bundle: true,
  logLevel: 'warning',
  platform: 'browser',
  target: ['chrome122', 'firefox128', 'safari17'],
  format: 'iife',
  // They are small, and the report carries them along.
  minify: true,
  sourcemap: false,
};
bundles.push(pages);

/** The suite that runs inside VS Code's extension host. It is no part of what ships. */
function extensionSuite() {
  const suites = readdirSync('test/extension/suite').filter((name) => name.endsWith('.test.ts'));
  const entryPoints = ['test/extension/index.ts', ...suites.map((name) => `test/extension/suite/${name}`)];
  return { ...nodeBundle, entryPoints, outdir: 'out/extension-suite', outbase: 'test/extension' };
}

if (process.argv.includes('--tests')) bundles.push(extensionSuite());

if (process.argv.includes('--watch')) {
  for (const bundle of bundles) await (await context({ ...shared, ...bundle })).watch();
} else {
  await Promise.all(bundles.map((bundle) => build({ ...shared, ...bundle })));
}
