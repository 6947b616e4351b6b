import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { editedText, textEditsOf } from './editedText.ts';

const scheme = 'jiaokan-fixed';
/** The editor that shows several comparisons builds a row for each; more than this is not read anyway. */
const maximumShown = 200;

/** What was shown and waits for a yes or no. */
export interface ShownFix {
  readonly title: string;
  readonly edit: WorkspaceEdit;
  /** The texts as they were when the comparison was made, by URI. */
  readonly before: ReadonlyMap<string, string>;
}

/**
 * Shows what an edit of many files would do, side by side, before anything is touched. VS Code opens its own refactor preview
 * only where some of the changes want to be confirmed; safe fixes alone do not.
 */
export class FixPreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  #shown: ShownFix | undefined;
  #count = 0;
  readonly #disposables: readonly vscode.Disposable[];

  constructor() {
    this.#disposables = [
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.some((tab) => isTabOf(tab, this.#shown))) this.#remember(undefined);
      }),
    ];
  }

  /** Opens the comparison. A former one is discarded. */
  async show(fix: ShownFix): Promise<void> {
    await this.close();
    this.#remember(fix);
    // VS Code may still hold the texts of an earlier comparison, so each one has addresses of its own.
    const fragment = `${++this.#count}`;
    const resources = [...fix.before.keys()]
      .toSorted()
      .slice(0, maximumShown)
      .map((uri) => {
        const original = vscode.Uri.parse(uri);
        return [original, original, original.with({ scheme, query: uri, fragment })];
      });
    await vscode.commands.executeCommand('vscode.changes', fix.title, resources);
  }

  /** Closes the comparison and hands over what it showed; undefined when there is none any more. */
  async close(): Promise<ShownFix | undefined> {
    const shown = this.#shown;
    this.#remember(undefined);
    const tabs = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter((tab) => isTabOf(tab, shown));
    if (0 < tabs.length) await vscode.window.tabGroups.close(tabs);
    return shown;
  }

  async provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
    const before = this.#shown?.before.get(query);
    if (before !== undefined && this.#shown !== undefined)
      return editedText(before, textEditsOf(this.#shown.edit).get(query) ?? []);
    // A tab that outlived its comparison, as after a reload of the window, must not look as if all text went away.
    return (await vscode.workspace.openTextDocument(vscode.Uri.parse(query))).getText();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #remember(shown: ShownFix | undefined): void {
    this.#shown = shown;
    void vscode.commands.executeCommand('setContext', 'jiaokan.fixPreview', shown !== undefined);
  }
}

/** VS Code adds the number of files to the title, and tells extensions nothing else about such a tab. */
function isTabOf({ label }: vscode.Tab, shown: ShownFix | undefined): boolean {
  return shown !== undefined && label.startsWith(shown.title);
}

/** Whether every text is still what the comparison showed. */
export async function isUnchanged({ before }: ShownFix): Promise<boolean> {
  for (const [uri, text] of before) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    if (document.getText() !== text) return false;
  }
  return true;
}
