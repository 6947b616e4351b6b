import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { FixParams, FixResult } from '../../../server/src/lsp/protocol.ts';
import { applyEdit } from '../edit/applyEdit.ts';
import { withoutDocuments } from '../edit/editedText.ts';
import { isUnchanged } from '../edit/fixPreview.ts';
import { type ReadTexts, readTexts } from '../edit/readTexts.ts';
import { needsConfirmation, touchedDocuments } from '../edit/workspaceEdit.ts';
import { countsInWords } from '../rules/ruleNames.ts';
import type { FixProgress } from '../server/reviewRequests.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { askForFix, placesOf, withFixProgress } from './fixCommands.ts';

/** Mending the whole corpus: first a comparison of every file, then, when a person says so, all at once. */
export function fixWorkspaceCommands(context: CommandContext): CommandTable {
  return {
    'jiaokan.fixWorkspace': () => showFix(context, {}),
    'jiaokan.fixWorkspaceUnsafe': () => showUnsafeFix(context, {}),
    'jiaokan.fixPreview.apply': () => applyShown(context),
    'jiaokan.fixPreview.discard': () => context.preview.close(),
  };
}

/** Which findings of the corpus are meant; all of them when nothing is said. */
type Chosen = Pick<FixParams, 'findings' | 'rules'>;

interface PlannedFix extends ReadTexts {
  readonly result: FixResult;
  /** Without the documents that cannot be read. */
  readonly edit: WorkspaceEdit;
}

/** Compares every file with what its safe fixes make of it, and asks whether they are to be made. */
export async function showFix(context: CommandContext, chosen: Chosen): Promise<void> {
  const planned = await withFixProgress((progress) =>
    planFix(context, { ...chosen, unsafe: false }, progress),
  );
  if (planned !== undefined) await compare(context, planned);
}

/**
 * Opens VS Code's refactor preview on all fixes, of which those that want a person's eye want to be confirmed. It
 * opens only where there is something to confirm; safe fixes alone are compared.
 */
export async function showUnsafeFix(context: CommandContext, chosen: Chosen): Promise<void> {
  const planned = await withFixProgress((progress) =>
    planFix(context, { ...chosen, unsafe: true }, progress),
  );
  if (planned === undefined) return;
  if (!needsConfirmation(planned.edit)) {
    await compare(context, planned);
    return;
  }
  if (await applyEdit(context.connection, planned.edit)) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Fixes made. Undo takes them back.'), 8000);
  }
}

async function compare(context: CommandContext, { result, texts, edit }: PlannedFix): Promise<void> {
  const title = vscode.l10n.t('Fix Workspace, places: {0}', placesOf(result));
  await context.preview.show({ title, before: texts, edit });
  // Not awaited: the buttons above the comparison answer the same question.
  void askWhetherToApply(result);
}

async function planFix(
  { connection }: CommandContext,
  params: Omit<FixParams, 'scope'>,
  progress: FixProgress,
): Promise<PlannedFix | undefined> {
  const result = await askForFix(connection, { scope: { kind: 'corpus' }, ...params }, progress);
  if (result === undefined) return undefined;
  const read = await readTexts(touchedDocuments(result.edit), progress.token);
  reportUnreadable(read.unreadable);
  if (read.texts.size === 0) return undefined;
  return { result, ...read, edit: withoutDocuments(result.edit, read.unreadable) };
}

async function askWhetherToApply({ byRule }: FixResult): Promise<void> {
  const yes = vscode.l10n.t('Mend All');
  const no = vscode.l10n.t('Discard');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Nothing has been touched yet. Look through the changes, then decide. {0}.',
      countsInWords(byRule),
    ),
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
