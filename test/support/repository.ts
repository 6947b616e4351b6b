import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The path of a file of the repository. */
export function repositoryPath(path: string): string {
  return `${repositoryRoot}${path}`;
}

/** The text of a file of the repository, or undefined when there is none. */
export function readRepositoryFile(path: string): string | undefined {
  const full = repositoryPath(path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

/** The names of the files in a folder of the repository, sorted; none when there is no such folder. */
export function listRepositoryFolder(path: string): readonly string[] {
  const full = repositoryPath(path);
  return existsSync(full) ? readdirSync(full).sort() : [];
}
