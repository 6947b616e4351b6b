import { type DocumentDiagnosticReport, DocumentDiagnosticRequest } from 'vscode-languageserver';
import { defineRequest } from '../define.ts';
import { completeReport, firstReport } from '../diagnostics/firstReport.ts';
import { canonicalUri } from '../uris.ts';

/**
 * `textDocument/diagnostic`: answered for the newest text, even when it changes meanwhile. What is known early is told at
 * once to a client that can be told to ask again.
 */
export const diagnostic = defineRequest(
  DocumentDiagnosticRequest.type,
  async (session, { textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
    const uri = canonicalUri(textDocument.uri);
    const { client, delivery } = session;
    const { report, complete } = await (client.diagnosticRefresh ? firstReport : completeReport)(
      session,
      uri,
    );
    const { items, resultId } = report;
    delivery.delivered(uri, resultId);
    if (!complete) delivery.complete(uri);
    return previousResultId === resultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items };
  },
);
