import * as vscode from 'vscode';
import type { EntityItem } from '../../../server/src/lsp/protocol.ts';
import { filterHighlights } from './filter.ts';
import { mentionLabel } from './mentionLabel.ts';
import type { EntityNode, FileNode, GroupNode, MentionNode, OutlineNode } from './node.ts';

/** More mentions than this and an entity's files open one by one, so that a row never unfolds into a wall of text. */
const mentionsShownAtOnce = 40;

/** How a row looks. `filter` is marked in the names it matches. */
export function treeItem(node: OutlineNode, filter: string): vscode.TreeItem {
  const item = itemOf(node, filter);
  item.id = node.id;
  item.contextValue = contextValue(node);
  return item;
}

function itemOf(node: OutlineNode, filter: string): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'entity':
      return entityItem(node, filter);
    case 'file':
      return fileItem(node);
    case 'mention':
      return mentionItem(node);
  }
}

function groupItem({ type, shown, total }: GroupNode): vscode.TreeItem {
  const label = type === 'person' ? vscode.l10n.t('People') : vscode.l10n.t('Organizations');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.description = shown === total ? `${total}` : vscode.l10n.t('{0} of {1}', shown, total);
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  item.iconPath = new vscode.ThemeIcon(type === 'person' ? 'organization' : 'library');
  return item;
}

function entityItem({ entity }: EntityNode, filter: string): vscode.TreeItem {
  const label = { label: entity.name, highlights: filterHighlights(entity.name, filter) };
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const aliases = entity.aliases.map(({ text }) => text);
  item.description = [`${entity.mentions}`, ...aliases].join(' · ');
  item.tooltip = entityTooltip(entity);
  item.iconPath = new vscode.ThemeIcon(entity.type === 'person' ? 'person' : 'home');
  item.accessibilityInformation = { label: [entity.name, mentionCount(entity), ...aliases].join(', ') };
  return item;
}

function entityTooltip(entity: EntityItem): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip
    .appendMarkdown('**')
    .appendText(entity.name)
    .appendMarkdown('**\n\n')
    .appendText(mentionCount(entity));
  for (const { text, mentions, reason } of entity.aliases) {
    tooltip.appendMarkdown('\n\n').appendText(`${text} × ${mentions}${reason === '' ? '' : ` · ${reason}`}`);
  }
  return tooltip;
}

function mentionCount({ mentions, documents }: EntityItem): string {
  return vscode.l10n.t('Mentions: {0}, documents: {1}', mentions, documents);
}

function fileItem({ uri, entity, mentions }: FileNode): vscode.TreeItem {
  const resource = vscode.Uri.parse(uri);
  const state =
    entity.mentions <= mentionsShownAtOnce
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(resource, state);
  item.label = fileLabel(resource);
  item.description = `${mentions.length}`;
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, mentions: {1}', item.label, mentions.length),
  };
  item.tooltip = resource.scheme === 'file' ? resource.fsPath : resource.path;
  item.iconPath = vscode.ThemeIcon.File;
  return item;
}

/** The path within the folder; the folder's name comes first only where there are several. */
function fileLabel(resource: vscode.Uri): string {
  const severalFolders = 1 < (vscode.workspace.workspaceFolders?.length ?? 0);
  return resource.scheme === 'untitled'
    ? resource.path
    : vscode.workspace.asRelativePath(resource, severalFolders);
}

function mentionItem({ uri, mention }: MentionNode): vscode.TreeItem {
  const item = new vscode.TreeItem(mentionLabel(mention), vscode.TreeItemCollapsibleState.None);
  item.description = `${mention.ranges[0].start.line + 1}`;
  item.tooltip = `${mention.before}${mention.text}${mention.after}`;
  item.accessibilityInformation = { label: vscode.l10n.t('Line {0}: {1}', item.description, item.tooltip) };
  item.command = {
    command: 'jiaokan.showMention',
    title: vscode.l10n.t('Go to Mention'),
    arguments: [uri, mention.ranges],
  };
  return item;
}

function contextValue(node: OutlineNode): string {
  return node.kind === 'entity' ? `jiaokan.entity.${node.entity.type}` : `jiaokan.${node.kind}`;
}
