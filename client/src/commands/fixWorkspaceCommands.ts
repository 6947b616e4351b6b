import * as vscode from 'vscode';
import type { FixResult } from '../../../server/src/lsp/protocol.ts';
import { applyEdit } from '../edit/applyEdit.ts';
import { withoutDocuments } from '../edit/editedText.ts';
import { isUnchanged } from '../edit/fixPreview.ts';
import { type ReadTexts, readTexts } from '../edit/readTexts.ts';
import { touchedDocuments } from '../edit/workspaceEdit.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { askForFix, placesOf, withFixProgress } from './fixCommands.ts';

/** Mending the whole corpus: first a comparison of every file, then, when a person says so, all at once. */
export function fixWorkspaceCommands(context: CommandContext): CommandTable {
  return {
    'jiaokan.fixWorkspace': () => showFix(context),
    'jiaokan.fixPreview.apply': () => applyShown(context),
    'jiaokan.fixPreview.discard': () => context.preview.close(),
  };
}

interface PlannedFix extends ReadTexts {
  readonly result: FixResult;
}

async function showFix(context: CommandContext): Promise<void> {
  const planned = await withFixProgress((token) => planFix(context, token));
  if (planned === undefined) return;
  const { result, texts, unreadable } = planned;
  reportUnreadable(unreadable);
  if (texts.size === 0) return;
  const title = vscode.l10n.t('Fix Workspace: {0} places', placesOf(result));
  await context.preview.show({ title, before: texts, edit: withoutDocuments(result.edit, unreadable) });
  // Not awaited: the buttons above the comparison answer the same question.
  void askWhetherToApply();
}

async function planFix(
  { connection }: CommandContext,
  token: vscode.CancellationToken,
): Promise<PlannedFix | undefined> {
  const result = await askForFix(connection, { kind: 'corpus' }, false, token);
  if (result === undefined) return undefined;
  return { result, ...(await readTexts(touchedDocuments(result.edit), token)) };
}

async function askWhetherToApply(): Promise<void> {
  const yes = vscode.l10n.t('Mend All');
  const no = vscode.l10n.t('Discard');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Nothing has been touched yet. Look through the changes, then decide.'),
    yes,
    no,
  );
  if (answer === yes) await vscode.commands.executeCommand('jiaokan.fixPreview.apply');
  if (answer === no) await vscode.commands.executeCommand('jiaokan.fixPreview.discard');
}

async function applyShown({ connection, preview }: CommandContext): Promise<void> {
  const shown = await preview.close();
  if (shown === undefined) return;
  if (!(await isUnchanged(shown))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('A text changed since the comparison was made, so nothing was touched. Run it again.'),
    );
    return;
  }
  if (!(await applyEdit(connection, shown.edit))) return;
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('Mended files: {0}. Undo takes it back.', shown.before.size),
    8000,
  );
}

function reportUnreadable(unreadable: ReadonlySet<string>): void {
  if (unreadable.size === 0) return;
  const names = [...unreadable].map((uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'VS Code reads these files in another encoding than they are written in, so they are left alone: {0}. Reopen them with their encoding and fix them one by one.',
      names.slice(0, 10).join(', '),
    ),
  );
}
