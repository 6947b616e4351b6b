import * as vscode from 'vscode';
import type { AcceptBaselineResult } from '../../../server/src/lsp/reviewProtocol.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { withFixProgress } from './fixCommands.ts';

/** Commands about the findings that are accepted as they are, so that new ones only are shown. */
export function baselineCommands(context: CommandContext): CommandTable {
  return {
    'jiaokan.baseline.accept': () => accept(context),
    'jiaokan.baseline.clear': () => clear(),
  };
}

async function accept({ connection }: CommandContext): Promise<void> {
  if ((vscode.workspace.workspaceFolders?.length ?? 0) === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('A baseline is kept beside the texts. Open the folder of your corpus first.'),
    );
    return;
  }
  // Copies and names of files that are not read yet would come up as new afterwards.
  if (connection.status === undefined || connection.status.indexing !== null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The corpus is still being read. Accept the findings once that is done.'),
    );
    return;
  }
  const title = vscode.l10n.t('Looking for all findings of the corpus');
  const result = await withFixProgress(
    ({ token, bar }) => connection.review.acceptBaseline(token, bar),
    title,
  );
  if (result !== undefined) await write(result);
}

/**
 * Writes what the server could not write itself, on file systems of the editor's own. At once and not through editors: a
 * baseline may be as long as the corpus has findings.
 */
async function write({ files }: AcceptBaselineResult): Promise<void> {
  let findings = 0;
  for (const file of files) {
    findings += file.findings;
    if (file.written) continue;
    const uri = vscode.Uri.parse(file.uri);
    if (file.findings === 0 && !(await exists(uri))) continue;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(file.text));
  }
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Findings accepted as the baseline: {0}, in .jiaokan/baseline.jsonc. From now on new ones only are shown.',
      findings,
    ),
  );
}

async function clear(): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  let found = false;
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const file = vscode.Uri.joinPath(uri, '.jiaokan', 'baseline.jsonc');
    if (!(await exists(file))) continue;
    edit.deleteFile(file, { ignoreIfNotExists: true });
    found = true;
  }
  if (found) await vscode.workspace.applyEdit(edit);
  void vscode.window.showInformationMessage(
    found
      ? vscode.l10n.t('The baseline is deleted. All findings are shown again.')
      : vscode.l10n.t('There is no baseline in this workspace.'),
  );
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
