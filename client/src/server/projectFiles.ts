import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { touchedDocuments } from '../edit/workspaceEdit.ts';

/**
 * Saves the project files that an edit wrote to. They are mostly not open in an editor, and a decision that
 * waits unseen in a dirty buffer would be in force nowhere: neither here nor on the command line.
 */
export async function saveProjectFiles(edit: WorkspaceEdit): Promise<void> {
  await saveDocuments(touchedDocuments(edit).filter(isProjectFile));
}

/** Lets a code action that records a decision save the file it wrote to, once VS Code has applied its edit. */
export function savingProjectFiles(action: vscode.CodeAction): vscode.CodeAction {
  const uris = (action.edit?.entries() ?? []).map(([uri]) => uri.toString()).filter(isProjectFile);
  if (0 < uris.length && action.command === undefined) {
    action.command = { command: 'jiaokan.saveProjectFiles', title: '', arguments: uris };
  }
  return action;
}

/** Saves those of the documents that are open and dirty. */
export async function saveDocuments(uris: readonly string[]): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    const uri = document.uri.toString();
    if (document.isDirty && uris.some((wanted) => vscode.Uri.parse(wanted).toString() === uri))
      await document.save();
  }
}

/** Whether a URI is that of a project file. */
export function isProjectFile(uri: string): boolean {
  return /\/\.jiaokan\/[^/]+\.jsonc$/u.test(uri);
}
