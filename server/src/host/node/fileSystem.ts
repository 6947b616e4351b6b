import { lstat, realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { messages } from '../../project/problem.ts';
import type { FileListing, FileReading, FileSystem } from '../ports.ts';
import { fileStamp } from './fileStamp.ts';
import { listFiles } from './files.ts';
import { readTextFile, systemReason } from './filesRead.ts';
import { writeWhole } from './writeWhole.ts';

/** The files of the disk. URIs of other schemes name nothing here. */
export const nodeFileSystem: FileSystem = {
  async list(folder, config): Promise<FileListing> {
    const { scheme, fsPath } = URI.parse(folder);
    if (scheme !== 'file') return { files: [], failed: [{ uri: folder, reason: notOnDisk }] };
    try {
      const { files, skipped } = await listFiles(fsPath, config);
      const failed = skipped.filter((file) => file.failed);
      return {
        files: files.map(uriOf),
        failed: failed.map(({ path, reason }) => ({ uri: uriOf(path), reason })),
      };
    } catch (error) {
      return { files: [], failed: [{ uri: folder, reason: systemReason(error) }] };
    }
  },
  async read(uri, options): Promise<FileReading> {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return { kind: 'missing' };
    const read = await readTextFile(fsPath, options);
    if (read.kind !== 'text') return read;
    return { kind: 'text', text: read.text, plain: read.exact && read.encoding === 'utf-8' };
  },
  async stampOf(uri) {
    const { scheme, fsPath } = URI.parse(uri);
    return scheme === 'file' ? fileStamp(fsPath) : undefined;
  },
  async replace(uri, text, folder) {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return notOnDisk;
    if (!(await leadsInto(URI.parse(folder).fsPath, fsPath))) return outside;
    const written = await writeWhole(fsPath, text, { folders: true });
    return written.kind === 'written' ? undefined : written.reason;
  },
};

/** Whether a file, or what it is to be, lies below a folder once all links are followed. */
async function leadsInto(folder: string, path: string): Promise<boolean> {
  for (let part = path; part !== dirname(part); part = dirname(part)) {
    const real = await realpath(part).catch(() => undefined);
    if (real === undefined) {
      // A link to nowhere may lead anywhere.
      if (
        await lstat(part).then(
          () => true,
          () => false,
        )
      )
        return false;
      continue;
    }
    const root = await realpath(folder).catch(() => folder);
    return real === root || real.startsWith(root + sep);
  }
  return false;
}

const outside = messages(
  'a symbolic link leads out of the folder. Put a file or folder of its own in its place.',
  '符号链接指向文件夹之外。请改为真实的文件或文件夹。',
);

function uriOf(path: string): string {
  return URI.file(path).toString();
}

const notOnDisk = messages(
  'this folder is not on the disk, so only documents that are open are read.',
  '此文件夹不在磁盘上，因此只读取已打开的文档。',
);
