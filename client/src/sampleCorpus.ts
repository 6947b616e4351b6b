import * as vscode from 'vscode';

/**
 * Opens the sample corpus in a window of its own. It is copied first, so that everything may be tried on it; a copy that is
 * there from before is taken as it is, unless the person wants a fresh one.
 */
export async function openSampleCorpus({
  extensionUri,
  globalStorageUri,
}: vscode.ExtensionContext): Promise<void> {
  // In a browser the extension's files cannot be listed, and there is no disk to copy them to.
  if (extensionUri.scheme.startsWith('http')) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The sample corpus cannot be opened in a browser. It is the folder “sample” of the extension’s repository; on the desktop this command opens it.',
      ),
    );
    return;
  }
  const copy = vscode.Uri.joinPath(globalStorageUri, 'sample');
  if (!(await exists(copy)) || (await wantsFresh())) {
    const source = vscode.Uri.joinPath(extensionUri, 'sample');
    await vscode.workspace.fs.createDirectory(globalStorageUri);
    await vscode.workspace.fs.copy(source, copy, { overwrite: true });
  }
  await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: true });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Asks what becomes of the copy that the person has worked on; closing the question leaves it. */
async function wantsFresh(): Promise<boolean> {
  const fresh = vscode.l10n.t('Start Afresh');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('You have tried the sample corpus before. Go on with your copy, or take a fresh one?'),
    vscode.l10n.t('Go On'),
    fresh,
  );
  return answer === fresh;
}
