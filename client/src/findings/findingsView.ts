import * as vscode from 'vscode';
import type { FileFindings } from '../../../server/src/lsp/reviewProtocol.ts';
import { delay } from '../outline/delay.ts';
import { ruleName } from '../rules/ruleNames.ts';
import type { Connection } from '../server/connection.ts';
import { isCorpusDocument } from '../server/documents.ts';
import { fileLabel, findingItem } from './findingItem.ts';
import { FindingList, type Grouping } from './findingList.ts';
import type { FindingNode, PlacedFinding } from './node.ts';

const viewId = 'jiaokan.findings';
/** A corpus of more documents is looked through when a person asks for it, and not by itself. */
const mostByItself = 1000;
/** Changes of files are gathered this long before they are looked at, in milliseconds. */
const gatherMs = 500;
/** The server hears of project files in its own time, in milliseconds. */
const settleMs = 1200;
/** While files come in, rows are drawn anew at most this often, in milliseconds. */
const drawMs = 200;

/** Why the view is empty. */
export type NoFindings = 'stopped' | 'notLoaded' | 'loading' | 'none' | 'noMatch';

/** The view *Findings*: the findings of the corpus, closed files included, and what keeps them up to date. */
export class FindingsView implements vscode.TreeDataProvider<FindingNode>, vscode.Disposable {
  readonly list = new FindingList({ rule: ruleName, file: fileLabel }, { grouping: 'rule', filter: '' });
  readonly tree: vscode.TreeView<FindingNode>;
  readonly #connection: Connection;
  readonly #changed = new vscode.EventEmitter<FindingNode | undefined>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly #waiting = new Set<string>();
  #drawing: NodeJS.Timeout | undefined;
  #loading: vscode.CancellationTokenSource | undefined;
  #loaded = false;
  /** Whether files are being read for the index, after which there may be others to look at. */
  #reading = false;
  /** Whether the person called off the last look. */
  #stopped = false;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.tree = vscode.window.createTreeView(viewId, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.#disposables.push(this.tree, ...this.#listen());
    this.#show();
  }

  getTreeItem(node: FindingNode): vscode.TreeItem {
    return findingItem(node);
  }

  getChildren(node?: FindingNode): FindingNode[] {
    return [...(node === undefined ? this.list.roots() : this.list.children(node))];
  }

  getParent(node: FindingNode): FindingNode | undefined {
    return this.list.parent(node);
  }

  /** Looks through the whole corpus; what a person calls off keeps what was found so far. */
  async load(): Promise<void> {
    this.#loading?.cancel();
    this.#stopped = false;
    if (!this.#connection.running) return;
    const source = new vscode.CancellationTokenSource();
    this.#loading = source;
    this.#show();
    const seen = new Set<string>();
    try {
      await vscode.window.withProgress({ location: { viewId } }, () => this.#lookThrough(source.token, seen));
      if (source.token.isCancellationRequested) return;
      for (const uri of this.list.uris()) if (!seen.has(uri)) this.list.forget(uri);
      this.#loaded = true;
    } catch (error) {
      if (!source.token.isCancellationRequested) this.#connection.log(error);
    } finally {
      if (this.#loading === source) this.#loading = undefined;
      source.dispose();
      this.#show();
    }
  }

  /** Calls off looking through the corpus, until the person asks for it again. */
  cancel(): void {
    this.#loading?.cancel();
    this.#loading = undefined;
    this.#stopped = true;
    this.#show();
  }

  filter(text: string): void {
    this.list.show({ filter: text.trim() });
    this.#show();
  }

  group(grouping: Grouping): void {
    this.list.show({ grouping });
    this.#show();
  }

  /** Takes out findings that were settled. */
  drop(findings: readonly PlacedFinding[]): void {
    this.list.drop(findings);
    this.#show();
  }

  /** Why there are no rows; undefined when there are some. */
  emptyReason(): NoFindings | undefined {
    if (!this.#connection.running) return 'stopped';
    if (this.list.shown().length > 0) return undefined;
    if (this.list.total() > 0) return 'noMatch';
    if (this.#loading !== undefined) return 'loading';
    return this.#loaded ? 'none' : 'notLoaded';
  }

  dispose(): void {
    this.#loading?.cancel();
    clearTimeout(this.#drawing);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #lookThrough(token: vscode.CancellationToken, seen: Set<string>): Promise<void> {
    const take = (files: readonly FileFindings[]): void => {
      if (token.isCancellationRequested) return;
      for (const { uri } of files) seen.add(uri);
      this.list.take(files);
      this.#drawing ??= setTimeout(() => {
        this.#drawing = undefined;
        this.#show();
      }, drawMs);
    };
    const report = ({ message }: { message?: string }): void => {
      if (this.#loading?.token === token) {
        this.tree.message = vscode.l10n.t('Looking through file {0}', message ?? '');
      }
    };
    await this.#connection.review.findings({ kind: 'corpus' }, token, take, { report });
  }

  #listen(): vscode.Disposable[] {
    const files = delay(gatherMs, () => void this.#lookAgain());
    const project = delay(settleMs, () => this.#projectChanged());
    const later = (uri: vscode.Uri): void => {
      if (!this.#loaded) return;
      this.#waiting.add(uri.toString());
      files.soon();
    };
    const texts = vscode.workspace.createFileSystemWatcher('**/*.{txt,md}');
    const projectFiles = vscode.workspace.createFileSystemWatcher('**/.jiaokan/*.jsonc');
    const watch = (
      { onDidChange, onDidCreate, onDidDelete }: vscode.FileSystemWatcher,
      hear: (uri: vscode.Uri) => void,
    ) => [onDidChange, onDidCreate, onDidDelete].map((event) => event(hear));
    return [
      files,
      project,
      texts,
      projectFiles,
      ...watch(texts, later),
      ...watch(projectFiles, () => project.soon()),
      this.tree.onDidChangeVisibility(() => this.#loadByItself()),
      this.#connection.onStatus(() => this.#statusChanged()),
      this.#connection.onRunning((running) => {
        if (!running) this.#forgetAll();
        this.#show();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const open = vscode.workspace.textDocuments.filter(isCorpusDocument);
        for (const { uri } of open) if (uris.some((each) => each.toString() === uri.toString())) later(uri);
      }),
    ];
  }

  #statusChanged(): void {
    const { status } = this.#connection;
    const reading = status !== undefined && status.indexing !== null;
    const ended = this.#reading && !reading;
    this.#reading = reading;
    if (ended && this.#loaded && (status?.documents ?? 0) <= mostByItself) void this.load();
    else this.#loadByItself();
  }

  /** The first look at the corpus, once somebody sees the view and the corpus is read. */
  #loadByItself(): void {
    const { status } = this.#connection;
    if (!this.tree.visible || this.#loaded || this.#stopped || this.#loading !== undefined) return;
    // At first there is no document yet, and nothing is being read.
    if (status === undefined || status.indexing !== null || status.documents === 0) return;
    if (status.documents <= mostByItself) void this.load();
  }

  /** Looks again at files that changed. */
  async #lookAgain(): Promise<void> {
    const uris = [...this.#waiting];
    this.#waiting.clear();
    const { token } = new vscode.CancellationTokenSource();
    for (const uri of uris) {
      const found: FileFindings[] = [];
      try {
        await this.#connection.review.findings(
          { kind: 'file', uri },
          token,
          (files) => void found.push(...files),
        );
      } catch (error) {
        this.#connection.log(error);
        continue;
      }
      this.list.forget(uri);
      this.list.take(found);
    }
    this.#show();
  }

  #projectChanged(): void {
    const documents = this.#connection.status?.documents ?? 0;
    if (!this.#loaded) return;
    if (documents <= mostByItself) void this.load();
    else this.tree.message = vscode.l10n.t('The project files changed. Look through the corpus again.');
  }

  #forgetAll(): void {
    this.#loading?.cancel();
    this.#loading = undefined;
    this.#loaded = false;
    this.list.clear();
  }

  /** Draws the rows, and tells VS Code what buttons and welcome text fit. */
  #show(): void {
    const { filter, grouping } = this.list.choice;
    const state = {
      loading: this.#loading !== undefined,
      filtered: filter !== '',
      grouping,
      empty: this.emptyReason() ?? '',
    };
    for (const [key, value] of Object.entries(state)) {
      void vscode.commands.executeCommand('setContext', `${viewId}.${key}`, value);
    }
    const [shown, total] = [this.list.shown().length, this.list.total()];
    this.tree.description = shown === total ? `${total}` : vscode.l10n.t('{0} of {1}', shown, total);
    if (this.#loading === undefined) this.tree.message = this.#message();
    this.#changed.fire(undefined);
  }

  #message(): string {
    const { filter } = this.list.choice;
    const accepted = this.list.accepted();
    return [
      ...(filter === '' ? [] : [vscode.l10n.t('Filter: {0}', filter)]),
      ...(accepted === 0 ? [] : [vscode.l10n.t('In the baseline and not shown: {0}', accepted)]),
    ].join(' · ');
  }
}
