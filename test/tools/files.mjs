import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, which is also the extension's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The folder of this file, where the manifests of what is fetched stand. */
export const toolsFolder = path.join(root, 'test', 'tools');

/** Where everything that is fetched once is kept, outside of any checkout. */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  return process.env.JIAOKAN_CACHE || path.join(base, 'jiaokan-vscode');
}

/**
 * The cached folder `name`, filled by `fill(folder)` when it is not there yet.
 * It is filled under another name and renamed when complete: a folder that exists is complete, and of two
 * runs that fill it at once the second finds the first one's work and drops its own.
 */
export async function cached(name, fill) {
  const target = path.join(cacheFolder(), name);
  if (existsSync(target)) return target;
  mkdirSync(cacheFolder(), { recursive: true });
  const partial = mkdtempSync(path.join(cacheFolder(), `${name}.partial-`));
  try {
    await fill(partial);
    renameSync(partial, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return target;
}

/** A new temporary folder. Its path is short, because Unix sockets inside it must stay under about 100 bytes. */
export function temporaryFolder() {
  return mkdtempSync(path.join(tmpdir(), 'jiaokan-'));
}

/** The first of the executables `names` that stands on PATH, or undefined. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);
}
