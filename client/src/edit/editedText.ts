import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/** The text edits of each document that an edit changes, by URI. Annotations are dropped. */
export function textEditsOf({
  documentChanges,
  changes,
}: WorkspaceEdit): ReadonlyMap<string, readonly TextEdit[]> {
  if (documentChanges === undefined) return new Map(Object.entries(changes ?? {}));
  const edits = new Map<string, readonly TextEdit[]>();
  for (const change of documentChanges) {
    if (!('edits' in change)) continue;
    const { uri } = change.textDocument;
    const plain = change.edits.filter((edit): edit is TextEdit => 'newText' in edit);
    edits.set(uri, [...(edits.get(uri) ?? []), ...plain]);
  }
  return edits;
}

/** What a text becomes. */
export function editedText(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}

/** The edit without what it does to some documents. */
export function withoutDocuments(edit: WorkspaceEdit, uris: ReadonlySet<string>): WorkspaceEdit {
  const { documentChanges, changes, ...rest } = edit;
  if (documentChanges === undefined) {
    const kept = Object.entries(changes ?? {}).filter(([uri]) => !uris.has(uri));
    return { ...rest, changes: Object.fromEntries(kept) };
  }
  const kept = documentChanges.filter(
    (change) => !('textDocument' in change) || !uris.has(change.textDocument.uri),
  );
  return { ...rest, documentChanges: kept };
}
