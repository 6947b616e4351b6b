import { DidChangeTextDocumentNotification } from 'vscode-languageserver';
import { defineNotification } from '../define.ts';
import { projectFileChanged } from '../projectChange.ts';

/** A document was edited. */
export const didChange = defineNotification(
  DidChangeTextDocumentNotification.type,
  async (session, params) => {
    const document = session.documents.change(params);
    if (document === undefined) return;
    if (await projectFileChanged(session, document.uri)) return;
    session.delivery.schedule(document.uri);
    session.stale.recheck();
  },
);
