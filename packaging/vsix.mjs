import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { judgeContents, readAllowList } from './allowList.mjs';
import { brokenLinks } from './links.mjs';
import { packagesFolder, root } from './paths.mjs';
import { copyBuilt, copyFromRepository, manifest, newStage, packagePath, writeJson } from './stage.mjs';
import { universal } from './targets.mjs';
import { readZip } from './zip.mjs';

/** The most that a package may weigh, in bytes. */
export const sizeLimit = 12_000_000;

/** What a person sees of the extension besides the program. */
export const shown = [
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'client/l10n',
  'client/media',
  'syntaxes',
  'server/schemas',
  'sample',
  'docs',
];

/** Parts of the manifest that are for those who build it: everything is bundled, so nothing is to be installed or run. */
const notForVsCode = new Set([
  'scripts',
  'dependencies',
  'optionalDependencies',
  'devDependencies',
  'allowScripts',
  'bin',
]);

/** What VS Code needs of the manifest, where the program runs on Node; for browsers `main` is left out instead. */
export function extensionManifest(without = 'browser') {
  return Object.fromEntries(
    Object.entries(manifest).filter(([name]) => name !== without && !notForVsCode.has(name)),
  );
}

/** Puts together the files of the package for a target, `binary` being nodejieba's for it, if there is one. */
export function stageExtension(target, binary) {
  const stage = newStage(`vsix-${target}`);
  writeJson(path.join(stage, 'package.json'), extensionManifest());
  // The folder holds what is to be packed and nothing else; vsce warns where nobody has said what is not.
  writeFileSync(path.join(stage, '.vscodeignore'), '');
  copyFromRepository(stage, shown);
  // The command line and the library are the npm package's, what runs in a browser that of the target “web”.
  copyBuilt(stage, (name) => !/^(?:cli|library)\.js$|^browser$|^web\/report\./u.test(name));
  if (binary !== undefined) stageNodejieba(path.join(stage, 'dist/node_modules/nodejieba'), binary);
  return stage;
}

/**
 * nodejieba as its own package lays it out, so that it is found beside the bundles, without what only building it, or
 * extracting keywords, asks for.
 */
function stageNodejieba(folder, binary) {
  const source = path.join(root, 'node_modules/nodejieba');
  const copy = (name) => cpSync(path.join(source, name), path.join(folder, name));
  const dictionaries = 'submodules/cppjieba/dict';
  mkdirSync(path.join(folder, dictionaries), { recursive: true });
  for (const name of ['package.json', 'index.js', 'LICENSE', 'submodules/cppjieba/LICENSE']) copy(name);
  for (const name of ['hmm_model.utf8', 'user.dict.utf8']) copy(path.join(dictionaries, name));
  const words = path.join(dictionaries, 'jieba.dict.utf8');
  writeFileSync(path.join(folder, words), withoutClasses(readFileSync(path.join(source, words), 'utf8')));
  // Six megabytes that only keywords need: a line will do for them.
  writeFileSync(path.join(folder, dictionaries, 'idf.utf8'), '的 1.0\n');
  writeFileSync(path.join(folder, dictionaries, 'stop_words.utf8'), '的\n');
  mkdirSync(path.join(folder, 'build/Release'), { recursive: true });
  cpSync(binary, path.join(folder, 'build/Release/nodejieba.node'));
}

/** A dictionary without the classes of its words, which cutting does not ask for. */
function withoutClasses(dictionary) {
  return dictionary.replace(/ \S+$/gmu, ' x');
}

/** Packs a folder as vsce does. Gives the file. */
export async function packExtension(stage, target) {
  mkdirSync(packagesFolder, { recursive: true });
  const file = packagePath(target);
  await createVSIX({
    cwd: stage,
    packagePath: file,
    dependencies: false,
    // There is no public place to point to.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    ...(target === universal ? {} : { target }),
  });
  return file;
}

/** What is wrong with a package, in sentences. `listName` names its allow-list. */
export function checkExtension(file, listName = 'vsix.files.txt') {
  const allowed = readAllowList(path.join(root, 'packaging', listName));
  const { size } = statSync(file);
  const heavy = size > sizeLimit ? [`${path.basename(file)} has ${size} bytes, more than ${sizeLimit}`] : [];
  const files = readZip(file);
  const names = [...files.keys()];
  const broken = brokenLinks(names, ['extension/readme.md'], (page) => files.get(page)?.toString() ?? '');
  return [...judgeContents(names, allowed), ...broken, ...heavy];
}
