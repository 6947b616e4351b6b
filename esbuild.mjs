import { readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { browserBundle, browserServerBundle, nodeBundle, serverBundle } from './server/tools/bundle.mjs';

/*
 * `--production` makes what is packed: small, and without source maps. `--outdir` builds elsewhere than in dist, and
 * `--metafile` writes what went into the bundles, for the notices of a package.
 */
const { values: options } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
    metafile: { type: 'string' },
  },
});
const dist = options.outdir;

/** What every bundle has for those who build it. */
const shared = { sourcemap: !options.production, minify: options.production, metafile: true };

const server = serverBundle(dist);

const bundles = [
  { ...nodeBundle, entryPoints: ['client/src/extension.ts'], outfile: `${dist}/client.js` },
  { ...server, entryPoints: ['server/src/main.node.ts'], outfile: `${dist}/server.js` },
  { ...server, entryPoints: ['server/src/engineWorker.node.ts'], outfile: `${dist}/engineWorker.js` },
  { ...server, entryPoints: ['server/src/library.ts'], outfile: `${dist}/library.js` },
  {
    ...server,
    entryPoints: ['server/src/cli.ts'],
    outfile: `${dist}/cli.js`,
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...browserBundle,
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: `${dist}/browser/client.js`,
    format: 'cjs',
  },
  {
    ...browserServerBundle(dist),
    entryPoints: ['server/src/main.browser.ts'],
    outfile: `${dist}/browser/server.js`,
  },
];

/** The pages of the web views, for the browser that VS Code is and for any other (the report). */
const pages = {
  entryPoints: ['concordance', 'overview', 'report'].flatMap((page) => [
    { in: `web/src/${page}/main.ts`, out: page },
    { in: `web/src/${page}/${page}.css`, out: page },
  ]),
  outdir: `${dist}/web`,
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

if (options.tests) bundles.push(extensionSuite());

if (options.watch) {
  for (const bundle of bundles) await (await context({ ...shared, ...bundle })).watch();
} else {
  const built = await Promise.all(bundles.map((bundle) => build({ ...shared, ...bundle })));
  if (options.metafile !== undefined) {
    const inputs = new Set(built.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
    writeFileSync(options.metafile, JSON.stringify([...inputs].sort(), null, 2));
  }
}
