import type { WorkspaceEdit } from 'vscode-languageserver';
import { createTextModel, rangeOf } from '../../engine/text/textModel.ts';
import { projectFiles } from '../../project/config.ts';
import { raiseSizeLimit } from '../../project/sizeLimit.ts';
import { UserError } from '../define.ts';
import type { Session } from '../session.ts';
import { uriBelow } from '../uris.ts';
import { words } from '../words.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** The edit that writes a limit into `config.jsonc` with which a file of so many bytes is read; `uri` is canonical. */
export async function raiseLimitEdit(session: Session, uri: string, size: number): Promise<WorkspaceEdit> {
  const { folders, locale } = session;
  const place = folders.locate(uri);
  if (place === undefined) throw new UserError(words(locale(), 'noFolder'));
  const folder = await folders.reload(place.folder);
  const { text } = folder.config;
  const change = raiseSizeLimit(text, place.path, size);
  if (change.kind === 'blocked') {
    const problem = change.problems[0]?.message[locale()] ?? '';
    throw new UserError(words(locale(), 'blockedFile', { file: projectFiles.config, problem }));
  }
  const model = createTextModel(text ?? '');
  const edits = change.edits.map(({ span, newText }) => ({ range: rangeOf(model, span), newText }));
  return workspaceEdit(session, [
    { uri: uriBelow(folder.uri, projectFiles.config), edits, create: text === undefined },
  ]);
}
