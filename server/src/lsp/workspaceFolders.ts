import { publishProblems } from './diagnostics/projectProblems.ts';
import { fetchSettings } from './fetchSettings.ts';
import { reanalyse } from './reanalyse.ts';
import type { Session } from './session.ts';
import { folderUri } from './uris.ts';

interface Folder {
  readonly uri: string;
}

/** Takes folders in and lets others go; the index follows. */
export async function changeFolders(
  session: Session,
  added: readonly Folder[],
  removed: readonly Folder[],
): Promise<void> {
  const { folders, corpus, indexer } = session;
  for (const { uri } of removed) {
    const gone = folders.all().find((folder) => folder.uri === folderUri(uri));
    folders.remove(uri);
    publishProblems(session, undefined, gone);
  }
  for (const { uri } of added) publishProblems(session, await folders.add(uri), undefined);
  await fetchSettings(session);
  session.workspace.applyScope();
  corpus.record(folders.recorded());
  reanalyse(session);
  void indexer.readAll();
}
