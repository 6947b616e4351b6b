import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { defineNotification } from '../define.ts';
import { projectFileChanged } from '../projectChange.ts';
import { canonicalUri } from '../uris.ts';

/** Files were written, made or deleted outside of the editor. An open buffer is never replaced. */
export const didChangeWatchedFiles = defineNotification(
  DidChangeWatchedFilesNotification.type,
  async (session, { changes }) => {
    for (const uri of new Set(changes.map((change) => canonicalUri(change.uri)))) {
      if (session.documents.get(uri) !== undefined) continue;
      if (!(await projectFileChanged(session, uri))) await session.indexer.readOne(uri);
    }
  },
);
