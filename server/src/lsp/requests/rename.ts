import { RenameRequest, type WorkspaceEdit } from 'vscode-languageserver';
import { mentionAt, type NamedMention } from '../../service/mentionAt.ts';
import { checkName, renameSpelling } from '../../service/rename.ts';
import { defineRequest, UserError } from '../define.ts';
import { freshen } from '../edits/freshen.ts';
import { recordedRename } from '../edits/recordedRename.ts';
import { renameEdit } from '../edits/renameEdit.ts';
import { openSnapshot } from '../openSnapshot.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';
import { words } from '../words.ts';

/** `textDocument/rename`: spells the entity differently wherever the corpus uses the spelling under the caret. */
export const rename = defineRequest(
  RenameRequest.type,
  async (session, { textDocument, position, newName }): Promise<WorkspaceEdit | null> => {
    const find = async () => {
      const snapshot = await openSnapshot(session, textDocument.uri);
      return snapshot === undefined ? undefined : mentionAt(snapshot, position);
    };
    const before = required(session, await find());
    await freshen(session, before.entity.documents.keys());
    const { type, text } = before.mention;
    const checked = checkName(newName, text);
    if (checked === 'unchanged') return null;
    if (checked === 'empty') throw new UserError(words(session.locale(), 'nameEmpty'));
    if (checked === 'line-end') throw new UserError(words(session.locale(), 'nameLineEnd'));
    const recorded = await recordedRename(session, type, text, checked.name);
    const { entity } = required(session, await find());
    const mentions = renameSpelling(session.corpus.index, entity.key, text, checked.name);
    const edits = new Map([...mentions, ...recorded]);
    const here = canonicalUri(textDocument.uri);
    return renameEdit(session, edits, { from: text, to: checked.name, here });
  },
);

function required(session: Session, named: NamedMention | undefined): NamedMention {
  if (named === undefined) throw new UserError(words(session.locale(), 'nothingToRename'));
  return named;
}
