import * as vscode from 'vscode';

/** Says that the server is down for good and offers what a person can do about it. */
export async function askForHelp(output: vscode.LogOutputChannel, restart: () => void): Promise<void> {
  const restartLabel = vscode.l10n.t('Start Again');
  const outputLabel = vscode.l10n.t('Show Output');
  const answer = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      'The Jiaokan language server is not running, so nothing is checked. Your texts are untouched. The output says what went wrong.',
    ),
    restartLabel,
    outputLabel,
  );
  if (answer === restartLabel) restart();
  if (answer === outputLabel) output.show();
}
