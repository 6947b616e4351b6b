import { type DocumentDiagnosticReport, DocumentDiagnosticRequest } from 'vscode-languageserver';
import { defineRequest } from '../define.ts';
import { diagnosticsReport } from '../diagnostics/report.ts';
import { canonicalUri } from '../uris.ts';

/** `textDocument/diagnostic`: answered for the newest text, even when it changes meanwhile. */
export const diagnostic = defineRequest(
  DocumentDiagnosticRequest.type,
  async (session, { textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
    const uri = canonicalUri(textDocument.uri);
    const analysis = await session.analyses.current(uri);
    const { items, resultId } = await diagnosticsReport(session, analysis);
    session.delivery.delivered(uri, resultId);
    return previousResultId === resultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items };
  },
);
