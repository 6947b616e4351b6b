import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  type Diagnostic,
} from 'vscode-languageserver';
import { wordMessage } from '../../engine/rules/messages.ts';
import { type ActionTask, fixAllAction, type PlannedAction, quickFixes } from '../../service/codeActions.ts';
import { fixAllKind } from '../capabilities.ts';
import { defineRequest } from '../define.ts';
import { taskEdit } from '../edits/taskEdit.ts';
import { type OpenSnapshot, openSnapshot } from '../openSnapshot.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';

/** What an action that is worked out later carries. */
export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly task: ActionTask;
}

/** `textDocument/codeAction`. Where the client can, only what a quick fix changes is worked out at once. */
export const codeAction = defineRequest(
  CodeActionRequest.type,
  async (session, { textDocument, range, context }, token): Promise<CodeAction[] | null> => {
    const snapshot = await openSnapshot(session, textDocument.uri);
    if (snapshot === undefined) return null;
    const wanted = (kind: string) => context.only?.some((only) => isWithin(kind, only)) ?? false;
    const fixes = context.only === undefined || wanted(CodeActionKind.QuickFix);
    // A decision is kept in the project files of a folder; a loose document has none.
    const keeps = session.folders.locate(snapshot.analysis.uri) !== undefined;
    const planned = [
      ...(fixes ? quickFixes(snapshot.open, range).filter(({ task }) => keeps || !isDecision(task)) : []),
      ...(wanted(fixAllKind) ? [fixAllAction] : []),
    ];
    const actions: CodeAction[] = [];
    for (const plan of planned)
      actions.push(await offer(session, snapshot, plan, context.diagnostics, token));
    return actions.filter(({ edit, data }) => edit !== undefined || data !== undefined);
  },
);

/** Kinds are hierarchies written with dots: asking for `source` asks for all below it. */
function isWithin(kind: string, only: string): boolean {
  return kind === only || only === '' || kind.startsWith(`${only}.`);
}

function isDecision({ kind }: ActionTask): boolean {
  return kind === 'same' || kind === 'different' || kind === 'ignore';
}

async function offer(
  session: Session,
  { analysis }: OpenSnapshot,
  { title, task, preferred, fingerprint }: PlannedAction,
  diagnostics: readonly Diagnostic[],
  token: CancellationToken,
): Promise<CodeAction> {
  const mended = diagnostics.filter(
    ({ data }) => fingerprint !== undefined && fingerprintOf(data) === fingerprint,
  );
  const action: CodeAction = {
    title:
      title.from === 'rule'
        ? wordMessage(title.message, session.locale(), session.host.rules)
        : taskTitle(session, task, title.data),
    kind: task.kind === 'fixAll' ? fixAllKind : CodeActionKind.QuickFix,
    ...(mended.length > 0 ? { diagnostics: mended } : {}),
    ...(preferred && session.client.preferredCodeActions ? { isPreferred: true } : {}),
  };
  const data: ActionData = { uri: analysis.uri, version: analysis.version, task };
  if (task.kind !== 'edit' && session.client.resolveCodeActionEdits) return { ...action, data };
  try {
    return { ...action, edit: await taskEdit(session, data, task, token) };
  } catch {
    // Nowhere to record a decision, or the text has gone on: the action is not offered.
    return action;
  }
}

function taskTitle(session: Session, task: ActionTask, data: Readonly<Record<string, string>>): string {
  const locale = session.locale();
  switch (task.kind) {
    case 'edit':
      return '';
    case 'fixRule':
      return words(locale, 'fixRule', data);
    case 'fixAll':
      return words(locale, 'fixAll');
    case 'everywhere':
      return words(locale, 'everywhere', data);
    case 'same':
      return words(locale, 'areSame', data);
    case 'different':
      return words(locale, 'areDifferent', data);
    case 'ignore':
      return words(locale, 'ignoreHere', data);
  }
}

function fingerprintOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, 'fingerprint') : undefined;
}
