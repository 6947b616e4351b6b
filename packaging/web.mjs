import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyBuilt, copyFromRepository, newStage, writeJson } from './stage.mjs';
import { extensionManifest, shown } from './vsix.mjs';

const taken = /^(?:browser|tables)(?:\/|$)|^web$|^web\/(?:concordance|overview)\./u;

/** Puts together the files of the package for browsers: without Node's part, and without the sample, which cannot be opened there. */
export function stageWeb() {
  const folder = newStage('vsix-web');
  writeJson(path.join(folder, 'package.json'), extensionManifest('main'));
  writeFileSync(path.join(folder, '.vscodeignore'), '');
  copyFromRepository(
    folder,
    shown.filter((name) => name !== 'sample'),
  );
  copyBuilt(folder, (name) => taken.test(name));
  return { folder, list: 'web.files.txt' };
}
