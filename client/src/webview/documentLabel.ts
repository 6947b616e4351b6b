import * as vscode from 'vscode';

/** The path within the folder; the folder's name comes first only where there are several. */
export function labelOf(uri: string): string {
  const severalFolders = 1 < (vscode.workspace.workspaceFolders?.length ?? 0);
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri), severalFolders);
}
