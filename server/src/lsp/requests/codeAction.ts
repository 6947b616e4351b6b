import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  type Command,
  type Diagnostic,
} from 'vscode-languageserver';
import { keptBeside } from '../../engine/names/knowledge.ts';
import { wordMessage } from '../../engine/rules/messages.ts';
import { type ActionTask, fixAllAction, type PlannedAction, quickFixes } from '../../service/codeActions.ts';
import { fixAllKind } from '../capabilities.ts';
import { defineRequest } from '../define.ts';
import { taskEdit } from '../edits/taskEdit.ts';
import { staleActions } from '../ignores/staleActions.ts';
import { raiseLimitAction } from '../limits/raiseLimitAction.ts';
import { clientUriOf, type OpenSnapshot, openSnapshot } from '../openSnapshot.ts';
import { type CompareParams, clientCommands, serverCommands } from '../protocol.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';
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
  async (session, params, token): Promise<(CodeAction | Command)[] | null> => {
    const inIgnoreFile = staleActions(session, params);
    const literals = session.client.codeActionLiterals;
    if (inIgnoreFile !== undefined) return literals ? [...inIgnoreFile] : null;
    const { textDocument, range, context } = params;
    const snapshot = await openSnapshot(session, textDocument.uri);
    if (snapshot === undefined) {
      const raise = await raiseLimitAction(session, canonicalUri(textDocument.uri), context.diagnostics);
      return raise === undefined || !literals ? null : [raise];
    }
    const wanted = (kind: string) => context.only?.some((only) => isWithin(kind, only)) ?? false;
    const fixes = context.only === undefined || wanted(CodeActionKind.QuickFix);
    // A decision is kept in the project files of a folder; a loose document has none.
    const keeps = session.folders.locate(snapshot.analysis.uri) !== undefined;
    const planned = [
      ...(fixes
        ? quickFixes(snapshot.open, range).filter(
            ({ task }) => (keeps || !isDecision(task)) && isTrue(session, task),
          )
        : []),
      ...(wanted(fixAllKind) ? [fixAllAction] : []),
    ];
    const actions: CodeAction[] = [];
    for (const plan of planned)
      actions.push(await offer(session, snapshot, plan, context.diagnostics, token));
    const effective = actions.filter(
      ({ edit, data, command }) => edit !== undefined || data !== undefined || command !== undefined,
    );
    return literals ? effective : effective.map(commandOf);
  },
);

/** Kinds are hierarchies written with dots: asking for `source` asks for all below it. */
function isWithin(kind: string, only: string): boolean {
  return kind === only || only === '' || kind.startsWith(`${only}.`);
}

function isDecision({ kind }: ActionTask): boolean {
  return ['same', 'replace', 'different', 'ignore', 'keepCopies'].includes(kind);
}

/**
 * Whether a task does what it says. A spelling gives way to names alone: beside one that is itself kept as another name it
 * is kept, too, which is what “same” says.
 */
function isTrue({ corpus }: Session, task: ActionTask): boolean {
  if (task.kind !== 'replace') return true;
  const name = keptBeside(corpus.index.recorded, task.type, task.to);
  return name === undefined || name === task.from;
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
  if (task.kind === 'compareCopies') return withComparison(session, analysis.clientUri, action, task);
  const data: ActionData = { uri: analysis.uri, version: analysis.version, task };
  const later = task.kind !== 'edit' && session.client.resolveCodeActionEdits;
  if (later || !session.client.codeActionLiterals) return { ...action, data };
  try {
    return { ...action, edit: await taskEdit(session, data, task, token) };
  } catch {
    // Nowhere to record a decision, or the text has gone on: the action is not offered.
    return action;
  }
}

/** The action for a client that knows commands alone. */
function commandOf({ title, command, data }: CodeAction): Command {
  return command ?? { title, command: serverCommands.act, arguments: [data] };
}

/** Comparing is the client's work; for a client that does not offer it the action stays without effect and is left out. */
function withComparison(
  session: Session,
  clientUri: string,
  action: CodeAction,
  { extent, range, other }: Extract<ActionTask, { kind: 'compareCopies' }>,
): CodeAction {
  if (!session.client.commands.has(clientCommands.compare)) return action;
  const params: CompareParams = {
    extent,
    left: { uri: clientUriOf(session, other.document), range: other.range },
    right: { uri: clientUri, range },
  };
  return {
    ...action,
    command: { title: action.title, command: clientCommands.compare, arguments: [params] },
  };
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
    case 'replace':
      return words(locale, 'alwaysWrite', data);
    case 'same':
      return words(locale, 'areSame', data);
    case 'different':
      return words(locale, 'areDifferent', data);
    case 'ignore':
      return words(locale, ignoreTitles[task.where], data);
    case 'compareCopies':
      return words(locale, 'compareCopies');
    case 'keepCopies':
      return words(locale, 'keepCopies');
  }
}

const ignoreTitles = { here: 'ignoreHere', file: 'ignoreFile', everywhere: 'ignoreEverywhere' } as const;

function fingerprintOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, 'fingerprint') : undefined;
}
