import { URI } from 'vscode-uri';
import { messages } from '../../project/problem.ts';
import type { FileListing, FileReading, FileSystem } from '../ports.ts';
import { fileStamp } from './fileStamp.ts';
import { listFiles } from './files.ts';
import { readTextFile, systemReason } from './filesRead.ts';

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
};

function uriOf(path: string): string {
  return URI.file(path).toString();
}

const notOnDisk = messages(
  'this folder is not on the disk, so only documents that are open are read.',
  '此文件夹不在磁盘上，因此只读取已打开的文档。',
);
