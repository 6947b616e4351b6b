import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './files.mjs';
import { npm } from './npm.mjs';

const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Whether node_modules holds what the lock file asks for. An optional package may be missing: it did not build, or is for another platform. */
function installed() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = Object.entries(read('package-lock.json').packages).filter(([name]) => name !== '');
  const there = read('node_modules/.package-lock.json').packages;
  return wanted.every(([name, { version, optional }]) => {
    const found = there[name];
    return found ? found.version === version : optional === true;
  });
}

/** Installs what is missing, after a clone or when the lock file has changed. Needs nothing but Node and npm. */
export async function ensureInstalled() {
  if (!installed()) {
    console.log('Installing the packages of package-lock.json …');
    await npm(['ci'], root);
  }
  if (!existsSync(path.join(root, 'node_modules/nodejieba/build/Release/nodejieba.node'))) {
    console.warn(
      'The native segmenter (nodejieba) is not there: it did not build on this machine. Everything goes on with the ' +
        'simpler one that needs no dictionary. To build it, see that g++, make and python3 are installed and run "npm ci".',
    );
  }
}
