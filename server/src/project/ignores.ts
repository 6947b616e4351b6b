import type { Node } from 'jsonc-parser';
import type { Finding } from '../engine/lint/finding.ts';
import type { Span } from '../engine/text/span.ts';
import {
  type Report,
  readArray,
  readJson,
  readObject,
  readText,
  reportUnknownKey,
  spanOfNode,
} from './jsonTree.ts';
import { messages, type Parsed } from './problem.ts';

/** Stands for every file in the place of a path. */
export const everyFile = '**';

/** Stands for every finding of the rule in the place of a fingerprint. */
export const everyFinding = '*';

/** A finding that a person has looked at and does not want to see again, or all findings of a rule. */
export interface Ignore {
  readonly rule: string;
  /** Relative to the root of the corpus, with `/`; or `**`. */
  readonly path: string;
  /** Of the finding; or `*`. */
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

/** An entry of the ignore file with its place. */
export interface PlacedIgnore extends Ignore {
  /** Its place among the items of the list, faulty ones counted too. */
  readonly index: number;
  readonly span: Span;
}

/** The sound entries of an ignore file where they stand. */
export function placedIgnores(text: string): readonly PlacedIgnore[] {
  const silent = messages('', '');
  const pass = () => {};
  return readJson<readonly PlacedIgnore[]>(text, [], (root) =>
    readArray(root, silent, pass).flatMap((node, index) => {
      const ignore = readIgnore(node, pass);
      return ignore === undefined ? [] : [{ ...ignore, index, span: spanOfNode(node) }];
    }),
  ).value;
}

/** Whether an entry is about a finding of a file. */
export function isAbout(
  { rule, path, fingerprint }: Ignore,
  finding: Pick<Finding, 'rule' | 'fingerprint'>,
  relativePath: string,
): boolean {
  return (
    rule === finding.rule &&
    (path === relativePath || path === everyFile) &&
    (fingerprint === finding.fingerprint || fingerprint === everyFinding)
  );
}

/** The findings of a file that nobody has chosen to ignore. `relativePath` is that of the file, with `/`. */
export function suppress<F extends Pick<Finding, 'rule' | 'fingerprint'>>(
  findings: readonly F[],
  ignores: readonly Ignore[],
  relativePath: string,
): readonly F[] {
  const ofFile = ignores.filter(({ path }) => path === relativePath || path === everyFile);
  if (ofFile.length === 0) return findings;
  const ignored = new Set(ofFile.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`));
  return findings.filter(
    ({ rule, fingerprint }) =>
      !ignored.has(`${rule} ${fingerprint}`) && !ignored.has(`${rule} ${everyFinding}`),
  );
}
