import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Messages } from '../../engine/rules/rule.ts';
import type { Config } from '../../project/config.ts';
import { type FileSelector, fileSelector } from '../../project/fileSettings.ts';
import { type IgnoreVerdict, readIgnoreFiles } from '../../project/ignoreFile.ts';
import { messages } from '../../project/problem.ts';
import { errorCode, systemReason } from './filesRead.ts';
import { isUnfinished } from './replaceFile.ts';

/** A file or folder that was passed over and that a person may miss. */
export interface SkippedFile {
  readonly path: string;
  /** Whether it should have been read and could not; else it is left out on purpose. */
  readonly failed: boolean;
  readonly reason: Messages;
}

/** The files of a folder. */
export interface FileList {
  /** Absolute paths, in order of path. */
  readonly files: readonly string[];
  readonly skipped: readonly SkippedFile[];
  /** New texts that were not completed; no texts, whatever the configuration takes. */
  readonly unfinished: readonly string[];
}

/**
 * Lists the files that a configuration takes, below `folder`, which lies in `root`. `.gitignore` and `.ignore`
 * files count from the root down. Symbolic links are followed as long as they stay inside the root.
 */
export async function listFiles(root: string, config: Config, folder = root): Promise<FileList> {
  const walk: Walk = {
    root,
    realRoot: await realpath(root),
    selector: fileSelector(config),
    visited: new Set(),
    files: [],
    skipped: [],
    unfinished: [],
  };
  const layers = await layersAbove(root, folder);
  await visit(walk, folder, layers);
  return {
    files: walk.files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    skipped: walk.skipped,
    unfinished: walk.unfinished,
  };
}

/** The path of a file relative to a root, with `/`; the form that globs and project files use. */
export function relativePath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

interface Walk {
  readonly root: string;
  readonly realRoot: string;
  readonly selector: FileSelector;
  /** Real paths of folders, so that a link to a folder above ends. */
  readonly visited: Set<string>;
  readonly files: string[];
  readonly skipped: SkippedFile[];
  readonly unfinished: string[];
}

/** The ignore files of one folder; what they say is relative to it. */
interface IgnoreLayer {
  readonly folder: string;
  readonly verdict: (path: string) => IgnoreVerdict;
}

async function visit(walk: Walk, folder: string, above: readonly IgnoreLayer[]): Promise<void> {
  try {
    const real = await realpath(folder);
    if (walk.visited.has(real)) return;
    walk.visited.add(real);
    const entries = await readdir(folder, { withFileTypes: true });
    const layers = [...above, ...(await ignoreLayer(folder))];
    for (const entry of entries) await visitEntry(walk, folder, entry, layers);
  } catch (error) {
    walk.skipped.push({ path: folder, failed: true, reason: systemReason(error) });
  }
}

async function visitEntry(
  walk: Walk,
  folder: string,
  entry: Dirent,
  layers: readonly IgnoreLayer[],
): Promise<void> {
  const path = join(folder, entry.name);
  if (isUnfinished(entry.name)) {
    if (entry.isFile()) walk.unfinished.push(path);
    return;
  }
  const kind = entry.isSymbolicLink() ? await linkedKind(walk, path) : kindOf(entry);
  const name = relativePath(walk.root, path);
  if (kind === 'folder') {
    if (!walk.selector.excludesFolder(name) && !isIgnored(layers, `${path}${sep}`)) {
      await visit(walk, path, layers);
    }
  } else if (kind !== 'nothing' && walk.selector.settings(name).included && !isIgnored(layers, path)) {
    if (kind === 'file') walk.files.push(path);
    else walk.skipped.push({ path, failed: false, reason: skipReasons[kind] });
  }
}

type Kind = 'file' | 'folder' | 'device' | 'outside' | 'nothing';

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): Kind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'device';
}

async function linkedKind(walk: Walk, path: string): Promise<Kind> {
  try {
    const target = await realpath(path);
    const inside = target === walk.realRoot || target.startsWith(walk.realRoot + sep);
    return inside ? kindOf(await stat(target)) : 'outside';
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'nothing' : 'outside';
  }
}

const skipReasons: Readonly<Record<'device' | 'outside', Messages>> = {
  device: messages('it is a device, pipe or socket, not a file.', '这是设备、管道或套接字，不是普通文件。'),
  outside: messages(
    'the symbolic link leads out of the folder. Name its target to check it.',
    '符号链接指向文件夹之外。如需检查，请直接指定目标文件。',
  ),
};

/** An ignore file that is larger is none, in bytes. */
const largestIgnoreFile = 1 << 20;

/** What an ignore file says. Nothing may ever come out of a pipe that is called so, or no end of a device. */
async function ignoreText(path: string): Promise<string> {
  const found = await stat(path);
  return found.isFile() && found.size <= largestIgnoreFile ? readFile(path, 'utf8') : '';
}

/** The ignore files of the folders from the root down to the one above `folder`. */
async function layersAbove(root: string, folder: string): Promise<readonly IgnoreLayer[]> {
  const names = relative(root, folder).split(sep).filter(Boolean);
  const folders = names.map((_, index) => join(root, ...names.slice(0, index)));
  return (await Promise.all(folders.map(ignoreLayer))).flat();
}

async function ignoreLayer(folder: string): Promise<readonly IgnoreLayer[]> {
  const texts = await Promise.all(
    ['.gitignore', '.ignore'].map((name) => ignoreText(join(folder, name)).catch(() => '')),
  );
  return texts.every((text) => text === '') ? [] : [{ folder, verdict: readIgnoreFiles(texts) }];
}

/** The nearest folder that says something about a path decides. */
function isIgnored(layers: readonly IgnoreLayer[], path: string): boolean {
  for (const { folder, verdict } of layers.toReversed()) {
    const said = verdict(relativePath(folder, path) + (path.endsWith(sep) ? '/' : ''));
    if (said !== undefined) return said === 'ignored';
  }
  return false;
}
