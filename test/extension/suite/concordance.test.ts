import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { JiaokanApi } from '../../../client/src/api.ts';
import { activate, eventually, open, positionOf, restoreWorkspace } from '../support.ts';

/** The labels of the tabs that show web views. */
const panels = (): readonly string[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input, label }) => (input instanceof vscode.TabInputWebview ? [label] : [])),
  );

suite('the concordance', () => {
  let api: JiaokanApi;
  suiteSetup(async () => {
    api = await activate();
  });
  teardown(restoreWorkspace);

  test('opens on the name at the caret and finds its mentions in both files', async () => {
    const document = await open('hall.txt');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const caret = positionOf(document, '程砚秋').translate(0, 1);
    editor.selection = new vscode.Selection(caret, caret);
    await eventually('the index', async () =>
      (await api.client.entities({ kind: 'corpus' })).find(
        ({ name, documents }) => name === '程砚秋' && documents === 2,
      ),
    );
    await vscode.commands.executeCommand('jiaokan.concordance.entity');
    const found = await eventually('the lines of the person', () => api.concordance.found);
    assert.deepEqual(Object.values(found.labels).toSorted(), ['hall.txt', 'harbour.txt']);
    assert.deepEqual(panels(), ['Concordance']);
  });

  test('searches for a text in either script, and comes back to the same panel', async () => {
    await open('hall.txt');
    const before = api.concordance.found;
    await vscode.commands.executeCommand('jiaokan.concordance.search', '誌願者');
    const found = await eventually('the lines of the text', () =>
      api.concordance.found === before ? undefined : api.concordance.found,
    );
    assert.ok(found.lines > 0);
    await vscode.commands.executeCommand('jiaokan.concordance.search', '志愿者');
    const again = await eventually('the lines in the other script', () =>
      api.concordance.found === found ? undefined : api.concordance.found,
    );
    assert.equal(again.lines, found.lines);
    assert.deepEqual(panels(), ['Concordance']);
  });
});
