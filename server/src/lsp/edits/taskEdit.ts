import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import type { ActionTask } from '../../service/codeActions.ts';
import type { FixWish } from '../../service/fixLoop.ts';
import { documentsWith, replaceSpelling } from '../../service/rename.ts';
import { UserError } from '../define.ts';
import type { Decision } from '../protocol.ts';
import type { Session } from '../session.ts';
import { baseName } from '../uris.ts';
import { words } from '../words.ts';
import { decisionEdit } from './decisionEdit.ts';
import { fixDocument } from './fixDocument.ts';
import { freshen } from './freshen.ts';
import { keepCopiesEdit } from './keepCopiesEdit.ts';
import { renameEdit } from './renameEdit.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** The document that an action was offered for. */
export interface ActionTarget {
  /** Canonical. */
  readonly uri: string;
  readonly version: number;
}

/** Works out the edit of an action. Fails when the document has gone on since the action was offered. */
export async function taskEdit(
  session: Session,
  target: ActionTarget,
  task: ActionTask,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  assertUnchanged(session, target);
  switch (task.kind) {
    case 'edit':
      return workspaceEdit(session, [{ uri: target.uri, edits: task.edits }]);
    case 'fixAll':
      return fixEdit(session, target, { strongest: 'safe' }, token);
    case 'fixRule':
      return fixEdit(session, target, { strongest: task.strongest, rules: [task.rule] }, token);
    case 'everywhere':
      return everywhereEdit(session, task);
    case 'keepCopies':
      return keepCopiesEdit(session, target.uri, task);
    case 'compareCopies':
      // A command of the client; it changes nothing.
      return workspaceEdit(session, []);
    case 'same':
    case 'replace':
    case 'different':
    case 'ignore':
      return decisionEdit(session, { uri: target.uri, decision: decisionOf(task) });
  }
}

async function fixEdit(
  session: Session,
  target: ActionTarget,
  wish: FixWish,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const document = session.documents.get(target.uri);
  const given = () => token.isCancellationRequested;
  const fix = await fixDocument(session, target.uri, document?.text ?? '', wish, given);
  // Not by version: a document that was closed and opened again counts from the same number.
  if (session.documents.get(target.uri) !== document) throw staleFile(session, target.uri);
  return workspaceEdit(session, [{ uri: target.uri, edits: fix?.edits ?? [] }]);
}

async function everywhereEdit(
  session: Session,
  { type, from, to }: Extract<ActionTask, { kind: 'everywhere' }>,
): Promise<WorkspaceEdit> {
  const { index } = session.corpus;
  await freshen(session, documentsWith(index, type, from));
  return renameEdit(session, replaceSpelling(index, type, from, to), { from, to, here: undefined });
}

function decisionOf(
  task: Extract<ActionTask, { kind: 'same' | 'replace' | 'different' | 'ignore' }>,
): Decision {
  switch (task.kind) {
    case 'same':
    case 'replace':
      return { kind: task.kind, type: task.type, name: task.to, alias: task.from };
    case 'different':
      return { kind: 'different', type: task.type, names: [task.from, task.to] };
    case 'ignore':
      return task;
  }
}

function assertUnchanged(session: Session, { uri, version }: ActionTarget): void {
  if (session.documents.get(uri)?.version !== version) throw staleFile(session, uri);
}

function staleFile({ locale }: Session, uri: string): UserError {
  return new UserError(words(locale(), 'staleFile', { file: baseName(uri) }));
}
