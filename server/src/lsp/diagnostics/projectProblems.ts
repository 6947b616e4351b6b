import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Locale } from '../../engine/rules/rule.ts';
import { createTextModel, rangeOf } from '../../engine/text/textModel.ts';
import { projectFiles } from '../../project/config.ts';
import type { CorpusFolder } from '../folders.ts';
import type { ProjectFile } from '../projectFile.ts';
import type { Session } from '../session.ts';
import { uriBelow } from '../uris.ts';

const kinds = ['config', 'names', 'ignores'] as const;

/**
 * Shows the mistakes of a folder's project files at their places, and takes back those that were there `before`.
 * They are pushed to every client, for they concern files that need not be open.
 */
export function publishProblems(
  { connection, documents, locale }: Session,
  after: CorpusFolder | undefined,
  before: CorpusFolder | undefined,
): void {
  const folder = after ?? before;
  for (const kind of folder === undefined ? [] : kinds) {
    const diagnostics = after === undefined ? [] : diagnosticsOf(after[kind], locale());
    if (diagnostics.length === 0 && (before?.[kind].problems.length ?? 0) === 0) continue;
    const uri = uriBelow(folder?.uri ?? '', projectFiles[kind]);
    void connection.sendDiagnostics({ uri: documents.get(uri)?.clientUri ?? uri, diagnostics });
  }
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
