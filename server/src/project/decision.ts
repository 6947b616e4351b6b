import type { EntityType } from '../engine/names/mention.ts';
import type { TextEdit } from '../engine/text/textEdit.ts';
import { projectFiles } from './config.ts';
import { everyFile, everyFinding, type Ignore, parseIgnores } from './ignores.ts';
import { appendAllJson, editsBetween } from './jsoncEdit.ts';
import { parseNames } from './names.ts';
import { recordDifferent, recordNotName, recordSame } from './namesEdit.ts';
import type { Parsed, Problem } from './problem.ts';

/** What a person has decided about a name or a finding. */
export type Decision =
  /** `alias` may stand beside `name`. */
  | { readonly kind: 'same'; readonly type: EntityType; readonly name: string; readonly alias: string }
  /** `alias` is to give way to `name` wherever it stands. */
  | { readonly kind: 'replace'; readonly type: EntityType; readonly name: string; readonly alias: string }
  | { readonly kind: 'different'; readonly type: EntityType; readonly names: readonly [string, string] }
  | { readonly kind: 'notName'; readonly text: string }
  | {
      readonly kind: 'ignore';
      readonly rule: string;
      readonly fingerprint: string;
      readonly excerpt: string;
      /** How far it goes: this finding, or all of its rule in the file or in the corpus. */
      readonly where?: 'here' | 'file' | 'everywhere';
    };

/** The texts of the project files; undefined where a file does not exist. */
export interface ProjectTexts {
  readonly names: string | undefined;
  readonly ignores: string | undefined;
}

/**
 * How a decision is written down: the edits of one project file, to be applied to its text, or to an empty
 * text when the file does not exist. No edits mean that it is recorded already. A file with a syntax error
 * or a value of the wrong type is not touched.
 */
export type DecisionEdit =
  | { readonly kind: 'edits'; readonly file: ProjectFile; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'blocked'; readonly file: ProjectFile; readonly problems: readonly Problem[] };

type ProjectFile = typeof projectFiles.names | typeof projectFiles.ignores;

type NameDecision = Exclude<Decision, { kind: 'ignore' }>;

/** Writes several decisions about names down at once, each on top of those before it. */
export function recordNames(names: string | undefined, decisions: readonly NameDecision[]): DecisionEdit {
  return edited(projectFiles.names, names, newNames, parseNames, (text) =>
    decisions.reduce(recordName, text),
  );
}

/** Writes a decision down. `path` is that of the document it is about, relative to the root, with `/`. */
export function recordDecision(texts: ProjectTexts, decision: Decision, path: string): DecisionEdit {
  if (decision.kind === 'ignore') {
    return recordIgnores(texts.ignores, [ignoreOf(decision, path)]);
  }
  return recordNames(texts.names, [decision]);
}

/** Writes down that findings are to be ignored; `existing` is the text of the ignore file, if there is one. */
export function recordIgnores(existing: string | undefined, ignores: readonly Ignore[]): DecisionEdit {
  return edited(projectFiles.ignores, existing, newIgnores, parseIgnores, (text) => {
    const known = new Set(parseIgnores(text).value.map(keyOf));
    const fresh = ignores.filter((ignore) => !known.has(keyOf(ignore)) && known.add(keyOf(ignore)));
    return appendAllJson(text, [], fresh);
  });
}

function ignoreOf(
  { rule, fingerprint, excerpt, where }: Extract<Decision, { kind: 'ignore' }>,
  path: string,
): Ignore {
  if (where === 'file') return { rule, path, fingerprint: everyFinding, excerpt: '', reason: '' };
  if (where === 'everywhere') {
    return { rule, path: everyFile, fingerprint: everyFinding, excerpt: '', reason: '' };
  }
  return { rule, path, fingerprint, excerpt, reason: '' };
}

function keyOf({ rule, path, fingerprint }: Ignore): string {
  return JSON.stringify([rule, path, fingerprint]);
}

/** What a names file begins as. */
export const newNames = `// 本语料库已确定的名称，可直接修改。 Names that this corpus has settled; edit freely.
{
  "entities": [],
  "notNames": []
}
`;

const newIgnores = `// 已确认无需处理的问题。 Findings that a person has looked at and accepts.
[]
`;

function edited(
  file: ProjectFile,
  existing: string | undefined,
  fresh: string,
  parse: (text: string) => Parsed<unknown>,
  change: (text: string) => string,
): DecisionEdit {
  const before = existing ?? '';
  const text = before.trim() === '' ? fresh : before;
  const problems = parse(text).problems.filter(({ kind }) => kind !== 'unknown');
  if (problems.length > 0) return { kind: 'blocked', file, problems };
  const after = change(text);
  return { kind: 'edits', file, edits: after === text ? [] : editsBetween(before, after) };
}

function recordName(text: string, decision: NameDecision): string {
  switch (decision.kind) {
    case 'same':
      return recordSame(text, decision.type, decision.name, decision.alias);
    case 'replace':
      return recordSame(text, decision.type, decision.name, decision.alias, 'replace');
    case 'different':
      return recordDifferent(text, decision.type, decision.names);
    case 'notName':
      return recordNotName(text, decision.text);
  }
}
