import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import type { ActionTask } from '../../service/codeActions.ts';
import { documentsWith, replaceSpelling } from '../../service/rename.ts';
import { UserError } from '../define.ts';
import type { Decision } from '../protocol.ts';
import type { Session } from '../session.ts';
import { baseName } from '../uris.ts';
import { words } from '../words.ts';
import { decisionEdit } from './decisionEdit.ts';
import { fixDocument } from './fixDocument.ts';
import { freshen } from './freshen.ts';
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
      return fixEdit(session, target, task, token);
    case 'everywhere':
      return everywhereEdit(session, task);
    case 'same':
    case 'different':
    case 'ignore':
      return decisionEdit(session, { uri: target.uri, decision: decisionOf(task) });
  }
}

async function fixEdit(
  session: Session,
  target: ActionTarget,
  wish: { readonly strongest: 'safe' | 'unsafe'; readonly rule?: string },
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const text = session.documents.get(target.uri)?.text ?? '';
  const fix = await fixDocument(session, target.uri, text, wish, () => token.isCancellationRequested);
  assertUnchanged(session, target);
  return workspaceEdit(session, [{ uri: target.uri, edits: fix?.edits ?? [] }]);
}

async function everywhereEdit(
  session: Session,
  { type, from, to }: Extract<ActionTask, { kind: 'everywhere' }>,
): Promise<WorkspaceEdit> {
  const { index } = session.corpus;
  await freshen(session, documentsWith(index, type, from));
  return renameEdit(session, replaceSpelling(index, type, from, to), { from, to, confirm: true });
}

function decisionOf(task: Extract<ActionTask, { kind: 'same' | 'different' | 'ignore' }>): Decision {
  switch (task.kind) {
    case 'same':
      return { kind: 'same', type: task.type, name: task.to, alias: task.from };
    case 'different':
      return { kind: 'different', type: task.type, names: [task.from, task.to] };
    case 'ignore':
      return { kind: 'ignore', rule: task.rule, fingerprint: task.fingerprint, excerpt: task.excerpt };
  }
}

function assertUnchanged({ documents, locale }: Session, { uri, version }: ActionTarget): void {
  if (documents.get(uri)?.version !== version) {
    throw new UserError(words(locale(), 'staleFile', { file: baseName(uri) }));
  }
}
