import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Finding } from '../engine/lint/finding.ts';
import { type Environment, type ExitStatus, exitStatus } from './environment.ts';
import { type Style, styleFor } from './formats/style.ts';
import { visible } from './formats/visible.ts';
import { type Command, reaches } from './options.ts';
import { fixedWords, fixSummaryWords } from './words.ts';

type FixOptions = Extract<Command, { kind: 'fix' }>;

/** What became of one file. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** The new text in the encoding of the old one, where it goes to standard output. */
  readonly bytes?: Buffer;
  /** The findings that were mended. */
  readonly applied: readonly Finding[];
  /** The findings that are left. */
  readonly findings: readonly Finding[];
  /** Why the file is as it was, or null. */
  readonly error: string | null;
}

/** Says what was changed, or with a dry run what would be. */
export function reportFixes(
  files: readonly FixedFile[],
  options: FixOptions,
  environment: Environment,
): ExitStatus {
  const { stdout, stderr } = environment;
  if (options.format === 'json') stdout.write(jsonOf(files, options));
  else if (options.source.kind === 'stdin' && !options.dryRun) stdout.write(files[0]?.bytes ?? '');
  else if (options.dryRun) stdout.write(files.map(patchOf).join(''));
  else stdout.write(listOf(files, options, styleFor(environment)));
  for (const { path, error } of files) if (error !== null) stderr.write(`${visible(path)}: ${error}\n`);
  if (options.format === 'pretty' && !options.quiet) {
    const aside = options.dryRun || options.source.kind === 'stdin';
    (aside ? stderr : stdout).write(`${fixSummaryWords(sumsOf(files), !options.dryRun)[options.locale]}\n`);
  }
  return statusOf(files, options);
}

/** A dry run leaves everything to be done, so that what it would mend counts as found. */
function statusOf(files: readonly FixedFile[], { dryRun, failOn }: FixOptions): ExitStatus {
  if (files.some(({ error }) => error !== null)) return exitStatus.failure;
  const left = files.flatMap(({ applied, findings }) => (dryRun ? [...applied, ...findings] : findings));
  return left.some(({ severity }) => reaches(severity, failOn)) ? exitStatus.findings : exitStatus.clean;
}

function sumsOf(files: readonly FixedFile[]) {
  return {
    files: files.filter(({ applied }) => applied.length > 0).length,
    fixed: files.reduce((sum, { applied }) => sum + applied.length, 0),
    remaining: files.reduce((sum, { findings }) => sum + findings.length, 0),
  };
}

function listOf(files: readonly FixedFile[], { locale }: FixOptions, style: Style): string {
  return files
    .filter(({ applied }) => applied.length > 0)
    .map(({ path, applied }) => {
      const rules = Object.entries(countByRule(applied)).map(([rule, count]) => `${rule} ×${count}`);
      return `${style.bold(visible(path))}  ${fixedWords(applied.length, true)[locale]}  ${style.faint(rules.join(', '))}\n`;
    })
    .join('');
}

function jsonOf(files: readonly FixedFile[], { dryRun }: FixOptions): string {
  const lines = files.map((file) => {
    const { path, applied, findings, error } = file;
    const diff = dryRun ? { diff: patchOf(file) } : {};
    const sums = { fixed: applied.length, byRule: countByRule(applied), remaining: findings.length };
    return `\n${JSON.stringify({ path, ...sums, ...diff, error })}`;
  });
  const summary = JSON.stringify(sumsOf(files));
  return `{"version":1,"files":[${lines.join(',')}${lines.length === 0 ? '' : '\n'}],"summary":${summary}}\n`;
}

function countByRule(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** A unified diff with the path as the person gave it; `patch -p0` applies it. */
function patchOf({ path, before, after }: FixedFile): string {
  if (before === after) return '';
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
