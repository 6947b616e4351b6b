import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';

type DocumentChange = NonNullable<WorkspaceEdit['documentChanges']>[number];
/** Whether the edit changes nothing. */
export function isEmptyEdit(edit: WorkspaceEdit): boolean {
  return documentChangesOf(edit).every((change) => 'edits' in change && change.edits.length === 0);
}

/** The documents that have moved on since the edit was computed; applying it would damage them. */
export function staleDocuments(
  edit: WorkspaceEdit,
  openVersions: ReadonlyMap<string, number>,
): readonly string[] {
  return documentChangesOf(edit).flatMap((change) => {
    if (!('textDocument' in change)) return [];
    const { uri, version } = change.textDocument;
    const open = openVersions.get(uri);
    return version === null || open === undefined || open === version ? [] : [uri];
  });
}

/** Whether some of its changes are to be confirmed by a person. */
export function needsConfirmation({ documentChanges, changeAnnotations }: WorkspaceEdit): boolean {
  return (documentChanges ?? []).some(
    (change) =>
      'edits' in change &&
      change.edits.some(
        (edit) =>
          'annotationId' in edit && changeAnnotations?.[edit.annotationId]?.needsConfirmation === true,
      ),
  );
}

/** Every document that the edit writes to or creates. */
export function touchedDocuments(edit: WorkspaceEdit): readonly string[] {
  const uris = documentChangesOf(edit).flatMap((change) => {
    if ('textDocument' in change) return [change.textDocument.uri];
    return change.kind === 'create' ? [change.uri] : [];
  });
  return [...new Set(uris)];
}

/** Edits without versions in the newer form, so that both are read alike. */
function documentChangesOf(edit: WorkspaceEdit): readonly DocumentChange[] {
  if (edit.documentChanges !== undefined) return edit.documentChanges;
  return Object.entries(edit.changes ?? {}).map(
    ([uri, edits]): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits }),
  );
}
