import * as vscode from 'vscode';
import type { FixResult } from '../../../server/src/lsp/protocol.ts';
import { countsInWords } from '../rules/ruleNames.ts';

const scheme = 'jiaokan-before';

/** A document with the text that it had before it was mended. */
export interface MendedDocument {
  readonly document: vscode.TextDocument;
  readonly before: string;
}

/**
 * Says what a fix did, by rule, and offers to take it back or to look at it. Keeps the last text from before a fix for
 * the comparison.
 */
export class FixReport implements vscode.TextDocumentContentProvider, vscode.Disposable {
  #last: MendedDocument | undefined;
  #count = 0;
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  /** Does not wait for an answer: the fix is made, whether or not somebody reads on. */
  tell(result: FixResult, mended: MendedDocument): void {
    this.#last = mended;
    this.#count++;
    void this.#ask(result, mended);
  }

  /** Compares the text from before the last fix with the text now. */
  async showChanges(): Promise<void> {
    if (this.#last === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing has been mended in this window yet.'));
      return;
    }
    const { uri } = this.#last.document;
    // VS Code may still hold the text of an earlier comparison, so each one has an address of its own.
    const before = uri.with({ scheme, query: uri.toString(), fragment: `${this.#count}` });
    const title = vscode.l10n.t('{0}: before ↔ after the fix', vscode.workspace.asRelativePath(uri));
    await vscode.commands.executeCommand('vscode.diff', before, uri, title);
  }

  provideTextDocumentContent({ fragment }: vscode.Uri): string {
    return fragment === `${this.#count}` ? (this.#last?.before ?? '') : '';
  }

  dispose(): void {
    this.#registration.dispose();
  }

  async #ask({ byRule }: FixResult, { document }: MendedDocument): Promise<void> {
    const { version } = document;
    const undo = vscode.l10n.t('Undo');
    const show = vscode.l10n.t('Show Changes');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('Mended: {0}.', countsInWords(byRule)),
      undo,
      show,
    );
    if (answer === show) await this.showChanges();
    if (answer === undo) await takeBack(document, version);
  }
}

/** One step back in the document's own history, unless it has gone on: then the step would be another one. */
async function takeBack(document: vscode.TextDocument, version: number): Promise<void> {
  if (document.isClosed || document.version !== version) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The text was edited after the fix. Undo in the editor takes the edits back one by one.'),
    );
    return;
  }
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
}
