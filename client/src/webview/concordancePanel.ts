import * as vscode from 'vscode';
import type { ConcordanceView } from '../../../server/src/lsp/pagesProtocol.ts';
import type { EntityScope } from '../../../server/src/lsp/protocol.ts';
import type { MentionPresenter } from '../mention/showMention.ts';
import type { Connection } from '../server/connection.ts';
import { activeCorpusDocument, isCorpusDocument } from '../server/documents.ts';
import { labelOf } from './documentLabel.ts';
import type { ConcordanceHost, ConcordanceNews, FoundConcordance, NamedQuery } from './messages.ts';
import { answerCalls, pageHtml, pageOptions } from './webPage.ts';
import { isIndexed } from './whenIndexed.ts';

const viewType = 'jiaokan.concordance';

/** What the panel works with. */
export interface PanelContext {
  readonly extension: vscode.ExtensionContext;
  readonly connection: Connection;
  readonly presenter: MentionPresenter;
}

/** The concordance: one panel, which shows what was asked for last, and comes back with the window. */
export class ConcordancePanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #context: PanelContext;
  readonly #disposables: vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  #search: vscode.CancellationTokenSource | undefined;
  #found: FoundConcordance | undefined;
  /** What is to be shown as soon as the page can hear. */
  #pending: ConcordanceNews | undefined;
  #ready = false;

  constructor(context: PanelContext) {
    this.#context = context;
    this.#disposables = [
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      vscode.window.onDidChangeActiveTextEditor(() => this.#tellActive()),
      context.connection.onStatus((status) => {
        if (status?.indexing === null && this.#found?.partial === true) this.#tell({ kind: 'indexed' });
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (0 < contentChanges.length && isCorpusDocument(document)) this.#tell({ kind: 'changed' });
      }),
    ];
  }

  /** What the page last found; for tests, and for whoever wants to know. */
  get found(): FoundConcordance | undefined {
    return this.#found;
  }

  /** Opens the panel if need be, and shows a concordance. */
  show(query: NamedQuery, scope: EntityScope): void {
    const news: ConcordanceNews = { kind: 'show', query, scope };
    if (this.#panel === undefined) {
      const title = vscode.l10n.t('Concordance');
      const { extensionUri } = this.#context.extension;
      this.#attach(
        vscode.window.createWebviewPanel(
          viewType,
          title,
          vscode.ViewColumn.Active,
          pageOptions(extensionUri),
        ),
      );
    } else this.#panel.reveal();
    if (this.#ready) this.#tell(news);
    else this.#pending = news;
  }

  /** The page itself asks for what it showed before. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#attach(panel);
  }

  dispose(): void {
    this.#search?.cancel();
    this.#panel?.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #attach(panel: vscode.WebviewPanel): void {
    const { extensionUri } = this.#context.extension;
    this.#panel = panel;
    this.#ready = false;
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'client', 'media', 'icon.svg');
    panel.webview.options = pageOptions(extensionUri);
    const answering = answerCalls(panel.webview, { ...this.#methods() }, () => this.#pageReady());
    panel.webview.html = pageHtml(panel.webview, extensionUri, 'concordance');
    panel.onDidDispose(() => {
      answering.dispose();
      this.#search?.cancel();
      this.#panel = undefined;
      this.#ready = false;
    });
  }

  #pageReady(): void {
    this.#ready = true;
    this.#tellActive();
    if (this.#pending !== undefined) this.#tell(this.#pending);
    this.#pending = undefined;
  }

  #methods(): ConcordanceHost {
    const { connection, presenter } = this.#context;
    return {
      search: (params) => this.#searchFor(params),
      page: (params) => connection.concordancePage(params),
      open: async ({ line: { uri, ranges }, keepFocus }) => {
        // Beside the panel: whoever reads down the lines wants to see both.
        const first = vscode.ViewColumn.One;
        const viewColumn = this.#panel?.viewColumn === first ? vscode.ViewColumn.Two : first;
        await presenter.show(uri, ranges, { viewColumn, preserveFocus: keepFocus });
        return null;
      },
      save: ({ id, view }) => this.#save(id, view),
    };
  }

  async #searchFor({
    query,
    scope,
  }: Parameters<ConcordanceHost['search']>[0]): Promise<FoundConcordance | null> {
    this.#search?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#search = source;
    const { connection } = this.#context;
    await connection.ready;
    try {
      const partial = !isIndexed(connection);
      const params = { query, scope };
      const found = await connection.concordance(params, source.token, (percentage) =>
        this.#tell({ kind: 'progress', percentage }),
      );
      const labels = Object.fromEntries(found.documents.map(({ uri }) => [uri, labelOf(uri)]));
      this.#found = { ...found, labels, partial };
      return this.#found;
    } catch (error) {
      if (source.token.isCancellationRequested) return null;
      throw error;
    } finally {
      source.dispose();
    }
  }

  async #save(id: number, view: ConcordanceView): Promise<null> {
    const table = await this.#context.connection.concordanceTable({ id, view });
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const name = `${vscode.l10n.t('concordance')}.csv`;
    const target =
      table === null
        ? undefined
        : await vscode.window.showSaveDialog({
            filters: { CSV: ['csv'] },
            ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
          });
    if (table !== null && target !== undefined) {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(table));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Saved {0}', labelOf(target.toString())), 5000);
    }
    return null;
  }

  #tellActive(): void {
    const document = activeCorpusDocument();
    if (document === undefined) return;
    const uri = document.uri.toString();
    this.#tell({ kind: 'active', document: { uri, label: labelOf(uri) } });
  }

  #tell(news: ConcordanceNews): void {
    if (this.#ready) void this.#panel?.webview.postMessage(news);
  }
}
