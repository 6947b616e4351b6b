import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { thirdPartyNotices } from './notices.mjs';
import { packagesFolder, root, workFolder } from './paths.mjs';

/** The manifest of the repository, which is that of the extension and of the npm package at once. */
export const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The extension package for a target. */
export function packagePath(target) {
  return path.join(packagesFolder, `${manifest.name}-${manifest.version}-${target}.vsix`);
}

const built = path.join(workFolder, 'built');

/** Builds what is shipped into a folder of its own, so that nothing of a developer's build gets into a package. */
export function buildForShipping() {
  rmSync(built, { recursive: true, force: true });
  mkdirSync(built, { recursive: true });
  const inputs = path.join(built, 'inputs.json');
  const options = ['--production', '--outdir', path.join(built, 'dist'), '--metafile', inputs];
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
  const notices = thirdPartyNotices(JSON.parse(readFileSync(inputs, 'utf8')));
  writeFileSync(path.join(built, 'THIRD-PARTY-NOTICES.md'), notices);
}

/** An empty folder in which the files of a package are put together. */
export function newStage(name) {
  const folder = path.join(workFolder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Copies files and folders of the repository to their place in the package. */
export function copyFromRepository(stage, names) {
  for (const name of names) cpSync(path.join(root, name), path.join(stage, name), { recursive: true });
}

/** Copies what was built, with the notices. `take` tells which bundles the package has, by their name in `dist`. */
export function copyBuilt(stage, take = () => true) {
  const dist = path.join(built, 'dist');
  cpSync(dist, path.join(stage, 'dist'), {
    recursive: true,
    filter: (source) => source === dist || take(path.relative(dist, source).split(path.sep).join('/')),
  });
  cpSync(path.join(built, 'THIRD-PARTY-NOTICES.md'), path.join(stage, 'THIRD-PARTY-NOTICES.md'));
}

export function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
