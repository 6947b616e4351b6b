import * as vscode from 'vscode';
import { type RaiseLimitParams, type SkippedItem, serverCommands } from '../../server/src/lsp/protocol.ts';

interface FilePick extends vscode.QuickPickItem {
  readonly file: SkippedItem;
}

/** Lists the files that were left out. Picking one opens it; the button of one that is too large raises the limit. */
export function showSkippedFiles(skipped: readonly SkippedItem[]): void {
  const raise: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('unlock'),
    tooltip: vscode.l10n.t('Raise the Limit So That This File Is Read'),
  };
  const pick = vscode.window.createQuickPick<FilePick>();
  pick.placeholder = vscode.l10n.t('Files that Jiaokan left out, and why');
  pick.matchOnDetail = true;
  pick.items = skipped.map((file) => ({
    label: vscode.workspace.asRelativePath(vscode.Uri.parse(file.uri)),
    detail: file.reason,
    buttons: file.size === undefined ? [] : [raise],
    file,
  }));
  pick.onDidAccept(() => {
    const [picked] = pick.selectedItems;
    pick.hide();
    if (picked !== undefined) {
      void vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(picked.file.uri));
    }
  });
  pick.onDidTriggerItemButton(({ item: { file } }) => {
    pick.hide();
    void raiseLimit(file);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** The server writes the limit; the edit comes back and is saved like every decision. */
async function raiseLimit({ uri, size }: SkippedItem): Promise<void> {
  if (size === undefined) return;
  const params: RaiseLimitParams = { uri, size };
  await vscode.commands.executeCommand(serverCommands.raiseLimit, params);
}
