import * as vscode from 'vscode';
import type { EntityScope, FixResult } from '../../../server/src/lsp/protocol.ts';
import { applyEdit } from '../edit/applyEdit.ts';
import { isEmptyEdit } from '../edit/workspaceEdit.ts';
import type { Connection } from '../server/connection.ts';
import { activeCorpusDocument } from '../server/documents.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** Commands that mend the active file. */
export function fixCommands({ connection }: CommandContext): CommandTable {
  return {
    'jiaokan.fixFile': () => fixFile(connection, { unsafe: false }),
    'jiaokan.fixFileUnsafe': () => fixFile(connection, { unsafe: true }),
  };
}

/** Fixes that need a person's eye carry the server's annotation, so that VS Code opens its refactor preview. */
async function fixFile(connection: Connection, { unsafe }: { readonly unsafe: boolean }): Promise<void> {
  const document = activeCorpusDocument();
  if (document === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the text that is to be mended, then run the command again.'),
    );
    return;
  }
  const scope = { kind: 'file', uri: document.uri.toString() } as const;
  const result = await withFixProgress((token) => askForFix(connection, scope, unsafe, token));
  if (result !== undefined && (await applyEdit(connection, result.edit))) reportFix(result);
}

/** Runs a task under a notification that can call it off; the answer is undefined when that happened. */
export async function withFixProgress<Result>(
  task: (token: vscode.CancellationToken) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for what can be mended'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    try {
      const result = await task(token);
      return token.isCancellationRequested ? undefined : result;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

/** The edits that mend the scope; undefined, and said so, when there are none. */
export async function askForFix(
  connection: Connection,
  scope: EntityScope,
  unsafe: boolean,
  token: vscode.CancellationToken,
): Promise<FixResult | undefined> {
  const result = await connection.fix({ scope, unsafe }, token);
  if (!isEmptyEdit(result.edit)) return result;
  if (!token.isCancellationRequested) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing that can be mended was found.'));
  }
  return undefined;
}

/** Says in passing what was done. */
export function reportFix(result: FixResult): void {
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('Mended places: {0}, files: {1}. Undo takes it back.', placesOf(result), result.files),
    8000,
  );
}

/** How many findings a fix mends. */
export function placesOf({ byRule }: FixResult): number {
  return Object.values(byRule).reduce((sum, count) => sum + count, 0);
}
