import * as vscode from 'vscode';
import type { PanelContext } from './concordancePanel.ts';
import { labelOf } from './documentLabel.ts';
import type { PageOverview } from './messages.ts';
import { answerCalls, pageHtml, pageOptions } from './webPage.ts';
import { whenIndexed } from './whenIndexed.ts';

const viewType = 'jiaokan.overview';

/** The corpus at a glance: one panel, which reads the corpus when it opens and when it is told to. */
export class OverviewPanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #context: PanelContext;
  readonly #openEntity: (id: string, name: string) => void;
  readonly #serializer: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #survey: vscode.CancellationTokenSource | undefined;
  #overview: PageOverview | undefined;

  /** `openEntity` shows where an entity is named. */
  constructor(context: PanelContext, openEntity: (id: string, name: string) => void) {
    this.#context = context;
    this.#openEntity = openEntity;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(viewType, this);
  }

  /** What the page last showed. */
  get overview(): PageOverview | undefined {
    return this.#overview;
  }

  show(): void {
    if (this.#panel === undefined) {
      const title = vscode.l10n.t('Corpus Overview');
      const options = pageOptions(this.#context.extension.extensionUri);
      this.#attach(vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active, options));
    } else this.#panel.reveal();
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#attach(panel);
  }

  dispose(): void {
    this.#survey?.cancel();
    this.#panel?.dispose();
    this.#serializer.dispose();
  }

  #attach(panel: vscode.WebviewPanel): void {
    const { extensionUri } = this.#context.extension;
    this.#panel = panel;
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'client', 'media', 'icon.svg');
    panel.webview.options = pageOptions(extensionUri);
    const methods = {
      // A page that was hidden starts anew; it need not read the corpus again.
      overview: async ({ fresh }: { readonly fresh: boolean }) =>
        fresh || this.#overview === undefined ? this.#read(panel.webview) : this.#overview,
      openEntity: async ({ id, name }: { readonly id: string; readonly name: string }) => {
        this.#openEntity(id, name);
        return null;
      },
      openDocument: async ({ uri }: { readonly uri: string }) => {
        await vscode.window.showTextDocument(vscode.Uri.parse(uri));
        return null;
      },
    };
    const answering = answerCalls(panel.webview, methods, () => {});
    panel.webview.html = pageHtml(panel.webview, extensionUri, 'overview');
    panel.onDidDispose(() => {
      answering.dispose();
      this.#survey?.cancel();
      this.#panel = undefined;
      this.#overview = undefined;
    });
  }

  async #read(webview: vscode.Webview): Promise<PageOverview> {
    this.#survey?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#survey = source;
    const { connection } = this.#context;
    await connection.ready;
    await whenIndexed(connection, source.token);
    const { documents, ...rest } = await connection.overview(source.token, (percentage) => {
      void webview.postMessage({ kind: 'progress', percentage });
    });
    this.#overview = {
      ...rest,
      documents: documents.map((document) => ({ ...document, label: labelOf(document.uri) })),
      failed: (connection.status?.skipped ?? []).map(({ uri, reason }) => ({ label: labelOf(uri), reason })),
    };
    return this.#overview;
  }
}
