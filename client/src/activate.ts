import type * as vscode from 'vscode';
import type { JiaokanApi } from './api.ts';
import { CleanPreview } from './clean/cleanPreview.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { Comparison } from './copies/comparison.ts';
import { Decisions } from './decisions/decisions.ts';
import { mergeNames } from './decisions/mergeNames.ts';
import { DragAndDrop, type DraggedName } from './decisions/nameDragAndDrop.ts';
import { FixPreview } from './edit/fixPreview.ts';
import { FixReport } from './edit/fixReport.ts';
import { FindingsView } from './findings/findingsView.ts';
import { concordanceHover } from './mention/concordanceHover.ts';
import { MentionPresenter } from './mention/showMention.ts';
import { type NamesNode, spellingOf, suspectOf } from './names/namesNode.ts';
import { NamesView } from './names/namesView.ts';
import type { OutlineNode } from './outline/node.ts';
import { OutlineView } from './outline/outlineView.ts';
import { JoinedPasteProvider, registerJoinedPaste } from './paste/joinedPaste.ts';
import { registerReadingProviders } from './reading/readingProviders.ts';
import { ReadingView } from './reading/readingView.ts';
import { Connection } from './server/connection.ts';
import type { CreateClient } from './server/createClient.ts';
import { publishRunning } from './server/publishRunning.ts';
import { StatusItems } from './status.ts';
import { ConcordancePanel } from './webview/concordancePanel.ts';
import { OverviewPanel } from './webview/overviewPanel.ts';
import { registerWordPattern } from './wordPattern.ts';

/** Starts the language server and shows what it knows. Does not wait for it: the views fill when it answers. */
export function activateWith(create: CreateClient, extension: vscode.ExtensionContext): JiaokanApi {
  const connection = new Connection(extension, create);
  const decisions = new Decisions(connection);
  const merge = (dragged: DraggedName, target: DraggedName): Promise<boolean> =>
    mergeNames(connection, decisions, dragged, target);
  const outlineDragging = new DragAndDrop<OutlineNode>(outlineName, merge);
  const view = new OutlineView(connection, outlineDragging);
  const names = new NamesView(connection, new DragAndDrop<NamesNode>(suspectName, merge));
  const presenter = new MentionPresenter();
  const preview = new FixPreview();
  const comparison = new Comparison();
  const clean = new CleanPreview(connection);
  const report = new FixReport();
  const reading = new ReadingView(connection);
  const findings = new FindingsView(connection);
  const concordance = new ConcordancePanel({ extension, connection, presenter });
  const paste = new JoinedPasteProvider(connection);
  const overview = new OverviewPanel({ extension, connection, presenter }, (id, name) =>
    concordance.show({ kind: 'entity', id, name }, { kind: 'corpus' }),
  );
  extension.subscriptions.push(
    connection,
    view,
    names,
    presenter,
    preview,
    comparison,
    clean,
    report,
    reading,
    findings,
    concordance,
    overview,
    registerReadingProviders(reading),
    registerJoinedPaste(paste),
    registerWordPattern(),
    new StatusItems(connection),
    publishRunning(connection),
    concordanceHover(connection),
    registerCommands({
      extension,
      connection,
      view,
      names,
      decisions,
      presenter,
      preview,
      comparison,
      clean,
      report,
      reading,
      findings,
      concordance,
      overview,
    }),
  );
  return {
    client: connection,
    tree: treeApi(view, outlineDragging),
    names: namesApi(names),
    findings: findingsApi(findings),
    concordance,
    overview,
    paste,
  };
}

function treeApi(view: OutlineView, dragAndDrop: DragAndDrop<OutlineNode>): JiaokanApi['tree'] {
  return {
    dragAndDrop,
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

function findingsApi(view: FindingsView): JiaokanApi['findings'] {
  return {
    load: () => view.load(),
    roots: () => view.getChildren(),
    children: (node) => view.getChildren(node),
    item: (node) => view.getTreeItem(node),
    emptyReason: () => view.emptyReason(),
    filter: (text) => view.filter(text),
    group: (grouping) => view.group(grouping),
  };
}

function namesApi(view: NamesView): JiaokanApi['names'] {
  return {
    refresh: () => view.list.refresh(),
    roots: () => view.getChildren(),
    children: (node) => view.getChildren(node),
    item: (node) => view.getTreeItem(node),
    emptyReason: () => view.list.emptyReason(),
  };
}

function outlineName(node: OutlineNode): DraggedName | undefined {
  return node.kind === 'group' ? undefined : node.entity;
}

function suspectName(node: NamesNode): DraggedName | undefined {
  const spelling = spellingOf(node);
  return spelling && { type: suspectOf(node).type, name: spelling.text };
}
