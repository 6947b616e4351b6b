import type { Finding } from '../engine/lint/finding.ts';
import { type Report, readArray, readJson, readObject, readText, reportUnknownKey } from './jsonTree.ts';
import { messages, type Parsed } from './problem.ts';

/**
 * The findings that a corpus had when its keeper began to look at new ones only: fingerprints by rule, by path relative to
 * the root of the corpus, with `/`.
 */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** What holds where there is no baseline. */
export const noBaseline: Baseline = new Map();

/** A finding with the file that it is in. */
export interface AcceptedFinding {
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
}

const keys = ['$schema', 'version', 'files'] as const;

/** Reads `baseline.jsonc`. */
export function parseBaseline(text: string): Parsed<Baseline> {
  return readJson(text, noBaseline, (root, report): Baseline => {
    const files = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
    for (const member of readObject(root, messages('The baseline', '基线文件'), report)) {
      if (!keys.some((key) => key === member.key)) reportUnknownKey(member, keys, report);
      if (member.key !== 'files' || member.value === undefined) continue;
      for (const { key, value } of readObject(member.value, messages('“files”', '“files”'), report)) {
        if (value !== undefined) files.set(key, readRules(value, key, report));
      }
    }
    return files;
  });
}

function readRules(
  node: Parameters<Report>[0],
  path: string,
  report: Report,
): ReadonlyMap<string, ReadonlySet<string>> {
  const rules = new Map<string, ReadonlySet<string>>();
  for (const { key, value } of readObject(node, messages(`“${path}”`, `“${path}”`), report)) {
    if (value === undefined) continue;
    const what = messages(`“${key}”`, `“${key}”`);
    const fingerprints = readArray(value, what, report).flatMap(
      (child) => readText(child, what, report) ?? [],
    );
    rules.set(key, new Set(fingerprints));
  }
  return rules;
}

/** Whether a finding was there when the baseline was made. `relativePath` is that of its file, with `/`. */
export function isAccepted(
  baseline: Baseline,
  { rule, fingerprint }: Pick<Finding, 'rule' | 'fingerprint'>,
  relativePath: string,
): boolean {
  return baseline.get(relativePath)?.get(rule)?.has(fingerprint) === true;
}

/**
 * The text of a baseline file. Sorted, a rule on each line, so that two versions of it can be compared line by line.
 */
export function formatBaseline(findings: readonly AcceptedFinding[]): string {
  const files = new Map<string, Map<string, string[]>>();
  for (const { path, rule, fingerprint } of findings) {
    const rules = files.get(path) ?? new Map<string, string[]>();
    const fingerprints = rules.get(rule) ?? [];
    fingerprints.push(fingerprint);
    rules.set(rule, fingerprints);
    files.set(path, rules);
  }
  const blocks = sorted(files).map(([path, rules]) => {
    const lines = sorted(rules).map(
      ([rule, fingerprints]) =>
        `      ${JSON.stringify(rule)}: [${[...new Set(fingerprints)]
          .sort()
          .map((each) => JSON.stringify(each))
          .join(', ')}]`,
    );
    return `    ${JSON.stringify(path)}: {\n${lines.join(',\n')}\n    }`;
  });
  const body = blocks.length === 0 ? '' : `\n${blocks.join(',\n')}\n  `;
  return `${remark}\n{\n  "version": 1,\n  "files": {${body}}\n}\n`;
}

const remark =
  '// 已接受的既有问题，此后只提示新问题。 Findings that were there already; only new ones are shown since.';

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
