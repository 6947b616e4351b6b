import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { readRepositoryFile, repositoryPath, repositoryRoot } from './repository.ts';

/** The paths of the files that belong to the repository: tracked, or new and not ignored. Sorted, with `/`. */
export function repositoryFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return [...new Set(listed.split('\0'))]
    .filter((path) => path !== '' && existsSync(repositoryPath(path)))
    .sort();
}

/** An import statement, with the path of the imported file where it is relative. */
export interface ImportStatement {
  readonly file: string;
  /** As it is written. */
  readonly specifier: string;
  /** The path of the imported file in the repository, or undefined for a package. */
  readonly target: string | undefined;
}

const statement =
  /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|\brequire\(\s*['"]([^'"]+)['"]/gmu;

/** The imports of a TypeScript file of the repository. */
export function importsOf(file: string): readonly ImportStatement[] {
  const source = readRepositoryFile(file) ?? '';
  return [...source.matchAll(statement)].flatMap((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? match[4];
    if (specifier === undefined) return [];
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;
    return [{ file, specifier, target }];
  });
}
