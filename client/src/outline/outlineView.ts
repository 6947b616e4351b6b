import * as vscode from 'vscode';
import type { DragAndDrop } from '../decisions/nameDragAndDrop.ts';
import type { Connection } from '../server/connection.ts';
import { isCorpusDocument } from '../server/documents.ts';
import { delay } from './delay.ts';
import type { OutlineNode } from './node.ts';
import { type EmptyReason, Outline, type OutlineChoice } from './outline.ts';
import { outlineSettings } from './outlineSettings.ts';
import { type ScopeChoice, ScopeFollower } from './scope.ts';
import { treeItem } from './treeItem.ts';

/** The caret rests this long before the outline looks what is under it. */
const followDelayMs = 200;
/** Typing pauses this long before the mentions of open rows are asked for again. */
const forgetDelayMs = 500;

/** The view *People and Organizations*: the outline, its tree, and what keeps both up to date. */
export class OutlineView implements vscode.TreeDataProvider<OutlineNode>, vscode.Disposable {
  readonly outline: Outline;
  readonly tree: vscode.TreeView<OutlineNode>;
  readonly #connection: Connection;
  readonly #changed = new vscode.EventEmitter<OutlineNode | undefined>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly #scope = new ScopeFollower();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(connection: Connection, dragAndDropController: DragAndDrop<OutlineNode>) {
    this.#connection = connection;
    const view = { scope: this.#scope.scope(), filter: '', order: outlineSettings().order };
    this.outline = new Outline(connection, view, (node) => this.#outlineChanged(node));
    this.tree = vscode.window.createTreeView('jiaokan.entities', {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController,
    });
    this.#disposables.push(this.tree, ...this.#listen());
    this.#publishState();
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    return treeItem(node, this.outline.view.filter);
  }

  async getChildren(node?: OutlineNode): Promise<OutlineNode[]> {
    return node === undefined ? [...this.outline.roots()] : [...(await this.outline.children(node))];
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return this.outline.parent(node);
  }

  async filter(text: string): Promise<void> {
    await this.#show({ filter: text.trim() });
  }

  async choose(choice: ScopeChoice): Promise<void> {
    this.#scope.choose(choice);
    await this.#show({ scope: this.#scope.scope() });
  }

  /** Selects the entity under the caret of the active editor, when it is listed. */
  async revealActive(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!this.tree.visible || editor === undefined || !isCorpusDocument(editor.document)) return;
    const uri = editor.document.uri.toString();
    const found = await this.#connection.entityAt({ uri, position: editor.selection.start });
    const row = found === null ? undefined : this.outline.row(found.id);
    if (row !== undefined && !this.#isSelected(row.entity.id))
      await this.tree.reveal(row, { select: true, focus: false, expand: false });
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #listen(): vscode.Disposable[] {
    const follow = delay(followDelayMs, () => this.#follow());
    const forget = delay(forgetDelayMs, () => this.outline.forgetMentions());
    const activeChanged = (): void => {
      void this.#show({ scope: this.#scope.scope() });
      follow.soon();
    };
    return [
      follow,
      forget,
      this.#connection.onEntitiesChanged(() => void this.#reload()),
      this.#connection.onRunning((running) => (running ? void this.#reload() : this.outline.clear())),
      vscode.window.onDidChangeActiveTextEditor(activeChanged),
      vscode.window.onDidChangeTextEditorSelection(() => follow.soon()),
      this.tree.onDidChangeVisibility(() => follow.soon()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isCorpusDocument(document) && forget.soon()),
      vscode.workspace.onDidCloseTextDocument(() => void this.#show({ scope: this.#scope.scope() })),
      this.#connection.onStatus(() => this.#publishState()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.#reload()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('jiaokan.outline')) this.#settingsChanged();
      }),
    ];
  }

  async #show(change: Partial<OutlineChoice>): Promise<void> {
    await this.outline.show(change).catch((error: unknown) => this.#connection.log(error));
    this.#publishState();
  }

  async #reload(): Promise<void> {
    await this.outline.refresh().catch((error: unknown) => this.#connection.log(error));
  }

  #settingsChanged(): void {
    void this.#show({ order: outlineSettings().order });
    this.#follow();
  }

  #follow(): void {
    if (!outlineSettings().follow) return;
    // The rows may change while the right one is looked for; the next movement of the caret tries again.
    this.revealActive().catch((error: unknown) => this.#connection.log(error));
  }

  /** While the corpus is still being read, no names yet does not mean no names. */
  #emptyReason(): EmptyReason | undefined {
    const reason = this.outline.emptyReason();
    const indexing = this.#connection.status?.indexing ?? null;
    return reason === 'noNames' && indexing !== null ? 'starting' : reason;
  }

  /** Whether the selected row already belongs to the entity: the mention that was just clicked must stay selected. */
  #isSelected(id: string): boolean {
    const [selected] = this.tree.selection;
    return selected !== undefined && selected.kind !== 'group' && selected.entity.id === id;
  }

  #outlineChanged(node: OutlineNode | undefined): void {
    this.#changed.fire(node);
    this.#publishState();
  }

  /** Tells VS Code what buttons and welcome text fit. */
  #publishState(): void {
    const { filter } = this.outline.view;
    const { order, follow } = outlineSettings();
    const state = {
      scope: this.#scope.choice,
      sort: order,
      follow,
      filtered: filter !== '',
      empty: this.#emptyReason() ?? '',
    };
    for (const [key, value] of Object.entries(state)) {
      void vscode.commands.executeCommand('setContext', `jiaokan.outline.${key}`, value);
    }
    this.tree.description =
      this.#scope.choice === 'corpus' ? vscode.l10n.t('Whole corpus') : vscode.l10n.t('This file');
    // An unset message is `undefined` in VS Code's own declaration, which does not know exact optional properties.
    this.tree.message = filter === '' ? '' : vscode.l10n.t('Filter: {0}', filter);
  }
}
