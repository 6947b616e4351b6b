import type { WorkspaceEdit } from 'vscode-languageserver';
import { createTextModel, rangeOf } from '../../engine/text/textModel.ts';
import { recordIgnores } from '../../project/decision.ts';
import type { Ignore } from '../../project/ignores.ts';
import { UserError } from '../define.ts';
import type { CorpusFolder } from '../folders.ts';
import type { IgnoreParams } from '../reviewProtocol.ts';
import type { Session } from '../session.ts';
import { canonicalUri, uriBelow } from '../uris.ts';
import { words } from '../words.ts';
import { type DocumentEdits, workspaceEdit } from './workspaceEdit.ts';

/** The edit that writes many findings into the ignore files of their folders at once. */
export async function ignoresEdit(session: Session, { findings }: IgnoreParams): Promise<WorkspaceEdit> {
  const byFolder = new Map<CorpusFolder, Ignore[]>();
  for (const { uri, rule, fingerprint, excerpt } of findings) {
    const place = session.folders.locate(canonicalUri(uri));
    if (place === undefined) continue;
    const ignores = byFolder.get(place.folder) ?? [];
    ignores.push({ rule, path: place.path, fingerprint, excerpt, reason: '' });
    byFolder.set(place.folder, ignores);
  }
  if (byFolder.size === 0) throw new UserError(words(session.locale(), 'noFolder'));
  const edits: DocumentEdits[] = [];
  for (const [folder, ignores] of byFolder) edits.push(await editOf(session, folder, ignores));
  return workspaceEdit(session, edits);
}

async function editOf(
  { folders, locale }: Session,
  before: CorpusFolder,
  ignores: readonly Ignore[],
): Promise<DocumentEdits> {
  const folder = await folders.reload(before);
  const { text } = folder.ignores;
  const change = recordIgnores(text, ignores);
  if (change.kind === 'blocked') {
    const problem = change.problems[0]?.message[locale()] ?? '';
    throw new UserError(words(locale(), 'blockedFile', { file: change.file, problem }));
  }
  const model = createTextModel(text ?? '');
  const edits = change.edits.map(({ span, newText }) => ({ range: rangeOf(model, span), newText }));
  return { uri: uriBelow(folder.uri, change.file), edits, create: text === undefined };
}
