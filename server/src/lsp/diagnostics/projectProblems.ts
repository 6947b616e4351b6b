import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Locale } from '../../engine/rules/rule.ts';
import { createTextModel, rangeOf } from '../../engine/text/textModel.ts';
import { projectFiles } from '../../project/config.ts';
import type { CorpusFolder } from '../folders.ts';
import { staleCode } from '../ignores/staleCode.ts';
import type { ProjectFile } from '../projectFile.ts';
import type { Session } from '../session.ts';
import { uriBelow } from '../uris.ts';
import { words } from '../words.ts';

const kinds = ['config', 'names', 'ignores', 'baseline'] as const;

/**
 * Shows the mistakes of a folder's project files at their places, and takes back those that were there `before`.
 * They are pushed to every client, for they concern files that need not be open.
 */
export function publishProblems(
  session: Session,
  after: CorpusFolder | undefined,
  before: CorpusFolder | undefined,
): void {
  const { connection, documents, locale } = session;
  const folder = after ?? before;
  for (const kind of folder === undefined ? [] : kinds) {
    if (kind === 'ignores' && after !== undefined && session.stale.of(after).length > 0) {
      publishIgnores(session, after);
      continue;
    }
    const diagnostics = after === undefined ? [] : diagnosticsOf(after[kind], locale());
    if (diagnostics.length === 0 && (before?.[kind].problems.length ?? 0) === 0) continue;
    const uri = uriBelow(folder?.uri ?? '', projectFiles[kind]);
    void connection.sendDiagnostics({ uri: documents.get(uri)?.clientUri ?? uri, diagnostics });
  }
}

/** Shows the mistakes of an ignore file, and its entries that match nothing any more. */
export function publishIgnores(session: Session, folder: CorpusFolder): void {
  const { connection, documents, locale, client } = session;
  const uri = uriBelow(folder.uri, projectFiles.ignores);
  const model = createTextModel(folder.ignores.text ?? '');
  // An ignore file that nobody looks at has nothing to hint at.
  const entries = documents.get(uri) === undefined ? [] : session.stale.of(folder);
  const stale = entries.map(
    ({ span }): Diagnostic => ({
      range: rangeOf(model, span),
      severity: DiagnosticSeverity.Hint,
      source: 'jiaokan',
      code: staleCode,
      message: words(locale(), 'staleIgnore'),
      ...(client.diagnosticTags ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    }),
  );
  const diagnostics = [...diagnosticsOf(folder.ignores, locale()), ...stale];
  void connection.sendDiagnostics({ uri: documents.get(uri)?.clientUri ?? uri, diagnostics });
}

function diagnosticsOf({ text, problems }: ProjectFile<unknown>, locale: Locale): Diagnostic[] {
  const model = createTextModel(text ?? '');
  return problems.map(({ kind, span, message }) => ({
    range: rangeOf(model, span),
    severity: kind === 'unknown' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
    source: 'jiaokan',
    code: `project-${kind}`,
    message: message[locale],
  }));
}
