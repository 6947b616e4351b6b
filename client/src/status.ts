import * as vscode from 'vscode';
import type { ServerStatus } from '../../server/src/lsp/protocol.ts';
import type { Connection } from './server/connection.ts';
import { documentSelector } from './server/documents.ts';
import { SlowFilesItem } from './slowFiles.ts';

/** The entries behind the `{}` of the status bar: the index and, when it is not as it should be, the segmenter. */
export class StatusItems implements vscode.Disposable {
  readonly #index = vscode.languages.createLanguageStatusItem('jiaokan.index', [...documentSelector]);
  readonly #slow = new SlowFilesItem();
  #segmenter: vscode.LanguageStatusItem | undefined;
  readonly #subscription: vscode.Disposable;

  constructor(connection: Connection) {
    this.#index.name = vscode.l10n.t('Jiaokan Index');
    this.#subscription = connection.onStatus((status) => this.#show(status));
    this.#show(connection.status);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#index.dispose();
    this.#segmenter?.dispose();
    this.#slow.dispose();
  }

  #show(status: ServerStatus | undefined): void {
    showIndex(this.#index, status);
    this.#slow.show(status?.slow ?? []);
    const problem = status?.segmenter.problem;
    if (problem === undefined) {
      this.#segmenter?.dispose();
      this.#segmenter = undefined;
    } else {
      this.#segmenter ??= createSegmenterItem();
      this.#segmenter.detail = problem;
    }
  }
}

function showIndex(item: vscode.LanguageStatusItem, status: ServerStatus | undefined): void {
  const { text, detail } = indexTexts(status);
  item.text = text;
  item.detail = detail;
  item.busy = status !== undefined && status.indexing !== null;
  const skipped = status?.skipped.length ?? 0;
  item.severity =
    0 < skipped ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.command =
    0 < skipped
      ? { command: 'jiaokan.showSkippedFiles', title: vscode.l10n.t('Show Files') }
      : { command: 'jiaokan.showOutput', title: vscode.l10n.t('Show Output') };
}

function indexTexts(status: ServerStatus | undefined): { readonly text: string; readonly detail: string } {
  if (status === undefined) return { text: vscode.l10n.t('Jiaokan is not running'), detail: '' };
  const { indexing, documents, skipped } = status;
  const detail = skipped.length === 0 ? '' : vscode.l10n.t('Files left out: {0}', skipped.length);
  if (indexing !== null) {
    return { text: vscode.l10n.t('Jiaokan: reading {0} of {1}', indexing.done, indexing.total), detail };
  }
  return { text: vscode.l10n.t('Jiaokan, documents: {0}', documents), detail };
}

function createSegmenterItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('jiaokan.segmenter', [...documentSelector]);
  item.name = vscode.l10n.t('Jiaokan Word Segmenter');
  item.text = vscode.l10n.t('Jiaokan: working without the dictionary');
  item.severity = vscode.LanguageStatusSeverity.Warning;
  item.command = { command: 'jiaokan.openSetupHelp', title: vscode.l10n.t('What to Do') };
  return item;
}
