import { URI } from 'vscode-uri';
import type { Messages } from '../../engine/rules/rule.ts';
import type { Config } from '../../project/config.ts';
import { type FileSelector, fileSelector } from '../../project/fileSettings.ts';
import { type IgnoreVerdict, readIgnoreFiles } from '../../project/ignoreFile.ts';
import { messages } from '../../project/problem.ts';
import type { FileListing } from '../ports.ts';
import type { FileAccess, FolderEntry } from './fileAccess.ts';

/** Ignore files are small; a larger one is none. */
const largestIgnoreFile = 1024 * 1024;

/** The ignore files of one folder; what they say is relative to it. */
interface IgnoreLayer {
  /** Relative to the root, with a slash at the end; empty for the root. */
  readonly folder: string;
  readonly verdict: (path: string) => IgnoreVerdict;
}

interface Walk {
  readonly access: FileAccess;
  readonly root: string;
  readonly selector: FileSelector;
  /** Relative to the root. */
  readonly files: string[];
  readonly failed: { readonly uri: string; readonly reason: Messages }[];
}

/**
 * Lists the files below a folder that a configuration takes, in order of path; `.gitignore` and `.ignore` files count.
 * Links to folders are left aside, for they may lead back to where they stand.
 */
export async function listVirtualFiles(
  access: FileAccess,
  root: string,
  config: Config,
): Promise<FileListing> {
  const walk: Walk = { access, root, selector: fileSelector(config), files: [], failed: [] };
  await visit(walk, '', []);
  const files = walk.files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return { files: files.map((path) => uriOf(root, path)), failed: walk.failed };
}

/** `folder` has a slash at its end, or is empty. */
async function visit(walk: Walk, folder: string, above: readonly IgnoreLayer[]): Promise<void> {
  const uri = uriOf(walk.root, folder).replace(/\/$/u, '');
  try {
    const entries = await walk.access.entries(uri);
    if (entries === undefined) {
      walk.failed.push({ uri, reason: unknownFolder });
      return;
    }
    const own = await ignoreLayer(walk, folder, entries);
    const layers = own === undefined ? above : [...above, own];
    for (const entry of entries) await visitEntry(walk, folder, entry, layers);
  } catch (error) {
    walk.failed.push({ uri, reason: reportedBy(error instanceof Error ? error.message : String(error)) });
  }
}

async function visitEntry(
  walk: Walk,
  folder: string,
  { name, kind }: FolderEntry,
  layers: readonly IgnoreLayer[],
): Promise<void> {
  const path = folder + name;
  if (kind === 'folder') {
    if (!walk.selector.excludesFolder(path) && !isIgnored(layers, `${path}/`)) {
      await visit(walk, `${path}/`, layers);
    }
  } else if (kind === 'file' && walk.selector.settings(path).included && !isIgnored(layers, path)) {
    walk.files.push(path);
  }
}

async function ignoreLayer(
  { access, root }: Walk,
  folder: string,
  entries: readonly FolderEntry[],
): Promise<IgnoreLayer | undefined> {
  const names = ['.gitignore', '.ignore'].filter((name) => entries.some((entry) => entry.name === name));
  if (names.length === 0) return undefined;
  const texts: string[] = [];
  for (const name of names) {
    const found = await access.bytes(uriOf(root, folder + name), largestIgnoreFile);
    if (found.kind === 'bytes') texts.push(new TextDecoder().decode(found.bytes));
  }
  return { folder, verdict: readIgnoreFiles(texts) };
}

/** The nearest folder that says something about a path decides. */
function isIgnored(layers: readonly IgnoreLayer[], path: string): boolean {
  for (const { folder, verdict } of layers.toReversed()) {
    const said = verdict(path.slice(folder.length));
    if (said !== undefined) return said === 'ignored';
  }
  return false;
}

function uriOf(root: string, path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return path === '' ? root : URI.parse(`${root}/${encoded}`).toString();
}

/** Puts the editor's own words beside ours. */
export function reportedBy(detail: string): Messages {
  return messages(`the editor cannot read it: ${detail}.`, `编辑器无法读取：${detail}。`);
}

const unknownFolder = messages(
  'this folder is not on the disk, so only documents that are open are read.',
  '此文件夹不在磁盘上，因此只读取已打开的文档。',
);
