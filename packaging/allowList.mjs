import { readFileSync } from 'node:fs';
import picomatch from 'picomatch';

/**
 * A list of what a package may hold: a glob on each line, with # before remarks. A line that begins with ? may match
 * nothing; every other one must match a file.
 */
export function readAllowList(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const pattern = line.replace(/^\?\s*/, '');
      return { pattern, needed: !line.startsWith('?'), matches: picomatch(pattern, { dot: true }) };
    });
}

/** What is wrong with the contents of a package, in sentences; nothing when all is well. */
export function judgeContents(names, allowed) {
  const strangers = names.filter((name) => !allowed.some(({ matches }) => matches(name)));
  const missing = allowed.filter(({ needed, matches }) => needed && !names.some((name) => matches(name)));
  return [
    ...strangers.map((name) => `${name} is in the package and not on the list`),
    ...missing.map(({ pattern }) => `nothing in the package is ${pattern}`),
  ];
}
