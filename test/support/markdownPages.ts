import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot as repository } from './repository.ts';

/** A page of the documentation, its path from the root of the repository with `/`. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A block of code. */
export interface CodeBlock {
  /** What stands behind the opening fence. */
  readonly info: string;
  readonly code: string;
  /** From 1. */
  readonly line: number;
}

/** All pages that a reader may come to. */
export function markdownPages(): readonly Page[] {
  const below = readdirSync(join(repository, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md'));
  return ['README.md', 'CHANGELOG.md', 'server/data/README.md', ...below.sort()].map((path) => ({
    path,
    text: readFileSync(join(repository, path), 'utf8'),
  }));
}

/** The fenced blocks of a page; a fence within a longer one is part of it. */
export function codeBlocks(text: string): readonly CodeBlock[] {
  return Array.from(
    text.matchAll(/^(`{3,})([^\n`]*)\n(.*?)^\1$/gmsu),
    ({ index, 2: info = '', 3: code = '' }) => ({
      info: info.trim(),
      code,
      line: text.slice(0, index).split('\n').length,
    }),
  );
}

/** The page without its blocks of code. */
export function prose(text: string): string {
  return text.replace(/^(`{3,})[^\n`]*\n.*?^\1$/gmsu, '');
}
