import * as vscode from 'vscode';
import type { DiagnosticProviderMiddleware } from 'vscode-languageclient';
import { withoutHeldBack } from './heldBack.ts';

/** A person who has not typed for so long has stopped to look, in milliseconds. */
const pauseMs = 1000;

/** Where a person is typing. */
interface Typing {
  readonly uri: string;
  readonly line: number;
}

/** Holds back findings that are new in the line that is being typed, until the person pauses. */
export class TypingPause implements vscode.Disposable {
  readonly #pullAgain: (document: vscode.TextDocument) => void;
  readonly #subscription: vscode.Disposable;
  #typing: Typing | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** `pullAgain` asks for the diagnostics of a document once more. */
  constructor(pullAgain: (document: vscode.TextDocument) => void) {
    this.#pullAgain = pullAgain;
    this.#subscription = vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event));
  }

  /** Filters what the server answers while somebody types. */
  readonly provideDiagnostics: NonNullable<DiagnosticProviderMiddleware['provideDiagnostics']> = async (
    document,
    previousResultId,
    token,
    next,
  ) => {
    const report = await next(document, previousResultId, token);
    const uri = 'uri' in document ? document.uri : document;
    const typing = this.#typing;
    if (report?.kind !== 'full' || typing?.uri !== uri.toString()) return report;
    const shown = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'jiaokan');
    const items = withoutHeldBack(report.items, typing.line, shown);
    if (items.length === report.items.length) return report;
    // Without an id the next answer is a whole one: this is not all that the server has said.
    const { resultId: _, ...rest } = report;
    return { ...rest, items: [...items] };
  };

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
  }

  #changed({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const [change, ...others] = contentChanges;
    if (change === undefined || document !== vscode.window.activeTextEditor?.document) return;
    // Undo, pasting and whatever a command does in several places is no typing: it is judged at once.
    if (reason !== undefined || others.length > 0 || !isTyped(change)) {
      this.#typing = undefined;
      return;
    }
    this.#typing = { uri: document.uri.toString(), line: change.range.start.line };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#typing = undefined;
      if (!document.isClosed) this.#pullAgain(document);
    }, pauseMs);
  }
}

/** A few characters in one line, as keys and input methods give them. */
function isTyped({ text, range }: vscode.TextDocumentContentChangeEvent): boolean {
  return range.isSingleLine && text.length <= 16 && !/[\r\n]/u.test(text);
}
