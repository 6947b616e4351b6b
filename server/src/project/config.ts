import type { RuleSettings } from '../engine/lint/settings.ts';
import type { Encoding } from './encoding.ts';

/** Settings that a person may give for the whole corpus or, in `overrides`, for some of its files. */
export interface ConfigSection {
  /** Globs of the files to read, relative to the root of the corpus. */
  readonly include?: readonly string[];
  /** Globs of files and folders to leave out. */
  readonly exclude?: readonly string[];
  readonly rules: RuleSettings;
  readonly encoding?: Encoding;
  /** In bytes; larger files are left out. */
  readonly maxFileSize?: number;
}

/** Settings for the files that match a glob. */
export interface Override extends ConfigSection {
  readonly glob: string;
}

/** What `config.jsonc` says. Missing settings take the values of `defaultConfig`. */
export interface Config extends ConfigSection {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly maxFileSize: number;
  /** Later ones win over earlier ones, and all of them over the rest of the configuration. */
  readonly overrides: readonly Override[];
}

/** What holds where there is no `config.jsonc`. */
export const defaultConfig: Config = {
  include: ['**/*.{txt,md}'],
  exclude: [],
  rules: new Map(),
  maxFileSize: 64 * 1024 * 1024,
  overrides: [],
};

/** The names of the project files, relative to the root of the corpus. */
export const projectFiles = {
  folder: '.jiaokan',
  config: '.jiaokan/config.jsonc',
  names: '.jiaokan/names.jsonc',
  ignores: '.jiaokan/ignore.jsonc',
  baseline: '.jiaokan/baseline.jsonc',
} as const;
