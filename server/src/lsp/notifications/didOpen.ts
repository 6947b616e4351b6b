import { DidOpenTextDocumentNotification } from 'vscode-languageserver';
import { defineNotification } from '../define.ts';
import { projectFileChanged } from '../projectChange.ts';

/** A document was opened: from now on the client's text is the one that counts. */
export const didOpen = defineNotification(DidOpenTextDocumentNotification.type, async (session, params) => {
  const { uri } = session.documents.open(params);
  session.status.changed();
  if (await projectFileChanged(session, uri)) return;
  session.delivery.schedule(uri);
});
