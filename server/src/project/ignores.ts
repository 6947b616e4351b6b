import type { Node } from 'jsonc-parser';
import type { Finding } from '../engine/lint/finding.ts';
import { type Report, readArray, readJson, readObject, readText, reportUnknownKey } from './jsonTree.ts';
import { messages, type Parsed } from './problem.ts';

/** A finding that a person has looked at and does not want to see again. */
export interface Ignore {
  readonly rule: string;
  /** Relative to the root of the corpus, with `/`. */
  readonly path: string;
  readonly fingerprint: string;
  /** What was flagged, for people who read the file. */
  readonly excerpt: string;
  readonly reason: string;
}

const keys = ['rule', 'path', 'fingerprint', 'excerpt', 'reason'] as const;
const needed = ['rule', 'path', 'fingerprint'] as const;

/** Reads `ignore.jsonc`. An entry without rule, path or fingerprint is reported and left out. */
export function parseIgnores(text: string): Parsed<readonly Ignore[]> {
  return readJson<readonly Ignore[]>(text, [], (root, report) =>
    readArray(root, messages('The ignore file', '忽略文件'), report).flatMap(
      (node) => readIgnore(node, report) ?? [],
    ),
  );
}

function readIgnore(node: Node, report: Report): Ignore | undefined {
  const draft = { rule: '', path: '', fingerprint: '', excerpt: '', reason: '' };
  for (const member of readObject(node, messages('An entry', '每一项'), report)) {
    const key = keys.find((each) => each === member.key);
    if (key === undefined) reportUnknownKey(member, keys, report);
    else if (member.value !== undefined) {
      draft[key] = readText(member.value, messages(`“${key}”`, `“${key}”`), report, 'allowed') ?? '';
    }
  }
  const missing = needed.filter((key) => draft[key] === '');
  if (missing.length === 0) return draft;
  if (node.type === 'object') {
    report(
      node,
      'value',
      messages(
        `This entry lacks ${missing.join(', ')}. Delete it and ignore the finding once more from the editor.`,
        `此项缺少 ${missing.join('、')}。请删去此项，并在编辑器中重新忽略该问题。`,
      ),
    );
  }
  return undefined;
}

/** The findings of a file that nobody has chosen to ignore. `relativePath` is that of the file, with `/`. */
export function suppress<F extends Pick<Finding, 'rule' | 'fingerprint'>>(
  findings: readonly F[],
  ignores: readonly Ignore[],
  relativePath: string,
): readonly F[] {
  const ignored = new Set(
    ignores
      .filter(({ path }) => path === relativePath)
      .map(({ rule, fingerprint }) => `${rule} ${fingerprint}`),
  );
  if (ignored.size === 0) return findings;
  return findings.filter(({ rule, fingerprint }) => !ignored.has(`${rule} ${fingerprint}`));
}
