import { type DocumentDiagnosticReport, DocumentDiagnosticRequest } from 'vscode-languageserver';
import { isComplete } from '../analyses.ts';
import { defineRequest } from '../define.ts';
import { openReport } from '../diagnostics/openReport.ts';
import { canonicalUri } from '../uris.ts';

/**
 * `textDocument/diagnostic`: answered for the newest text, even when it changes meanwhile. A text whose names take long is
 * answered for without them, and again when the client has been told to ask.
 */
export const diagnostic = defineRequest(
  DocumentDiagnosticRequest.type,
  async (session, { textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
    const uri = canonicalUri(textDocument.uri);
    const { analyses, client, delivery } = session;
    const analysis = await (client.diagnosticRefresh ? analyses.first(uri) : analyses.current(uri));
    const { items, resultId } = await openReport(session, uri, analysis);
    delivery.delivered(uri, resultId);
    if (analysis !== undefined && !isComplete(analysis)) delivery.complete(uri);
    return previousResultId === resultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items };
  },
);
