import * as vscode from 'vscode';
import type { MentionItem } from '../../../server/src/lsp/protocol.ts';

/** A mention is lit up this long; long enough to find both halves of a cut name, too short to be in the way. */
const highlightMs = 2500;

/** Opens documents at mentions and lights up every piece of a mention that line wraps cut. */
export class MentionPresenter implements vscode.Disposable {
  readonly #decoration = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('jiaokan.mentionBackground'),
    borderRadius: '2px',
    overviewRulerColor: new vscode.ThemeColor('jiaokan.mentionBackground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  #clear: (() => void) | undefined;

  /** Selects the first piece, never several: typing into two selections would write the correction twice. */
  async show(
    uri: string,
    ranges: MentionItem['ranges'],
    where: Pick<vscode.TextDocumentShowOptions, 'viewColumn' | 'preserveFocus'> = {},
  ): Promise<vscode.TextEditor> {
    const pieces = ranges.map(toRange);
    const [selection] = pieces;
    const editor = await vscode.window.showTextDocument(
      vscode.Uri.parse(uri),
      selection === undefined ? where : { ...where, selection },
    );
    const hull = pieces.reduce((whole, piece) => whole.union(piece));
    editor.revealRange(hull, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.#lightUp(editor, pieces);
    return editor;
  }

  dispose(): void {
    this.#clear?.();
    this.#decoration.dispose();
  }

  #lightUp(editor: vscode.TextEditor, pieces: readonly vscode.Range[]): void {
    this.#clear?.();
    editor.setDecorations(this.#decoration, pieces);
    const timer = setTimeout(() => this.#clear?.(), highlightMs);
    this.#clear = () => {
      clearTimeout(timer);
      editor.setDecorations(this.#decoration, []);
      this.#clear = undefined;
    };
  }
}

function toRange({ start, end }: MentionItem['ranges'][0]): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
