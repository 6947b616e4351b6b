import type { FileSystem } from '../ports.ts';

/** Files of the disk where a URI names one; all others are asked for elsewhere. */
export function bySchemeFileSystem(disk: FileSystem, others: FileSystem): FileSystem {
  const of = (uri: string): FileSystem => (uri.startsWith('file:') ? disk : others);
  return {
    list: (folder, config) => of(folder).list(folder, config),
    read: (uri, options) => of(uri).read(uri, options),
    stampOf: (uri) => of(uri).stampOf(uri),
  };
}
