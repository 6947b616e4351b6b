import * as vscode from 'vscode';
import type { NameDecision } from '../../../server/src/lsp/protocol.ts';
import type { Connection } from '../server/connection.ts';
import type { Decisions } from './decisions.ts';
import type { DraggedName } from './nameDragAndDrop.ts';

/** Lists one name under another one, as an alias that may stand. Answers whether that was recorded. */
export async function mergeNames(
  connection: Connection,
  decisions: Decisions,
  dragged: DraggedName,
  target: DraggedName,
): Promise<boolean> {
  if (dragged.name === target.name && dragged.type === target.type) return false;
  if (dragged.type !== target.type) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('A person and an organization cannot be one: {0}, {1}.', dragged.name, target.name),
    );
    return false;
  }
  return decideNames(
    connection,
    decisions,
    [{ kind: 'same', type: target.type, name: target.name, alias: dragged.name }],
    dragged,
    vscode.l10n.t('{0} is listed under {1} now.', dragged.name, target.name),
  );
}

/** Records decisions in the project files of the corpus that has the name. */
export async function decideNames(
  connection: Connection,
  decisions: Decisions,
  [decision, ...also]: readonly NameDecision[],
  { type, name }: DraggedName,
  what: string,
): Promise<boolean> {
  const [group] = await connection.spelling({ type, text: name });
  if (decision === undefined || group === undefined) return false;
  return decisions.record({ uri: group.uri, decision, also }, what);
}
