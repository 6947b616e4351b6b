import { PrepareRenameRequest, type PrepareRenameResult } from 'vscode-languageserver';
import { offsetAt } from '../../engine/text/textModel.ts';
import { mentionAt, mentionRanges } from '../../service/mentionAt.ts';
import { defineRequest, UserError } from '../define.ts';
import { openSnapshot } from '../openSnapshot.ts';
import { words } from '../words.ts';

/** `textDocument/prepareRename`: the piece under the caret, with the whole name to edit. */
export const prepareRename = defineRequest(
  PrepareRenameRequest.type,
  async (session, { textDocument, position }): Promise<PrepareRenameResult> => {
    const snapshot = await openSnapshot(session, textDocument.uri);
    const named = snapshot === undefined ? undefined : mentionAt(snapshot, position);
    if (snapshot === undefined || named === undefined) {
      throw new UserError(words(session.locale(), 'nothingToRename'));
    }
    const { facts } = snapshot.open;
    const offset = offsetAt(facts.model, position);
    const index = named.mention.pieces.findIndex(({ start, end }) => start <= offset && offset <= end);
    const ranges = mentionRanges(facts, named.mention);
    return { range: ranges[index] ?? ranges[0], placeholder: named.mention.text };
  },
);
