import * as vscode from 'vscode';
import type { DragAndDrop } from '../decisions/nameDragAndDrop.ts';
import { delay } from '../outline/delay.ts';
import type { Connection } from '../server/connection.ts';
import { namesItem } from './namesItem.ts';
import type { NamesNode } from './namesNode.ts';
import { SuspectList } from './suspectList.ts';

/** Names change with every word that is typed; the whole corpus is compared once they have rested this long. */
const restMs = 1500;

/** The view *Names*: spellings that may be one name, and what keeps it up to date. */
export class NamesView implements vscode.TreeDataProvider<NamesNode>, vscode.Disposable {
  readonly list: SuspectList;
  readonly tree: vscode.TreeView<NamesNode>;
  readonly #connection: Connection;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(connection: Connection, dragAndDropController: DragAndDrop<NamesNode>) {
    this.#connection = connection;
    this.list = new SuspectList(connection, () => this.#listChanged());
    this.tree = vscode.window.createTreeView('jiaokan.names', {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController,
    });
    const changed = delay(restMs, () => void this.#refreshShown());
    this.#disposables.push(
      this.tree,
      changed,
      connection.onEntitiesChanged(() => changed.soon()),
      connection.onRunning((running) => (running ? void this.#refreshShown() : this.list.clear())),
      connection.onStatus(() => this.#publish()),
      this.tree.onDidChangeVisibility(() => void this.#refreshShown()),
    );
    this.#publish();
  }

  getTreeItem(node: NamesNode): vscode.TreeItem {
    return namesItem(node);
  }

  async getChildren(node?: NamesNode): Promise<NamesNode[]> {
    return node === undefined ? [...this.list.roots()] : [...(await this.list.children(node))];
  }

  getParent(node: NamesNode): NamesNode | undefined {
    return this.list.parent(node);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Comparing the names of a large corpus takes a while, so nobody is asked while the view is hidden. */
  async #refreshShown(): Promise<void> {
    if (!this.tree.visible) return;
    await this.list.refresh().catch((error: unknown) => this.#connection.log(error));
  }

  #listChanged(): void {
    this.#changed.fire(undefined);
    this.#publish();
  }

  /** Tells VS Code what welcome text fits; while the corpus is being read, none yet does not mean none. */
  #publish(): void {
    const reason = this.list.emptyReason();
    const reading = (this.#connection.status?.indexing ?? null) !== null;
    const empty = reason === 'none' && reading ? 'starting' : (reason ?? '');
    void vscode.commands.executeCommand('setContext', 'jiaokan.names.empty', empty);
    const open = this.list.open();
    this.tree.description = open === 0 ? '' : vscode.l10n.t('To decide: {0}', open);
  }
}
