import * as vscode from 'vscode';
import type { EntityScope, FixResult } from '../../../server/src/lsp/protocol.ts';
import { applyEdit } from '../edit/applyEdit.ts';
import { isEmptyEdit, withReview } from '../edit/previewEdit.ts';
import type { Connection } from '../server/connection.ts';
import { activeCorpusDocument } from '../server/documents.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** Commands that mend a file or the corpus. */
export function fixCommands({ connection }: CommandContext): CommandTable {
  return {
    'jiaokan.fixFile': () => fixFile(connection, { unsafe: false }),
    'jiaokan.fixFileUnsafe': () => fixFile(connection, { unsafe: true }),
    'jiaokan.fixWorkspace': () => fix(connection, { scope: { kind: 'corpus' }, unsafe: false, review: true }),
  };
}

async function fixFile(connection: Connection, { unsafe }: { readonly unsafe: boolean }): Promise<void> {
  const document = activeCorpusDocument();
  if (document === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the text that is to be mended, then run the command again.'),
    );
    return;
  }
  await fix(connection, {
    scope: { kind: 'file', uri: document.uri.toString() },
    unsafe,
    review: unsafe,
  });
}

interface FixPlan {
  readonly scope: EntityScope;
  readonly unsafe: boolean;
  /** Whether every change waits for consent. */
  readonly review: boolean;
}

async function fix(connection: Connection, { scope, unsafe, review }: FixPlan): Promise<void> {
  const result = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for what can be mended'),
      cancellable: true,
    },
    (_, token) => askForFix(connection, scope, unsafe, token),
  );
  if (result === undefined) return;
  if (isEmptyEdit(result.edit)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing that can be mended safely was found.'));
    return;
  }
  if (await applyEdit(connection, review ? reviewed(result) : result.edit)) report(result);
}

/** The server's answer, or undefined when a person called it off. */
async function askForFix(
  connection: Connection,
  scope: EntityScope,
  unsafe: boolean,
  token: vscode.CancellationToken,
): Promise<FixResult | undefined> {
  try {
    const result = await connection.fix({ scope, unsafe }, token);
    return token.isCancellationRequested ? undefined : result;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
}

function reviewed({ edit, byRule }: FixResult): FixResult['edit'] {
  const description = Object.entries(byRule)
    .map(([rule, count]) => `${rule} × ${count}`)
    .join(', ');
  return withReview(edit, { label: vscode.l10n.t('Safe fixes of Jiaokan'), description });
}

function report({ files, byRule }: FixResult): void {
  const places = Object.values(byRule).reduce((sum, count) => sum + count, 0);
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('Mended places: {0}, files: {1}. Undo takes it back.', places, files),
    8000,
  );
}
