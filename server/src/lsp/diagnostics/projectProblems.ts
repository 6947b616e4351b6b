import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { createTextModel, rangeOf } from '../../engine/text/textModel.ts';
import { projectFiles } from '../../project/config.ts';
import type { CorpusFolder } from '../folders.ts';
import type { ProjectFile } from '../projectFile.ts';
import type { Session } from '../session.ts';
import { uriBelow } from '../uris.ts';

type Kind = 'config' | 'names' | 'ignores';
const kinds: readonly Kind[] = ['config', 'names', 'ignores'];

/**
 * Shows the mistakes of a folder's project files at their places. They are pushed to every client, for they
 * concern files that need not be open.
 */
export function publishProblems(
  { connection, documents, locale }: Session,
  folder: CorpusFolder,
  shown: readonly Kind[] = kinds,
): void {
  for (const kind of kinds) {
    const uri = uriBelow(folder.uri, projectFiles[kind]);
    const diagnostics = shown.includes(kind) ? diagnosticsOf(folder[kind], locale()) : [];
    void connection.sendDiagnostics({ uri: documents.get(uri)?.clientUri ?? uri, diagnostics });
  }
}

function diagnosticsOf({ text, problems }: ProjectFile<unknown>, locale: 'en' | 'zh-cn'): Diagnostic[] {
  const model = createTextModel(text ?? '');
  return problems.map(({ kind, span, message }) => ({
    range: rangeOf(model, span),
    severity: kind === 'unknown' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
    source: 'jiaokan',
    code: `project-${kind}`,
    message: message[locale],
  }));
}
