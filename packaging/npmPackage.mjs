import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { judgeContents, readAllowList } from './allowList.mjs';
import { brokenLinks } from './links.mjs';
import { packagesFolder, root } from './paths.mjs';
import { copyBuilt, copyFromRepository, manifest, newStage, writeJson } from './stage.mjs';
import { copyDeclarations } from './types.mjs';
import { sizeLimit } from './vsix.mjs';

const pages = [
  'api',
  'pipelines',
  'clusters',
  'project-files',
  'configuration',
  'editors',
  'data',
  // The list of changes leads to these.
  'install',
  'release',
  'browser',
  'reliability',
];

const shipped = [
  'CHANGELOG.md',
  'LICENSE',
  'server/schemas',
  'docs/rules',
  ...pages.map((name) => `docs/${name}.md`),
  'templates',
];

/**
 * The manifest of the npm package: a command and a library with everything in them. It asks for no other package, nodejieba
 * included, which would be built or fetched on every machine to give the answers that the packed dictionary gives.
 */
export function npmManifest() {
  const { name, version, license, engines, keywords, bin } = manifest;
  return {
    name,
    version,
    description: 'Finds and mends damage in Chinese texts that were taken out of PDFs, scans and web pages',
    license,
    keywords,
    engines: { node: engines.node },
    bin,
    main: './dist/library.js',
    types: './types/library.d.ts',
    exports: {
      '.': { types: './types/library.d.ts', default: './dist/library.js' },
      './schemas/*': './server/schemas/*',
      './package.json': './package.json',
    },
  };
}

/** Puts together the files of the npm package. */
export function stageForNpm() {
  const stage = newStage('npm');
  writeJson(path.join(stage, 'package.json'), npmManifest());
  copyFromRepository(stage, shipped);
  // The one of the repository shows the extension.
  cpSync(path.join(root, 'packaging/npm-readme.md'), path.join(stage, 'README.md'));
  const taken = /^(?:cli|engineWorker|library)\.js$|^web$|^web\/report\.(?:js|css)$|^tables(?:\/|$)/u;
  copyBuilt(stage, (name) => taken.test(name));
  const out = path.join(root, 'out');
  copyDeclarations(
    'library',
    (module) => path.join(out, module.startsWith('engine/') ? '' : 'server', `${module}.d.ts`),
    path.join(stage, 'types'),
  );
  return stage;
}

/** Packs the staged folder as npm does. Gives the file, the names in it and what is wrong with it. */
export function packStaged(stage) {
  mkdirSync(packagesFolder, { recursive: true });
  const shell = process.platform === 'win32';
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', packagesFolder];
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: stage, encoding: 'utf8', shell });
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
  const [packed] = Object.values(JSON.parse(stdout));
  const file = path.join(packagesFolder, packed.filename);
  const names = packed.files.map((each) => each.path);
  const { size } = statSync(file);
  const heavy = size > sizeLimit ? [`${packed.filename} has ${size} bytes, more than ${sizeLimit}`] : [];
  const allowed = readAllowList(path.join(root, 'packaging/npm.files.txt'));
  const read = (page) => readFileSync(path.join(stage, page), 'utf8');
  const broken = brokenLinks(names, ['README.md', 'CHANGELOG.md'], read);
  return { file, names, problems: [...judgeContents(names, allowed), ...broken, ...heavy] };
}

/** Makes the npm package, the declarations of its types as well. */
export function packForNpm() {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-b', path.join(root, 'server')], {
    stdio: 'inherit',
  });
  if (status !== 0) return { failed: true, lines: ['not made: the types are wrong'] };
  const { file, problems } = packStaged(stageForNpm());
  const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`;
  return { failed: problems.length > 0, lines: [`${size}  ${path.relative(root, file)}`, ...problems] };
}
