import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  CreateFile,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { RangeEdit } from '../../service/rename.ts';
import type { Session } from '../session.ts';

/** An edit together with the annotation that it falls under. */
export interface NotedEdit extends RangeEdit {
  readonly note?: string;
}

/** The edits of one document. */
export interface DocumentEdits {
  /** Canonical. */
  readonly uri: string;
  readonly edits: readonly NotedEdit[];
  /** Whether the file is made first. */
  readonly create?: boolean;
}

/** Annotations by id: how edits are labelled, and whether a person is to confirm them. */
export type Notes = Readonly<Record<string, ChangeAnnotation>>;

/** Puts edits into the form that the client understands, with the versions of open documents. */
export function workspaceEdit(
  session: Pick<Session, 'client' | 'documents'>,
  documents: readonly DocumentEdits[],
  notes: Notes = {},
): WorkspaceEdit {
  const { client } = session;
  const changed = documents.filter(({ edits, create }) => edits.length > 0 || create === true);
  if (!client.documentChanges) {
    return {
      changes: Object.fromEntries(
        changed.map(({ uri, edits }) => [clientUri(session, uri), edits.map(plain)]),
      ),
    };
  }
  const annotated = client.changeAnnotations && Object.keys(notes).length > 0;
  return {
    documentChanges: changed.flatMap((document) => documentChanges(session, document, annotated)),
    ...(annotated ? { changeAnnotations: { ...notes } } : {}),
  };
}

function documentChanges(
  session: Pick<Session, 'client' | 'documents'>,
  { uri, edits, create }: DocumentEdits,
  annotated: boolean,
): readonly (CreateFile | TextDocumentEdit)[] {
  const version = session.documents.get(uri)?.version ?? null;
  const text = TextDocumentEdit.create(
    { uri: clientUri(session, uri), version },
    edits.map((edit) => (annotated ? withNote(edit) : plain(edit))),
  );
  const made = create === true && session.client.createFiles;
  return made ? [CreateFile.create(uri, { ignoreIfExists: true }), text] : [text];
}

function clientUri({ documents }: Pick<Session, 'documents'>, uri: string): string {
  return documents.get(uri)?.clientUri ?? uri;
}

function plain({ range, newText }: RangeEdit): TextEdit {
  return { range, newText };
}

function withNote({ range, newText, note }: NotedEdit): TextEdit | AnnotatedTextEdit {
  return note === undefined ? { range, newText } : { range, newText, annotationId: note };
}
