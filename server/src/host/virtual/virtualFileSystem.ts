import { decode } from '../encoding/decode.ts';
import { tooLarge, undecodable } from '../encoding/refusals.ts';
import type { FileReading, FileSystem, ReadOptions } from '../ports.ts';
import type { FileAccess } from './fileAccess.ts';
import { listVirtualFiles, reportedBy } from './virtualFiles.ts';

/** The files of an editor: listed and decoded as those of the disk are. */
export function virtualFileSystem(access: FileAccess): FileSystem {
  return {
    list: (folder, config) => listVirtualFiles(access, folder, config),
    read: (uri, options) => read(access, uri, options),
    // Providers of files differ in what their times mean; a file is read to see what it holds.
    stampOf: async () => undefined,
  };
}

async function read(
  access: FileAccess,
  uri: string,
  { encoding, maxFileSize }: ReadOptions,
): Promise<FileReading> {
  const found = await access.bytes(uri, maxFileSize).catch(failed);
  switch (found.kind) {
    case 'missing':
      return { kind: 'missing' };
    case 'failed':
      return { kind: 'refused', reason: reportedBy(found.detail) };
    case 'too large': {
      const { size } = found;
      return {
        kind: 'refused',
        reason: tooLarge(size, maxFileSize),
        tooLarge: { size, limit: maxFileSize },
      };
    }
    case 'bytes': {
      const result = decode(found.bytes, encoding);
      if (typeof result === 'string') return { kind: 'refused', reason: undecodable[result] };
      const { text, exact } = result;
      return { kind: 'text', text, plain: exact && result.encoding === 'utf-8' };
    }
  }
}

function failed(error: unknown): { readonly kind: 'failed'; readonly detail: string } {
  return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
