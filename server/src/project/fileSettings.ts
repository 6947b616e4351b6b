import type { RuleSettings } from '../engine/lint/settings.ts';
import type { Config, Override } from './config.ts';
import type { Encoding } from './encoding.ts';
import { globMatcher } from './glob.ts';

/** What holds for one file. */
export interface FileSettings {
  /** Whether a walk over the folder takes the file. */
  readonly included: boolean;
  readonly rules: RuleSettings;
  readonly encoding?: Encoding;
  /** In bytes. */
  readonly maxFileSize: number;
}

/** Answers for any file or folder of a corpus. Paths are relative to its root, with `/`. */
export interface FileSelector {
  settings(relativePath: string): FileSettings;
  /** Whether a folder can be passed over because nothing in it is ever read. */
  excludesFolder(relativePath: string): boolean;
}

type Matcher = (path: string) => boolean;

/** Folders that hold no corpus text, whatever the configuration says. */
const never = new Set(['.jiaokan', 'node_modules', '.git']);

/** Compiles the globs of a configuration; keep the result when many files are asked about. */
export function fileSelector(config: Config): FileSelector {
  const include = includeMatcher(config.include);
  const exclude = excludeMatcher(config.exclude);
  const overrides = config.overrides.map(compileOverride);
  return {
    settings(path) {
      const matching = overrides.filter(({ matches }) => matches(path));
      const included = matching.findLast((each) => each.include)?.include ?? include;
      const excluded = matching.findLast((each) => each.exclude)?.exclude ?? exclude;
      const encoding = matching.findLast((each) => each.encoding)?.encoding ?? config.encoding;
      return {
        included: !inNeverFolder(path) && included(path) && !excluded(path),
        rules: mergeRules(config.rules, matching),
        maxFileSize: matching.findLast((each) => each.maxFileSize)?.maxFileSize ?? config.maxFileSize,
        ...(encoding === undefined ? {} : { encoding }),
      };
    },
    // An override may take an excluded file back in, so no folder is passed over where one says so.
    excludesFolder: (path) =>
      inNeverFolder(path) || (exclude(path) && !overrides.some((each) => each.exclude !== undefined)),
  };
}

/** What holds for one file; `relativePath` is relative to the root of the corpus, with `/`. */
export function fileSettings(config: Config, relativePath: string): FileSettings {
  return fileSelector(config).settings(relativePath);
}

interface CompiledOverride extends Pick<Override, 'rules' | 'encoding' | 'maxFileSize'> {
  readonly matches: Matcher;
  readonly include?: Matcher;
  readonly exclude?: Matcher;
}

function compileOverride({ glob, include, exclude, ...rest }: Override): CompiledOverride {
  return {
    ...rest,
    matches: excludeMatcher([glob]),
    ...(include === undefined ? {} : { include: includeMatcher(include) }),
    ...(exclude === undefined ? {} : { exclude: excludeMatcher(exclude) }),
  };
}

/** Hidden files are taken only where the glob itself names them. */
function includeMatcher(globs: readonly string[]): Matcher {
  return globMatcher(globs.map(normalize), { dot: false });
}

/** A glob that names a folder covers all that is in it. */
function excludeMatcher(globs: readonly string[]): Matcher {
  const patterns = globs.map(normalize).flatMap((glob) => [glob, `${glob}/**`]);
  return globMatcher(patterns, { dot: true });
}

function normalize(glob: string): string {
  return glob.replace(/^\.?\//u, '').replace(/\/$/u, '');
}

function inNeverFolder(path: string): boolean {
  return path.split('/').some((name) => never.has(name));
}

function mergeRules(base: RuleSettings, overrides: readonly CompiledOverride[]): RuleSettings {
  if (overrides.every(({ rules }) => rules.size === 0)) return base;
  return new Map([base, ...overrides.map(({ rules }) => rules)].flatMap((rules) => [...rules]));
}
