import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, diagnosticsOf, eventually, fileUri, open, restoreWorkspace } from '../support.ts';

const file = 'harbour.txt';

function setScope(scope: 'workspace' | undefined): Thenable<void> {
  const settings = vscode.workspace.getConfiguration('jiaokan');
  return settings.update('diagnostics.scope', scope, vscode.ConfigurationTarget.Workspace);
}

/** Waits until a file has so many findings. */
function count(what: string, holds: (findings: number) => boolean): Promise<number> {
  return eventually(what, () => {
    const { length } = diagnosticsOf(fileUri(file));
    return holds(length) ? length : undefined;
  });
}

suite('diagnostics of the whole workspace', () => {
  suiteSetup(async () => {
    await activate();
    await restoreWorkspace();
  });
  suiteTeardown(async () => {
    await setScope(undefined);
    await restoreWorkspace();
  });

  test('come without a file being opened, are there once when it is, and go with the setting', async () => {
    await setScope('workspace');
    const closed = await count('findings of a file that is not open', (findings) => findings > 0);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.ok(!tabs.some(({ label }) => label === file), 'no tab shows it');
    await open(file);
    // Until the document has been asked about, both may be there.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await count('each finding once', (findings) => findings === closed);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await count('findings of the file again', (findings) => findings === closed);
    await setScope(undefined);
    await count('no findings', (findings) => findings === 0);
  });
});
