import type { WorkspaceEdit } from 'vscode-languageserver';
import type { CorpusEdits } from '../../service/rename.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';
import { assertCurrent } from './freshen.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** How a change of a name is presented. */
export interface RenameWish {
  readonly from: string;
  readonly to: string;
  /** Whether changes in several files are to be confirmed one by one. */
  readonly confirm: boolean;
}

/** The workspace edit of a change of a name. Call it right after the edits were made. */
export function renameEdit(
  session: Session,
  edits: CorpusEdits,
  { from, to, confirm }: RenameWish,
): WorkspaceEdit {
  assertCurrent(session, edits.keys());
  const several = edits.size > 1;
  const notes = {
    name: {
      label: words(session.locale(), 'renamed', { from, to }),
      description: words(session.locale(), 'acrossFiles'),
      needsConfirmation: confirm,
    },
  };
  const documents = [...edits].map(([uri, ofDocument]) => ({
    uri,
    edits: several ? ofDocument.map((edit) => ({ ...edit, note: 'name' })) : ofDocument,
  }));
  return workspaceEdit(session, documents, several ? notes : {});
}
