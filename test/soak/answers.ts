/** Everything that a person can see of a server's knowledge, in a form that can be compared. */
import type { Editor } from './editor.ts';

/** Answers by question. */
export type Answers = Readonly<Record<string, unknown>>;

/** What is asked about each open document. */
const aboutDocuments = ['documentSymbol', 'foldingRange', 'codeLens', 'semanticTokens/full'];

/** What is asked about the corpus. */
const aboutCorpus: readonly (readonly [string, unknown])[] = [
  ['jiaokan/entities', { scope: { kind: 'corpus' } }],
  ['jiaokan/suspects', undefined],
  ['workspace/symbol', { query: '' }],
  ['jiaokan/findings', { scope: { kind: 'corpus' } }],
  ['workspace/diagnostic', { identifier: 'jiaokan', previousResultIds: [] }],
];

/** Asks a server everything. Names of answers (`resultId`) are no part of them. */
export async function answersOf(editor: Editor): Promise<Answers> {
  const answers: Record<string, unknown> = {};
  for (const path of [...editor.open.keys()].sort()) {
    const textDocument = { uri: editor.uriOf(path) };
    answers[`diagnostic ${path}`] = await editor.ask('textDocument/diagnostic', { textDocument });
    for (const method of aboutDocuments) {
      answers[`${method} ${path}`] = await editor.ask(`textDocument/${method}`, { textDocument });
    }
  }
  for (const [method, params] of aboutCorpus) answers[method] = await editor.ask(method, params);
  answers['workspace/diagnostic'] = withoutLines(answers['workspace/diagnostic']);
  const { status } = editor;
  answers.status = { documents: status?.documents, skipped: status?.skipped, indexing: status?.indexing };
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, comparable(value)]));
}

/**
 * Diagnostics of closed files without the lines of other files that they point to. These are as they were when the file was
 * judged: an edit that changes no name and no copy makes the server look at no other document, so they may be some lines off.
 */
function withoutLines(report: unknown): unknown {
  const text = JSON.stringify(report, (key, value: unknown) => (key === 'relatedInformation' ? null : value));
  return JSON.parse(text.replace(/(stands in [^"]{1,80}, line )\d+/gu, '$1…'));
}

/** Files and names come in any order where the order says nothing. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(comparable);
    if (!items.every(standsByItself)) return items;
    return items
      .map((item) => JSON.stringify(item))
      .sort()
      .map((item): unknown => JSON.parse(item));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'resultId' && key !== 'version')
      .map(([key, member]) => [key, comparable(member)]),
  );
}

/** Whether an item is one of a file, or an entity. */
function standsByItself(item: unknown): boolean {
  if (typeof item !== 'object' || item === null) return false;
  return 'uri' in item || 'documents' in item || ('kind' in item && 'location' in item);
}

/** The questions that are answered differently, with what each server alone has said. */
export function differences(a: Answers, b: Answers): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => {
    if (JSON.stringify(a[key]) === JSON.stringify(b[key])) return [];
    const [one, other] = [piecesOf(a[key]), piecesOf(b[key])];
    return [`${key}:\n  kept up:      ${alone(one, other)}\n  from scratch: ${alone(other, one)}`];
  });
}

/** The parts of an answer that say something by themselves, each with the members that lead to it. */
function piecesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${JSON.stringify(value) ?? 'nothing'}`];
  if (Array.isArray(value)) return value.flatMap((item) => piecesOf(item, `${path}[]`));
  const { uri, ...members }: { readonly uri?: unknown } = value;
  const here = typeof uri === 'string' ? `${path} of ${decodeURIComponent(uri)}` : path;
  return Object.entries(members).flatMap(([key, member]) => piecesOf(member, `${here}.${key}`));
}

/** What stands in one list and not in the other, as far as a person can read it. */
function alone(pieces: readonly string[], others: readonly string[]): string {
  const known = new Set(others);
  const own = pieces.filter((piece) => !known.has(piece));
  return own.length === 0 ? 'the same in another order or number' : own.join(' | ').slice(0, 2000);
}
