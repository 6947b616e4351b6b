import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles.ts';

/** Takes the corpus from the server beside the extension, once; what is written later stays in memory. */
export async function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): Promise<void> {
  const answer = await fetch(vscode.Uri.joinPath(extensionUri, '../corpus.json').toString(true));
  const files = (await answer.json()) as Readonly<Record<string, string>>;
  const memory = new MemoryFiles();
  for (const [path, base64] of Object.entries(files)) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    memory.writeFile(vscode.Uri.from({ scheme: 'corpus', path }), bytes);
  }
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider('corpus', memory, { isCaseSensitive: true }),
  );
}
