import { publishProblems } from './diagnostics/projectProblems.ts';
import { type CorpusFolder, projectFileOf } from './folders.ts';
import { reanalyse } from './reanalyse.ts';
import type { Session } from './session.ts';

/** Whether a URI is that of a project file; if so, what it says now is put into force. */
export async function projectFileChanged(session: Session, uri: string): Promise<boolean> {
  const { folders, delivery, indexer, workspace } = session;
  const place = folders.locate(uri);
  const kind = place === undefined ? undefined : projectFileOf(place.path);
  if (place === undefined || kind === undefined) return false;
  await reloadFolder(session, place.folder);
  session.stale.recheck();
  if (kind === 'ignores' || kind === 'baseline') {
    delivery.recheck(undefined);
    workspace.allChanged();
  } else {
    reanalyse(session);
    void indexer.readAll();
  }
  return true;
}

/** Reads the project files of a folder again, shows their mistakes, and takes their names over into the index. */
export async function reloadFolder(session: Session, before: CorpusFolder): Promise<void> {
  const { folders, corpus } = session;
  const after = await folders.reload(before);
  publishProblems(session, after, before);
  if (after.names.value !== before.names.value) corpus.record(folders.recorded());
}
