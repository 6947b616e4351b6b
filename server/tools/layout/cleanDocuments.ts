import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CleanDocument, parseCleanDocuments, parsePage } from './corrupt/units.ts';

/** Where documents of this project are, and what their names begin with. */
const ownFolders: readonly (readonly [string, string])[] = [
  ['server/data/pages', ''],
  ['server/data/names', 'names/'],
];
const pageSuffix = '.page.txt';

/** The clean documents of a collection, where it is at hand, and those that were written for this project. */
export function readCleanDocuments(collection: string): readonly CleanDocument[] {
  const collected = existsSync(collection) ? parseCleanDocuments(readFileSync(collection, 'utf8')) : [];
  return [...collected, ...readOwnPages()];
}

/** The documents of this project, by name. */
export function readOwnPages(): readonly CleanDocument[] {
  return ownFolders.flatMap(([folder, prefix]) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(pageSuffix))
      .sort()
      .map((name) => parsePage(prefix + name, readFileSync(join(folder, name), 'utf8'))),
  );
}
