import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';

type DocumentChange = NonNullable<WorkspaceEdit['documentChanges']>[number];
type DocumentTextEdit = TextEdit | AnnotatedTextEdit | SnippetTextEdit;

const reviewId = 'jiaokan.review';

/**
 * The same edit, every change of which waits for a person's consent: VS Code then opens its refactor preview
 * before anything is touched. Changes that carry an annotation of their own keep it.
 */
export function withReview(edit: WorkspaceEdit, annotation: ChangeAnnotation): WorkspaceEdit {
  return {
    documentChanges: documentChangesOf(edit).map(annotateChange),
    changeAnnotations: { ...edit.changeAnnotations, [reviewId]: { ...annotation, needsConfirmation: true } },
  };
}

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

/** Every document that the edit writes to or creates. */
export function touchedDocuments(edit: WorkspaceEdit): readonly string[] {
  const uris = documentChangesOf(edit).flatMap((change) => {
    if ('textDocument' in change) return [change.textDocument.uri];
    return change.kind === 'create' ? [change.uri] : [];
  });
  return [...new Set(uris)];
}

/** Edits without versions in the newer form, which is the only one that can carry annotations. */
function documentChangesOf(edit: WorkspaceEdit): readonly DocumentChange[] {
  if (edit.documentChanges !== undefined) return edit.documentChanges;
  return Object.entries(edit.changes ?? {}).map(
    ([uri, edits]): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits }),
  );
}

function annotateChange(change: DocumentChange): DocumentChange {
  return 'edits' in change ? { ...change, edits: change.edits.map(annotateEdit) } : change;
}

function annotateEdit(edit: DocumentTextEdit): DocumentTextEdit {
  return 'annotationId' in edit && edit.annotationId !== undefined
    ? edit
    : { ...edit, annotationId: reviewId };
}
