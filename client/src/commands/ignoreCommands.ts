import * as vscode from 'vscode';
import { applyEdit } from '../edit/applyEdit.ts';
import { saveProjectFiles } from '../server/projectFiles.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { withFixProgress } from './fixCommands.ts';

/** Commands about what a person has chosen to ignore. */
export function ignoreCommands(context: CommandContext): CommandTable {
  return {
    'jiaokan.removeStaleIgnores': () => removeStale(context),
  };
}

async function removeStale({ connection }: CommandContext): Promise<void> {
  const title = vscode.l10n.t('Looking for entries that match nothing');
  const result = await withFixProgress(
    ({ token, bar }) => connection.review.removeStaleIgnores(token, bar),
    title,
  );
  if (result === undefined) return;
  const { edit, entries } = result;
  if (entries === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Every ignored finding is still there.'));
    return;
  }
  if (!(await applyEdit(connection, edit))) return;
  await saveProjectFiles(edit);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Entries removed from the ignore file: {0}.', entries),
  );
}
