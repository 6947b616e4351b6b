import * as vscode from 'vscode';
import type { FindingItem } from '../../../server/src/lsp/reviewProtocol.ts';
import { ruleName } from '../rules/ruleNames.ts';
import type { FileRow, FindingNode, FindingRow, RuleRow } from './node.ts';
import { findingsUnder } from './node.ts';

/** How a row looks, and what a screen reader says of it. */
export function findingItem(node: FindingNode): vscode.TreeItem {
  const item = itemOf(node);
  item.id = node.id;
  item.contextValue = contextValue(node);
  return item;
}

/** The path within the folder; the folder's name comes first only where there are several. */
export function fileLabel(uri: string): string {
  const resource = vscode.Uri.parse(uri);
  const severalFolders = 1 < (vscode.workspace.workspaceFolders?.length ?? 0);
  return resource.scheme === 'untitled'
    ? resource.path
    : vscode.workspace.asRelativePath(resource, severalFolders);
}

function itemOf(node: FindingNode): vscode.TreeItem {
  switch (node.kind) {
    case 'rule':
      return ruleItem(node);
    case 'file':
      return fileItem(node);
    case 'finding':
      return oneItem(node);
  }
}

function ruleItem({ rule, findings, files }: RuleRow): vscode.TreeItem {
  const item = new vscode.TreeItem(ruleName(rule), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = `${findings.length} · ${rule}`;
  item.tooltip = vscode.l10n.t('{0}: findings: {1}, files: {2}', ruleName(rule), findings.length, files);
  item.accessibilityInformation = { label: item.tooltip };
  item.iconPath = new vscode.ThemeIcon('law');
  return item;
}

function fileItem({ uri, findings }: FileRow): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.Uri.parse(uri), vscode.TreeItemCollapsibleState.Collapsed);
  item.label = fileLabel(uri);
  item.description = `${findings.length}`;
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, findings: {1}', fileLabel(uri), findings.length),
  };
  item.iconPath = vscode.ThemeIcon.File;
  return item;
}

function oneItem({ uri, finding, underRule }: FindingRow): vscode.TreeItem {
  const { rule, message, excerpt, range } = finding;
  const item = new vscode.TreeItem(excerpt === '' ? message : excerpt, vscode.TreeItemCollapsibleState.None);
  const line = `${range.start.line + 1}`;
  item.description = underRule ? line : `${line} · ${ruleName(rule)}`;
  item.tooltip = new vscode.MarkdownString().appendText(`${message}\n\n${fixInWords(finding)}`);
  // What is seen comes first, for it tells the findings of one rule apart.
  const heard = excerpt === '' ? message : `${excerpt} – ${message}`;
  item.accessibilityInformation = {
    label: vscode.l10n.t('Line {0}: {1}, {2}', line, heard, fixInWords(finding)),
  };
  item.iconPath = icons[finding.severity];
  item.command = {
    command: 'jiaokan.findings.open',
    title: vscode.l10n.t('Go to Finding'),
    arguments: [uri, range],
  };
  return item;
}

const icons: Readonly<Record<FindingItem['severity'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  info: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
};

function fixInWords({ fix }: FindingItem): string {
  switch (fix) {
    case 'safe':
      return vscode.l10n.t('There is a safe fix.');
    case 'unsafe':
      return vscode.l10n.t('There is a fix that wants your eye.');
    case null:
      return vscode.l10n.t('There is no fix.');
  }
}

/** Says what fixes there are, for the context menu. */
function contextValue(node: FindingNode): string {
  const fixes = new Set(findingsUnder(node).map(({ finding }) => finding.fix));
  const marks = [...(fixes.has('safe') ? ['safe'] : []), ...(fixes.has('unsafe') ? ['unsafe'] : [])];
  return ['jiaokan.findings', node.kind, ...marks].join('.');
}
