import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type CleanDocument, parseCleanDocuments, parsePage } from './corrupt/units.ts';

const ownPages = 'server/data/pages';
const pageSuffix = '.page.txt';

/** The clean documents of a collection, where it is at hand, and those that were written for this project. */
export function readCleanDocuments(collection: string): readonly CleanDocument[] {
  const collected = existsSync(collection) ? parseCleanDocuments(readFileSync(collection, 'utf8')) : [];
  return [...collected, ...readOwnPages()];
}

/** The documents of this project, by name. */
export function readOwnPages(): readonly CleanDocument[] {
  return readdirSync(ownPages, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(pageSuffix))
    .sort()
    .map((name) => {
      const path = join(ownPages, name);
      return parsePage(relative(ownPages, path), readFileSync(path, 'utf8'));
    });
}
