import * as vscode from 'vscode';

const scheme = 'jiaokan-copy';

/** Shows two paragraphs side by side. What is shown cannot be edited: the texts stay where they are. */
export class Comparison implements vscode.TextDocumentContentProvider, vscode.Disposable {
  #texts: readonly string[] = [];
  #count = 0;
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  async show(title: string, texts: readonly [string, string]): Promise<void> {
    this.#texts = texts;
    // VS Code may still hold the texts of an earlier comparison, so each one has addresses of its own.
    const fragment = `${++this.#count}`;
    const [left, right] = [0, 1].map((side) =>
      vscode.Uri.from({ scheme, path: `/${side === 0 ? 'A' : 'B'}`, query: `${side}`, fragment }),
    );
    await vscode.commands.executeCommand('vscode.diff', left, right, title);
  }

  provideTextDocumentContent({ query }: vscode.Uri): string {
    return this.#texts[Number(query)] ?? '';
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
