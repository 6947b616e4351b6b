import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { touchedDocuments } from '../edit/previewEdit.ts';

/**
 * Saves the project files that an edit wrote to. They are mostly not open in an editor, and a decision that
 * waits unseen in a dirty buffer would be in force nowhere: neither here nor on the command line.
 */
export async function saveProjectFiles(edit: WorkspaceEdit): Promise<void> {
  const uris = touchedDocuments(edit).map((uri) => vscode.Uri.parse(uri));
  for (const uri of uris.filter(({ path }) => /\/\.jiaokan\/[^/]+\.jsonc$/u.test(path))) {
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString(),
    );
    if (open?.isDirty === true) await open.save();
  }
}
