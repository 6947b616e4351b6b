import { DidCloseTextDocumentNotification } from 'vscode-languageserver';
import { defineNotification } from '../define.ts';
import { projectFileChanged } from '../projectChange.ts';

/** A document was closed: what the disk holds counts again, and a loose document leaves the index. */
export const didClose = defineNotification(DidCloseTextDocumentNotification.type, async (session, params) => {
  const { documents, analyses, delivery, indexer, workspace, connection, client } = session;
  const uri = documents.close(params.textDocument);
  analyses.forget(uri);
  session.overTime.forget(uri);
  delivery.closed(uri);
  if (await projectFileChanged(session, uri)) return;
  if (!client.pullDiagnostics && !workspace.on) {
    await connection.sendDiagnostics({ uri: params.textDocument.uri, diagnostics: [] });
  }
  await indexer.readOne(uri);
  workspace.changed(uri);
});
