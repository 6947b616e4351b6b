import * as vscode from 'vscode';
import { derivedUri, isDerivedOpen, openUris, sourceUri } from '../derivedDocument.ts';
import { delay } from '../outline/delay.ts';
import type { Connection } from '../server/connection.ts';
import { type ReadingMap, readingMap } from './readingMap.ts';

/** The scheme of texts without wraps. */
export const readingScheme = 'jiaokan-reading';

/** Typing pauses this long before the text to read is made anew, in milliseconds. */
const pauseMs = 300;

/** A text to read with the document that it is made of, both as they stand at this moment. */
export interface ReadingPlace {
  readonly source: vscode.TextDocument;
  readonly map: ReadingMap;
}

/** Shows documents without their wraps, a paragraph on each line. What is shown follows the source. */
export class ReadingView implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #connection: Connection;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #maps = new Map<string, ReadingMap>();
  readonly #disposables: readonly vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(connection: Connection) {
    this.#connection = connection;
    const follow = delay(pauseMs, () => this.#refresh());
    this.#disposables = [
      this.#changed,
      follow,
      vscode.workspace.registerTextDocumentContentProvider(readingScheme, this),
      vscode.workspace.onDidChangeTextDocument(
        ({ document }) => isDerivedOpen(readingScheme, document.uri) && follow.soon(),
      ),
      connection.onRunning((running) => running && follow.soon()),
    ];
  }

  /** Opens the text to read in place of the source, with the caret at the same word. */
  async open(editor: vscode.TextEditor): Promise<void> {
    const source = editor.document.uri;
    const address = derivedUri(readingScheme, source, vscode.l10n.t('without line wraps'));
    const document = await vscode.workspace.openTextDocument(address);
    // Long lines want wrapping, and full-width marks no warning: the language of corpus texts has both.
    if (document.languageId !== 'corpus-text') {
      await vscode.languages.setTextDocumentLanguage(document, 'corpus-text');
    }
    const map = await this.#current(document);
    const caret = map?.toReading(editor.selection.active) ?? editor.selection.active;
    await show(document, new vscode.Position(caret.line, caret.character));
  }

  /** Opens the source of a text to read, with the caret at the same word. */
  async openSource(editor: vscode.TextEditor): Promise<void> {
    const { document, selection } = editor;
    const source = await vscode.workspace.openTextDocument(sourceUri(document.uri));
    const map = await this.#current(document);
    const caret = map?.toSource(selection.active) ?? selection.active;
    await show(source, new vscode.Position(caret.line, caret.character));
  }

  /** What a text to read leads to; undefined while it waits for its source, which has gone on. */
  async place(document: vscode.TextDocument): Promise<ReadingPlace | undefined> {
    const source = await vscode.workspace.openTextDocument(sourceUri(document.uri));
    const map = this.#maps.get(document.uri.toString());
    const holds = map?.version === source.version && sameText(document.getText(), map.text);
    return holds ? { source, map } : undefined;
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    // Not when a text is closed: it is closed and opened again when it gets its language.
    const open = new Set(vscode.workspace.textDocuments.map((document) => document.uri.toString()));
    for (const each of this.#maps.keys()) if (!open.has(each)) this.#maps.delete(each);
    const source = await vscode.workspace.openTextDocument(sourceUri(uri));
    const reading = await this.#connection.review.readingText(source.uri.toString());
    // A text that is not judged has no layout to take out, and one whose server is down is better seen than not.
    if (reading === null) {
      this.#maps.delete(uri.toString());
      return source.getText();
    }
    this.#maps.set(uri.toString(), readingMap(reading));
    return reading.text;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** The map of a text as soon as it is that of its source; the caret is worth a short wait. */
  async #current(document: vscode.TextDocument): Promise<ReadingMap | undefined> {
    const end = Date.now() + 5 * pauseMs;
    for (;;) {
      const place = await this.place(document);
      if (place !== undefined || Date.now() > end) return place?.map;
      await new Promise((resolve) => setTimeout(resolve, pauseMs / 3));
    }
  }

  #refresh(): void {
    for (const uri of openUris(readingScheme)) this.#changed.fire(uri);
  }
}

/** VS Code gives a text the line ends that it likes. */
function sameText(a: string, b: string): boolean {
  return a === b || a.replace(/\r\n/gu, '\n') === b;
}

async function show(document: vscode.TextDocument, caret: vscode.Position): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(caret, caret),
  });
  editor.revealRange(new vscode.Range(caret, caret), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
