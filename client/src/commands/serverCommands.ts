import * as vscode from 'vscode';
import { isProjectFile, saveDocuments } from '../server/projectFiles.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** Commands about the server itself. */
export function serverCommands({ connection }: CommandContext): CommandTable {
  return {
    'jiaokan.reindex': () => connection.reindex(),
    'jiaokan.restartServer': () => connection.restart(),
    'jiaokan.showOutput': () => connection.showOutput(),
    'jiaokan.saveProjectFiles': (...uris) =>
      saveDocuments(uris.filter((uri) => typeof uri === 'string').filter(isProjectFile)),
    'jiaokan.showSkippedFiles': async () => {
      const skipped = connection.status?.skipped ?? [];
      const picked = await vscode.window.showQuickPick(
        skipped.map(({ uri, reason }) => ({
          label: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
          detail: reason,
          uri,
        })),
        { placeHolder: vscode.l10n.t('Files that Jiaokan left out, and why'), matchOnDetail: true },
      );
      if (picked !== undefined)
        await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(picked.uri));
    },
  };
}
