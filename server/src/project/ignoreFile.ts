/**
 * What a `.gitignore` says, which may come from a stranger with his texts: its lines are matched as globs are, in a time that is
 * bounded by the product of the lengths of line and path.
 */
import { namesOf, patternMatcher } from './glob.ts';

/** What an ignore file says of a path. */
export type IgnoreVerdict = 'ignored' | 'taken' | undefined;

interface IgnoreRule {
  readonly taken: boolean;
  readonly folderOnly: boolean;
  /** It is about a name wherever it is, and not about a path. */
  readonly anywhere: boolean;
  readonly matches: (names: readonly string[]) => boolean;
}

/**
 * Reads ignore files of one folder, the stronger one last. Paths are relative to it, with `/`, that of a folder with one at its end.
 * As with Git, the last line that matches decides, and nothing in an ignored folder is taken.
 */
export function readIgnoreFiles(texts: readonly string[]): (path: string) => IgnoreVerdict {
  const rules = texts
    .flatMap((text) => text.replace(/^\uFEFF/u, '').split(/\r?\n/u))
    .flatMap(ruleOf)
    .reverse();
  const folders = new Map<string, IgnoreVerdict>();

  const own = (path: string): IgnoreVerdict => {
    const isFolder = path.endsWith('/');
    const names = namesOf(isFolder ? path.slice(0, -1) : path);
    const last = names.slice(-1);
    const rule = rules.find(
      ({ folderOnly, anywhere, matches }) => (isFolder || !folderOnly) && matches(anywhere ? last : names),
    );
    return rule && (rule.taken ? 'taken' : 'ignored');
  };
  /** Each folder is looked at once, however many files it holds. */
  const ofFolder = (path: string): IgnoreVerdict => {
    if (!folders.has(path)) folders.set(path, own(path));
    return folders.get(path);
  };

  return (path) => {
    for (let end = path.indexOf('/'); end >= 0 && end < path.length - 1; end = path.indexOf('/', end + 1)) {
      if (ofFolder(path.slice(0, end + 1)) === 'ignored') return 'ignored';
    }
    return path.endsWith('/') ? ofFolder(path) : own(path);
  };
}

/** The rule of a line; none where it is empty or a remark. */
function ruleOf(line: string): readonly IgnoreRule[] {
  const trimmed = withoutBlanksAtEnd(line);
  if (trimmed.startsWith('#')) return [];
  const taken = trimmed.startsWith('!');
  const whole = taken ? trimmed.slice(1) : trimmed;
  const folderOnly = whole.endsWith('/');
  const path = folderOnly ? whole.slice(0, -1) : whole;
  const pattern = path.startsWith('/') ? path.slice(1) : path;
  if (pattern === '') return [];
  const anywhere = !path.includes('/');
  // What is in a folder is not the folder.
  const inside = !anywhere && pattern.endsWith('/**') ? `${pattern}/*` : pattern;
  return [{ taken, folderOnly, anywhere, matches: patternMatcher(inside, { dot: true }) }];
}

/** A blank at the end counts only behind a backslash that is not itself behind one. */
function withoutBlanksAtEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end--;
  let backslashes = 0;
  while (line[end - 1 - backslashes] === '\\') backslashes++;
  return line.slice(0, end + (backslashes % 2));
}
