import { changedSpellings, spellingSearch } from '../engine/names/recordedChange.ts';
import { publishProblems } from './diagnostics/projectProblems.ts';
import { type CorpusFolder, projectFileOf } from './folders.ts';
import { reanalyse } from './reanalyse.ts';
import type { Session } from './session.ts';

/** Whether a URI is that of a project file; if so, what it says now is put into force. */
export async function projectFileChanged(session: Session, uri: string): Promise<boolean> {
  const { folders, delivery, indexer, workspace } = session;
  const place = folders.locate(uri);
  if (place === undefined || projectFileOf(place.path) === undefined) return false;
  const { before, after } = await reloadFolder(session, place.folder);
  session.stale.recheck();
  // An editor tells of a file that it opens, changes, saves and closes; mostly it says what it said before.
  const differs = (kind: 'config' | 'names' | 'ignores' | 'baseline') =>
    after[kind].text !== before[kind].text;
  if (differs('config')) {
    reanalyse(session);
    void indexer.readAll();
  } else if (differs('names')) {
    namesChanged(session, before, after);
  } else if (differs('ignores') || differs('baseline')) {
    delivery.recheck(undefined);
  }
  if (differs('ignores') || differs('baseline')) workspace.allChanged();
  return true;
}

/** A folder as it was in force, and as it is from now on. */
interface FolderChange {
  readonly before: CorpusFolder;
  readonly after: CorpusFolder;
}

/** Reads the project files of a folder again, shows their mistakes, and takes their names over into the index. */
export async function reloadFolder(session: Session, folder: CorpusFolder): Promise<FolderChange> {
  const { folders, corpus } = session;
  const after = await folders.reload(folder);
  const before = folders.enforce(after);
  publishProblems(session, after, before);
  if (after.names.value !== before.names.value) corpus.record(folders.recorded());
  return { before, after };
}

/** Reads again, of the names, those texts alone in which one may stand that is decided otherwise now. */
function namesChanged(session: Session, before: CorpusFolder, after: CorpusFolder): void {
  const changed = changedSpellings(before.names.value, after.names.value);
  reanalyse(session, spellingSearch(changed));
  void session.indexer.readAll({ names: changed });
}
