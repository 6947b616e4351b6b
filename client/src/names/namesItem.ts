import * as vscode from 'vscode';
import type { SuspectItem } from '../../../server/src/lsp/protocol.ts';
import { mentionLabel } from '../outline/mentionLabel.ts';
import { differingPart } from './choices.ts';
import type { ContextNode, NamesNode, SpellingNode, SuspectNode } from './namesNode.ts';

/** How VS Code draws a row of the view *Names*. */
export function namesItem(node: NamesNode): vscode.TreeItem {
  const item = itemOf(node);
  item.id = node.id;
  item.contextValue =
    node.kind === 'suspect' ? `jiaokan.suspect.${node.suspect.verdict}` : `jiaokan.${node.kind}`;
  return item;
}

function itemOf(node: NamesNode): vscode.TreeItem {
  switch (node.kind) {
    case 'suspect':
      return suspectItem(node);
    case 'spelling':
      return spellingItem(node);
    case 'context':
      return contextItem(node);
  }
}

const icons: Readonly<Record<SuspectItem['verdict'], string>> = {
  unclear: 'question',
  likely: 'lightbulb',
  recorded: 'pencil',
};

function suspectItem({ suspect }: SuspectNode): vscode.TreeItem {
  const { spellings, verdict } = suspect;
  const label = spellings.map(({ text }) => text).join(' ↔ ');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const counts = spellings.map(({ mentions }) => mentions).join(' : ');
  const differences = [...new Set(spellings.map(({ difference }) => difference))].filter(
    (difference) => difference !== '',
  );
  item.description = [counts, ...differences].join(' · ');
  item.iconPath = new vscode.ThemeIcon(icons[verdict]);
  item.tooltip = `${verdictText(verdict)}\n${spellings
    .map(({ text, mentions, documents }) => `${text}: ${countsText(mentions, documents)}`)
    .join('\n')}`;
  const names = spellings.map(({ text }) => text).join(', ');
  const inEach = vscode.l10n.t('Mentions: {0}', spellings.map(({ mentions }) => mentions).join(', '));
  item.accessibilityInformation = {
    label: [names, inEach, ...differences, verdictText(verdict)].join('. '),
  };
  return item;
}

function spellingItem({ suspect, spelling }: SpellingNode): vscode.TreeItem {
  const { text, mentions, documents, difference } = spelling;
  const first = suspect.spellings[0]?.text ?? text;
  const other = text === first ? (suspect.spellings[1]?.text ?? text) : first;
  const [start, end] = differingPart(text, other);
  const label: vscode.TreeItemLabel =
    start < end ? { label: text, highlights: [[start, end]] } : { label: text };
  const item = new vscode.TreeItem(
    label,
    mentions > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.description = [countsText(mentions, documents), difference].filter((part) => part !== '').join(' · ');
  item.iconPath = new vscode.ThemeIcon(suspect.type === 'person' ? 'person' : 'home');
  item.tooltip = `${text}\n${item.description}`;
  item.accessibilityInformation = { label: `${text}. ${item.description}` };
  return item;
}

function contextItem({ uri, mention }: ContextNode): vscode.TreeItem {
  const item = new vscode.TreeItem(mentionLabel(mention), vscode.TreeItemCollapsibleState.None);
  const place = `${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}:${mention.ranges[0].start.line + 1}`;
  item.description = place;
  item.tooltip = `${mention.before}${mention.text}${mention.after}`;
  item.accessibilityInformation = { label: `${item.tooltip}. ${place}` };
  item.command = {
    command: 'jiaokan.showMention',
    title: vscode.l10n.t('Go to Mention'),
    arguments: [uri, mention.ranges],
  };
  return item;
}

function countsText(mentions: number, documents: number): string {
  return vscode.l10n.t('Mentions: {0}, documents: {1}', mentions, documents);
}

function verdictText(verdict: SuspectItem['verdict']): string {
  switch (verdict) {
    case 'unclear':
      return vscode.l10n.t('No spelling prevails: look at the contexts and decide.');
    case 'likely':
      return vscode.l10n.t('Probably one name: one spelling prevails.');
    case 'recorded':
      return vscode.l10n.t('Decided: the texts are still to be mended.');
  }
}
