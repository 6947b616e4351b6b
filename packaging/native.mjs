import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { binaryKind, neededVersions, needsGlibc } from './binaryKind.mjs';
import { root, workFolder } from './paths.mjs';
import { hostTarget } from './targets.mjs';

const nodejieba = path.join(root, 'node_modules/nodejieba');

/** Compilers for other machines that a Linux can have, by target. */
const crossCompilers = { 'linux-arm64': 'aarch64-linux-gnu-g++' };

/**
 * nodejieba's machine code for a target: handed in by the folder `binaries` (as `<target>/nodejieba.node`), built by `npm ci`
 * for this machine, or built here with a compiler for the other one. Else the reason why there is none; the package
 * then works with the packed dictionary, which gives the same answers.
 */
export function nativeBinary(target, binaries) {
  const given = binaries === undefined ? undefined : path.resolve(binaries, target, 'nodejieba.node');
  if (given !== undefined && existsSync(given)) return checked(target, given);
  if (target === hostTarget()) return ownBinary(target);
  const compiler = crossCompilers[target];
  if (compiler !== undefined && process.platform === 'linux') return crossBuilt(target, compiler);
  return {
    missing:
      `nodejieba has no binaries in the npm registry, and ${hostTarget()} cannot build for ${target}; ` +
      `build it there (npm ci) and hand it in with --binaries`,
  };
}

function ownBinary(target) {
  const file = path.join(nodejieba, 'build/Release/nodejieba.node');
  return existsSync(file)
    ? checked(target, file)
    : { missing: 'nodejieba did not build on this machine (npm ci needs a C++ toolchain)' };
}

function crossBuilt(target, compiler) {
  const headers = [path.resolve(path.dirname(process.execPath), '../include/node'), '/usr/include/node'];
  const node = headers.find((folder) => existsSync(path.join(folder, 'node_api.h')));
  if (node === undefined) return { missing: 'the headers of Node are not there' };
  const folder = path.join(workFolder, 'native', target);
  const file = path.join(folder, 'nodejieba.node');
  mkdirSync(folder, { recursive: true });
  const include = [
    node,
    path.join(nodejieba, 'node_modules/node-addon-api'),
    path.join(root, 'node_modules/node-addon-api'),
    path.join(nodejieba, 'submodules/cppjieba/include'),
    path.join(nodejieba, 'submodules/cppjieba/deps/limonp/include'),
  ].filter((each) => existsSync(each));
  const sources = ['index.cpp', 'nodejieba.cpp'].map((name) => path.join(nodejieba, 'lib', name));
  // As binding.gyp has it.
  const flags = ['-O3', '-shared', '-fPIC', '-std=c++17', '-s'];
  const defines = [
    '-DNODE_GYP_MODULE_NAME=nodejieba',
    '-DBUILDING_NODE_EXTENSION',
    '-DLOGGING_LEVEL=LL_WARNING',
  ];
  try {
    execFileSync(
      compiler,
      [...flags, ...defines, ...include.map((each) => `-I${each}`), ...sources, '-o', file],
      {
        stdio: 'pipe',
      },
    );
  } catch (error) {
    const why =
      error.code === 'ENOENT' ? `${compiler} is not installed` : String(error.stderr).split('\n')[0];
    return { missing: why };
  }
  return checked(target, file);
}

/** A library for another machine would be worse than none. */
function checked(target, file) {
  const bytes = readFileSync(file);
  const kind = binaryKind(bytes);
  const [platform, arch] = target.split('-');
  const fits = kind?.arch === arch && kind.platform === (platform === 'alpine' ? 'linux' : platform);
  if (!fits)
    return {
      missing: `${file} is for ${kind ? `${kind.platform}-${kind.arch}` : 'no machine that is known'}`,
    };
  if (platform === 'alpine' && needsGlibc(bytes))
    return { missing: `${file} needs glibc, which Alpine does not have` };
  return { file, needs: platform === 'linux' ? neededVersions(bytes) : [] };
}
