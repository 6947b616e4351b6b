import * as vscode from 'vscode';
import type { Connection } from '../server/connection.ts';
import { documentSelector } from '../server/documents.ts';

/**
 * Offers to paste a text with its paragraphs joined. VS Code pastes it as it is, and shows the other way beside the caret
 * and under *Paste As…*; `editor.pasteAs.preferences` makes it the first one.
 */
export function registerJoinedPaste(connection: Connection): vscode.Disposable {
  // Editors that are built on an older VS Code do not know this.
  if (typeof vscode.languages.registerDocumentPasteEditProvider !== 'function') {
    return new vscode.Disposable(() => {});
  }
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('jiaokan', 'joined');
  const plain = vscode.DocumentDropOrPasteEditKind.Text.append('plain');
  return vscode.languages.registerDocumentPasteEditProvider(
    [...documentSelector],
    {
      provideDocumentPasteEdits: async (document, _ranges, data, _context, token) => {
        const text = await data.get('text/plain')?.asString();
        if (text === undefined || !/\s/u.test(text.trim())) return undefined;
        const joined = await connection.review.joinText({ uri: document.uri.toString(), text }, token);
        if (joined === text || token.isCancellationRequested) return undefined;
        const edit = new vscode.DocumentPasteEdit(joined, vscode.l10n.t('Paste as Joined Paragraphs'), kind);
        edit.yieldTo = [plain];
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
  );
}
