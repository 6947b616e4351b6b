import * as vscode from 'vscode';
import type { ServerStatus } from '../../server/src/lsp/protocol.ts';
import { documentSelector } from './server/documents.ts';

/** The entry behind the `{}` of the status bar that is there while an open file takes longer than the person wants. */
export class SlowFilesItem implements vscode.Disposable {
  #item: vscode.LanguageStatusItem | undefined;

  show(slow: ServerStatus['slow']): void {
    const [slowest] = [...slow].sort((a, b) => b.milliseconds - a.milliseconds);
    if (slowest === undefined) {
      this.dispose();
      return;
    }
    this.#item ??= createItem();
    const name = vscode.workspace.asRelativePath(vscode.Uri.parse(slowest.uri));
    const seconds = (slowest.milliseconds / 1000).toFixed(1);
    this.#item.text = vscode.l10n.t('Jiaokan: {0} takes {1} s to analyse', name, seconds);
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}

function createItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('jiaokan.slow', [...documentSelector]);
  item.name = vscode.l10n.t('Jiaokan Time Budget');
  item.detail = vscode.l10n.t(
    'Nothing was switched off. Split the file, or switch off rules that you do not need.',
  );
  item.severity = vscode.LanguageStatusSeverity.Warning;
  item.command = {
    command: 'workbench.action.openSettings',
    title: vscode.l10n.t('Settings'),
    arguments: ['@ext:jiaokan.jiaokan'],
  };
  return item;
}
