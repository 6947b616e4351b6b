import type * as vscode from 'vscode';
import type { JiaokanApi } from './api.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { Comparison } from './copies/comparison.ts';
import { FixPreview } from './edit/fixPreview.ts';
import { MentionPresenter } from './mention/showMention.ts';
import { OutlineView } from './outline/outlineView.ts';
import { Connection } from './server/connection.ts';
import { publishRunning } from './server/publishRunning.ts';
import { StatusItems } from './status.ts';

/** Starts the language server and shows what it knows. Does not wait for it: the views fill when it answers. */
export function activate(extension: vscode.ExtensionContext): JiaokanApi {
  const connection = new Connection(extension);
  const view = new OutlineView(connection);
  const presenter = new MentionPresenter();
  const preview = new FixPreview();
  const comparison = new Comparison();
  extension.subscriptions.push(
    connection,
    view,
    presenter,
    preview,
    comparison,
    new StatusItems(connection),
    publishRunning(connection),
    registerCommands({ extension, connection, view, presenter, preview, comparison }),
  );
  return { client: connection, tree: treeApi(view) };
}

function treeApi(view: OutlineView): JiaokanApi['tree'] {
  return {
    refresh: () => view.outline.refresh(),
    roots: () => view.getChildren(),
    children: (node) => view.getChildren(node),
    item: (node) => view.getTreeItem(node),
    emptyReason: () => view.outline.emptyReason(),
    selection: () => view.tree.selection,
    filter: (text) => view.filter(text),
    scope: (choice) => view.choose(choice),
    revealActive: () => view.revealActive(),
  };
}
