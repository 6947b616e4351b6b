import * as vscode from 'vscode';

/** Lists the mentions of the name at the caret, in the side bar where VS Code has its view for that. */
export async function findMentionsAtCaret(): Promise<void> {
  const known = new Set(await vscode.commands.getCommands());
  const inSideBar = 'references-view.findReferences';
  await vscode.commands.executeCommand(known.has(inSideBar) ? inSideBar : 'editor.action.goToReferences');
}
