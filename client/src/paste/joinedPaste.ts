import * as vscode from 'vscode';
import type { Connection } from '../server/connection.ts';
import { documentSelector } from '../server/documents.ts';

/**
 * Offers to paste a text with its paragraphs joined. VS Code pastes it as it is, and shows the other way beside the caret
 * and under *Paste As…*; `editor.pasteAs.preferences` makes it the first one.
 */
export function registerJoinedPaste(provider: JoinedPasteProvider): vscode.Disposable {
  // Editors that are built on an older VS Code do not know this.
  if (typeof vscode.languages.registerDocumentPasteEditProvider !== 'function') {
    return new vscode.Disposable(() => {});
  }
  return vscode.languages.registerDocumentPasteEditProvider([...documentSelector], provider, {
    providedPasteEditKinds: [joinedKind()],
    pasteMimeTypes: ['text/plain'],
  });
}

/** Joins the paragraphs of a text that is pasted into a document; undefined where there is nothing to join. */
export class JoinedPasteProvider implements vscode.DocumentPasteEditProvider {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext | undefined,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const text = await data.get('text/plain')?.asString();
    if (text === undefined || !/\s/u.test(text.trim())) return undefined;
    const joined = await this.#connection.review.joinText({ uri: document.uri.toString(), text }, token);
    if (joined === text || token.isCancellationRequested) return undefined;
    const title = vscode.l10n.t('Paste as Joined Paragraphs');
    const edit = new vscode.DocumentPasteEdit(joined, title, joinedKind());
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text.append('plain')];
    return [edit];
  }
}

function joinedKind(): vscode.DocumentDropOrPasteEditKind {
  return vscode.DocumentDropOrPasteEditKind.Text.append('jiaokan', 'joined');
}
