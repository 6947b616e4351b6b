/** What a stranger's texts must never be able to do is not even written down anywhere in the program. */
import { expect, it } from 'vitest';
import { readRepositoryFile } from '../support/repository.ts';
import { repositoryFiles } from '../support/sourceFiles.ts';

const sources = repositoryFiles().filter(
  (file) => /^(?:server|client|web)\/src\/.*\.ts$/u.test(file) && !file.endsWith('.generated.ts'),
);

/** The lines of the program in which something stands, as `file: line`. */
function linesWith(pattern: RegExp, files = sources): readonly string[] {
  return files.flatMap((file) =>
    (readRepositoryFile(file) ?? '')
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

it('reads sources', () => expect(sources.length).toBeGreaterThan(300));

it('text becomes no markup', () => {
  expect(
    linesWith(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc|supportHtml/u),
  ).toEqual([]);
});

it('text becomes no program, and no program of a workspace is loaded or run', () => {
  expect(linesWith(/\beval\(|new Function|child_process|execFile|\bspawn\(|\bfork\(/u)).toEqual([]);
  // Own files by fixed names; the module of the dictionary.
  const loaded = linesWith(/\b(?:require|import)\((?!['"])/u);
  expect(loaded).toEqual([]);
  expect(linesWith(/\brequire\(/u).map((line) => /\('([^']*)'\)/u.exec(line)?.[1]?.split('/')[0])).toEqual(
    linesWith(/\brequire\(/u).map(() => 'nodejieba'),
  );
});

it('links may run commands that are named one by one', () => {
  expect(linesWith(/isTrusted/u)).toEqual([
    expect.stringMatching(/isTrusted = \{ enabledCommands: \[command\] \};$/u),
  ]);
});

it('pages let in nothing but their own script and style', () => {
  const policies = linesWith(/(?:default|script|style)-src/u);
  expect(policies).toHaveLength(2);
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/u);
  }
});

it('nothing is asked for from the network but the dictionary, in a browser', () => {
  const asked =
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|node:(?:https?|net|tls|dgram|dns)\b/u;
  // In a browser the dictionary of the extension itself is read by its address.
  expect(linesWith(asked)).toEqual([expect.stringMatching(/^server\/src\/host\/browser\/dictionary\.ts: /u)]);
});
