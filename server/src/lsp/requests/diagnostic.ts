import { type DocumentDiagnosticReport, DocumentDiagnosticRequest } from 'vscode-languageserver';
import { defineRequest } from '../define.ts';
import { openReport } from '../diagnostics/openReport.ts';
import { canonicalUri } from '../uris.ts';

/** `textDocument/diagnostic`: answered for the newest text, even when it changes meanwhile. */
export const diagnostic = defineRequest(
  DocumentDiagnosticRequest.type,
  async (session, { textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
    const uri = canonicalUri(textDocument.uri);
    const analysis = await session.analyses.current(uri);
    const { items, resultId } = await openReport(session, uri, analysis);
    session.delivery.delivered(uri, resultId);
    return previousResultId === resultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items };
  },
);
