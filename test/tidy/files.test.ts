/** What every file of the repository keeps to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRepositoryFile, repositoryPath } from '../support/repository.ts';
import { repositoryFiles } from '../support/sourceFiles.ts';

const files = repositoryFiles();
const sources = files.filter((file) => /^(?:server|client|web|test)\/.*\.(?:ts|mjs)$/u.test(file));
const texts = files.filter((file) =>
  /\.(?:ts|mjs|js|json|jsonc|md|txt|yml|yaml|html|css|svg|sh)$|(?:^|\/)\.?[\w-]+$/u.test(file),
);

const longestFile = 300;
const longestFunction = 100;
const lengthWorthALook = 60;

describe('files', () => {
  it(`have at most ${longestFile} lines`, () => {
    const long = sources
      .filter((file) => !/\.generated\.|\.data\./u.test(file))
      .map((file) => ({ file, lines: (readRepositoryFile(file) ?? '').split('\n').length - 1 }))
      .filter(({ lines }) => lines > longestFile);
    expect(long).toEqual([]);
  });

  it(`hold no function of more than ${longestFunction} lines`, () => {
    const long = sources
      .filter((file) => /^(?:server|client|web)\/src\//u.test(file))
      .flatMap((file) => longFunctions(file, readRepositoryFile(file) ?? ''));
    for (const { name, lines } of long) console.info(`${name} has ${lines} lines: is it one thing?`);
    expect(long.filter(({ lines }) => lines > longestFunction)).toEqual([]);
  });

  it('name no path of a machine', () => {
    expect(filesThatHold(/(?:^|[\s'"`(=])(?:\/(?:home|Users|work|root)\/\w|[A-Z]:\\\\?Users)/mu)).toEqual([]);
  });

  it('name no host of a package registry', () => {
    expect(
      filesThatHold(
        /https?:\/\/(?!registry\.npmjs\.org)[\w.-]*(?:npm|registry|nexus|artifactory)[\w.-]*\.\w+/u,
      ),
    ).toEqual([]);
  });

  it('leave nothing for later', () => {
    const marks = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX'].join(''), 'u');
    const written = sources.filter((file) => !/\.generated\./u.test(file));
    expect(written.filter((file) => marks.test(readRepositoryFile(file) ?? ''))).toEqual([]);
  });

  it('lock packages without the place they came from', () => {
    expect(readRepositoryFile('package-lock.json')).not.toContain('"resolved"');
  });
});

describe('texts', () => {
  const seeds = repositoryPath('../shared/seeds');

  it('hold nothing of the documents that the project was tried on', () => {
    if (!existsSync(seeds)) {
      console.info('The seed documents are not there: nothing to compare with.');
      return;
    }
    const runs = new Set<string>();
    for (const name of readdirSync(seeds)) {
      for (const run of hanRuns(readFileSync(`${seeds}/${name}`, 'utf8'))) runs.add(run);
    }
    const copies = texts.flatMap((file) => {
      const copied = hanRuns(readRepositoryFile(file) ?? '').find((run) => runs.has(run));
      return copied === undefined ? [] : [`${file}: ${copied}`];
    });
    expect(copies).toEqual([]);
  });
});

describe('the architecture', () => {
  const architecture = readRepositoryFile('docs/ARCHITECTURE.md') ?? '';

  it('names tests that exist', () => {
    const named = [...architecture.matchAll(/\btest\/[\w./-]+\.test\.ts\b/gu)].map(([path]) => path);
    expect(named.filter((path) => !existsSync(repositoryPath(path)))).toEqual([]);
    if (architecture !== '') expect(named.length).toBeGreaterThan(0);
  });
});

function filesThatHold(pattern: RegExp): readonly string[] {
  return texts
    .filter((file) => file !== 'test/tidy/files.test.ts')
    .flatMap((file) => {
      const found = pattern.exec(readRepositoryFile(file) ?? '')?.[0];
      return found === undefined ? [] : [`${file}: ${found.trim()}`];
    });
}

/** Every stretch of 16 Han characters of a text. */
function hanRuns(text: string): readonly string[] {
  const length = 16;
  return [...text.matchAll(/\p{Script=Han}{16,}/gu)].flatMap(([run]) =>
    Array.from({ length: run.length - length + 1 }, (_, start) => run.slice(start, start + length)),
  );
}

/** Functions whose braces are further apart than they should be, told by the indentation that the formatter makes. */
function longFunctions(file: string, source: string): readonly { name: string; lines: number }[] {
  const lines = source.split('\n');
  return lines.flatMap((line, start) => {
    const head =
      /^( *)(?:export )?(?:async )?(?:function\*? (\w+)|\*?(\w+)\([^)]*\)[^=;]*\{$|const (\w+) = (?:async )?\()/u.exec(
        line,
      );
    if (head === null || !/\{\s*$/u.test(line)) return [];
    const end = lines.findIndex((other, index) => index > start && other.startsWith(`${head[1] ?? ''}}`));
    const name = `${file}:${start + 1} ${head[2] ?? head[3] ?? head[4]}`;
    return end - start + 1 > lengthWorthALook ? [{ name, lines: end - start + 1 }] : [];
  });
}
