import type { WorkspaceEdit } from 'vscode-languageserver';
import { createTextModel, rangeOf } from '../../engine/text/textModel.ts';
import { projectFiles } from '../../project/config.ts';
import { recordDecision, recordNames } from '../../project/decision.ts';
import { UserError } from '../define.ts';
import type { DecideParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { canonicalUri, uriBelow } from '../uris.ts';
import { words } from '../words.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** The edit that writes a decision into the project files of a document's folder; the file is made if need be. */
export async function decisionEdit(
  session: Session,
  { uri, decision, also = [] }: DecideParams,
): Promise<WorkspaceEdit> {
  const { folders, locale } = session;
  const place = folders.locate(canonicalUri(uri));
  if (place === undefined) throw new UserError(words(locale(), 'noFolder'));
  const folder = await folders.reload(place.folder);
  const texts = { names: folder.names.text, ignores: folder.ignores.text };
  const change =
    decision.kind === 'ignore'
      ? recordDecision(texts, decision, place.path)
      : recordNames(texts.names, [decision, ...also]);
  if (change.kind === 'blocked') {
    const problem = change.problems[0]?.message[locale()] ?? '';
    throw new UserError(words(locale(), 'blockedFile', { file: change.file, problem }));
  }
  const text = change.file === projectFiles.names ? texts.names : texts.ignores;
  const model = createTextModel(text ?? '');
  const edits = change.edits.map(({ span, newText }) => ({ range: rangeOf(model, span), newText }));
  return workspaceEdit(session, [
    { uri: uriBelow(folder.uri, change.file), edits, create: text === undefined },
  ]);
}
