import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Connection } from '../server/connection.ts';
import { staleDocuments } from './workspaceEdit.ts';

/**
 * Applies an edit that the server computed, unless a document moved on meanwhile. Answers whether it was applied:
 * a person may also turn it down in the preview. VS Code saves what was saved before, and one undo takes all back.
 */
export async function applyEdit(connection: Connection, edit: WorkspaceEdit): Promise<boolean> {
  const versions = new Map(
    vscode.workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version] as const),
  );
  if (0 < staleDocuments(edit, versions).length) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The text changed while Jiaokan was working on it, so nothing was touched. Run the command again.',
      ),
    );
    return false;
  }
  return vscode.workspace.applyEdit(await connection.toCode(edit), { isRefactoring: true });
}
