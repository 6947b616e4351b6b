import * as vscode from 'vscode';
import type { FixParams, FixResult } from '../../../server/src/lsp/protocol.ts';
import { applyEdit } from '../edit/applyEdit.ts';
import { isEmptyEdit } from '../edit/workspaceEdit.ts';
import type { Connection } from '../server/connection.ts';
import { activeCorpusDocument } from '../server/documents.ts';
import type { FixProgress } from '../server/reviewRequests.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** Commands that mend the active file. */
export function fixCommands(context: CommandContext): CommandTable {
  return {
    'jiaokan.fixFile': () => fixFile(context, { unsafe: false }),
    'jiaokan.fixFileUnsafe': () => fixFile(context, { unsafe: true }),
    'jiaokan.showLastFix': () => context.report.showChanges(),
  };
}

async function fixFile(context: CommandContext, { unsafe }: Pick<FixParams, 'unsafe'>): Promise<void> {
  const document = activeCorpusDocument();
  if (document !== undefined) await mend(context, document, { unsafe });
  else {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the text that is to be mended, then run the command again.'),
    );
  }
}

/**
 * Mends a document in one step that one undo takes back, and says what was done. Fixes that need a person's eye carry
 * the server's annotation, so that VS Code opens its refactor preview.
 */
export async function mend(
  { connection, report }: Pick<CommandContext, 'connection' | 'report'>,
  document: vscode.TextDocument,
  which: Omit<FixParams, 'scope'>,
): Promise<void> {
  const scope = { kind: 'file', uri: document.uri.toString() } as const;
  const before = document.getText();
  const result = await withFixProgress((progress) => askForFix(connection, { scope, ...which }, progress));
  if (result === undefined || !(await applyEdit(connection, result.edit))) return;
  report.tell(result, { document, before });
}

/** Runs a task under a notification that can call it off; the answer is undefined when that happened. */
export async function withFixProgress<Result>(
  task: (progress: FixProgress) => Promise<Result | undefined>,
  title: string = vscode.l10n.t('Looking for what can be mended'),
): Promise<Result | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title,
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (bar, token) => {
    try {
      const result = await task({ token, bar });
      return token.isCancellationRequested ? undefined : result;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

/** The edits that were asked for; undefined, and said so, when there are none. */
export async function askForFix(
  connection: Connection,
  params: FixParams,
  { token, bar }: FixProgress,
): Promise<FixResult | undefined> {
  const result = await connection.fix(params, token, bar);
  if (!isEmptyEdit(result.edit)) return result;
  if (!token.isCancellationRequested) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing that can be mended was found.'));
  }
  return undefined;
}

/** How many findings a fix mends. */
export function placesOf({ byRule }: FixResult): number {
  return Object.values(byRule).reduce((sum, count) => sum + count, 0);
}
