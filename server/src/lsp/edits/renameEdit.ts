import type { WorkspaceEdit } from 'vscode-languageserver';
import { projectFiles } from '../../project/config.ts';
import type { CorpusEdits } from '../../service/rename.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';
import { assertCurrent } from './freshen.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** How a change of a name is presented. */
export interface RenameWish {
  readonly from: string;
  readonly to: string;
  /** The document that the change was asked for in, and whether its places are to be confirmed as well. */
  readonly here: string | undefined;
}

/**
 * The workspace edit of a change of a name. What it does in other files is shown first: there the same spelling may
 * belong to somebody else. Names files follow without a question. Call it right after the edits were made.
 */
export function renameEdit(
  session: Session,
  edits: CorpusEdits,
  { from, to, here }: RenameWish,
): WorkspaceEdit {
  assertCurrent(session, edits.keys());
  const locale = session.locale();
  const label = words(locale, 'renamed', { from, to });
  const noteOf = (uri: string): keyof typeof notes =>
    uri === here || uri.endsWith(projectFiles.names) ? 'here' : 'elsewhere';
  const notes = {
    here: { label, description: words(locale, 'inThisFile'), needsConfirmation: false },
    elsewhere: { label, description: words(locale, 'acrossFiles'), needsConfirmation: true },
  };
  const isBroad = [...edits.keys()].some((uri) => noteOf(uri) === 'elsewhere');
  const documents = [...edits].map(([uri, ofDocument]) => ({
    uri,
    edits: isBroad ? ofDocument.map((edit) => ({ ...edit, note: noteOf(uri) })) : ofDocument,
  }));
  return workspaceEdit(session, documents, isBroad ? notes : {});
}
