import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { derivedUri, isDerivedOpen, openUris, sourceUri } from '../derivedDocument.ts';
import { editedText, textEditsOf } from '../edit/editedText.ts';
import { delay } from '../outline/delay.ts';
import type { Connection } from '../server/connection.ts';
import { type CleanedText, sourcePosition } from './sourcePosition.ts';

/** The scheme of texts with all safe fixes made. */
export const cleanScheme = 'jiaokan-clean';

/** Typing pauses this long before the preview is made anew, in milliseconds. */
const pauseMs = 300;

/** How often a text is cleaned that does not stand still; its next change asks for another preview anyway. */
const mostAttempts = 3;

/** Shows documents as all safe fixes would leave them. What is shown follows the source and cannot be edited. */
export class CleanPreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #connection: Connection;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #cleaned = new Map<string, CleanedText>();
  readonly #disposables: readonly vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(connection: Connection) {
    this.#connection = connection;
    const follow = delay(pauseMs, () => this.#refresh());
    this.#disposables = [
      this.#changed,
      follow,
      vscode.workspace.registerTextDocumentContentProvider(cleanScheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isShown(document.uri) && follow.soon()),
      // What is ignored, or how the corpus writes a name, changes the fixes too.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isShown) && follow.soon()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#cleaned.delete(uri.toString())),
    ];
  }

  /** Opens the comparison of a document with its clean text. */
  async open(source: vscode.Uri): Promise<void> {
    const title = vscode.l10n.t('{0}: now ↔ with all safe fixes', vscode.workspace.asRelativePath(source));
    await vscode.commands.executeCommand('vscode.diff', source, derivedUri(cleanScheme, source), title);
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const source = await vscode.workspace.openTextDocument(sourceUri(uri));
    const cleaned = await this.#clean(source, token);
    this.#cleaned.set(uri.toString(), cleaned);
    return editedText(cleaned.source, cleaned.edits);
  }

  /** The source of the comparison in the active editor, and the place in it that the caret stands at. */
  activePlace(): { readonly source: vscode.Uri; readonly position: vscode.Position } | undefined {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    if (!(input instanceof vscode.TabInputTextDiff) || input.modified.scheme !== cleanScheme)
      return undefined;
    const editor = vscode.window.activeTextEditor;
    const source = sourceUri(input.modified);
    const caret = editor?.selection.active ?? new vscode.Position(0, 0);
    const cleaned = this.#cleaned.get(input.modified.toString());
    if (editor?.document.uri.scheme !== cleanScheme || cleaned === undefined) {
      return { source, position: caret };
    }
    const { line, character } = sourcePosition(cleaned, caret);
    return { source, position: new vscode.Position(line, character) };
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Cleans a text; one that goes on meanwhile is cleaned again, a few times, until it is left as it is. */
  async #clean(source: vscode.TextDocument, token: vscode.CancellationToken): Promise<CleanedText> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const { version } = source;
      const edits = await this.#edits(source, token);
      if (source.version === version) return { source: source.getText(), edits };
    }
    return { source: source.getText(), edits: [] };
  }

  async #edits(source: vscode.TextDocument, token: vscode.CancellationToken): Promise<CleanedText['edits']> {
    if (!this.#connection.running) return [];
    const scope = { kind: 'file', uri: source.uri.toString() } as const;
    const { edit } = await this.#connection.fix({ scope, unsafe: false }, token);
    return editsOf(edit, source.uri);
  }

  #refresh(): void {
    for (const uri of openUris(cleanScheme)) this.#changed.fire(uri);
  }
}

/** Whether a comparison of the document is open. */
function isShown(source: vscode.Uri): boolean {
  return isDerivedOpen(cleanScheme, source);
}

function editsOf(edit: WorkspaceEdit, source: vscode.Uri): CleanedText['edits'] {
  for (const [uri, edits] of textEditsOf(edit)) {
    if (vscode.Uri.parse(uri).toString() === source.toString()) return edits;
  }
  return [];
}
