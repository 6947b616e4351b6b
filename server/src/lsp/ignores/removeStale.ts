import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import { createTextModel, rangeOf } from '../../engine/text/textModel.ts';
import { projectFiles } from '../../project/config.ts';
import type { PlacedIgnore } from '../../project/ignores.ts';
import { editsBetween, removeJson } from '../../project/jsoncEdit.ts';
import { type DocumentEdits, workspaceEdit } from '../edits/workspaceEdit.ts';
import type { CorpusFolder } from '../folders.ts';
import type { RemoveStaleParams, RemoveStaleResult } from '../reviewProtocol.ts';
import type { Session } from '../session.ts';
import { uriBelow } from '../uris.ts';
import { workProgress } from '../workProgress.ts';
import { filesWithIgnores, findStale } from './findStale.ts';

/** The edit that takes every entry that matches nothing out of the ignore files of the workspace. */
export async function removeStale(
  session: Session,
  { workDoneToken }: RemoveStaleParams,
  token: CancellationToken,
): Promise<RemoveStaleResult> {
  const before = session.folders.all();
  const total = before.reduce((sum, folder) => sum + filesWithIgnores(folder), 0);
  const progress = workProgress(session, workDoneToken, total);
  const edits: DocumentEdits[] = [];
  let entries = 0;
  for (const each of before) {
    const folder = await session.folders.reload(each);
    const stale = await findStale(
      session,
      folder,
      () => token.isCancellationRequested,
      () => progress.step(),
    );
    entries += stale.length;
    if (stale.length > 0) edits.push(withoutEntries(folder, stale));
  }
  return { edit: workspaceEdit(session, edits), entries };
}

/** The edit of one ignore file that takes entries out of it; the comments around them stay. */
export function withoutEntries(
  { uri, ignores }: CorpusFolder,
  entries: readonly PlacedIgnore[],
): DocumentEdits {
  const before = ignores.text ?? '';
  const fromTheEnd = [...entries].sort((a, b) => b.index - a.index);
  const after = fromTheEnd.reduce((text, { index }) => removeJson(text, [], index), before);
  const model = createTextModel(before);
  return {
    uri: uriBelow(uri, projectFiles.ignores),
    edits: editsBetween(before, after).map(({ span, newText }) => ({ range: rangeOf(model, span), newText })),
  };
}

/** The edit of one ignore file in the form of the client. */
export function removalEdit(
  session: Session,
  folder: CorpusFolder,
  entries: readonly PlacedIgnore[],
): WorkspaceEdit {
  return workspaceEdit(session, [withoutEntries(folder, entries)]);
}
