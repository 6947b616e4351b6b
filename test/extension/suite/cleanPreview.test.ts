import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, diagnosticsOf, eventually, open, restoreWorkspace, ruleOf } from '../support.ts';

/** The text with all safe fixes, once it is shown. */
function cleanDocument(source: vscode.Uri): Promise<vscode.TextDocument> {
  const wanted = source.with({ scheme: 'jiaokan-clean', query: source.toString() }).toString();
  return eventually('the clean text', () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === wanted),
  );
}

/** Opens a text and, once its findings are there, its clean preview. */
async function preview(
  name: string,
): Promise<{ readonly source: vscode.TextDocument; readonly clean: vscode.TextDocument }> {
  const source = await open(name);
  await eventually('findings', () => (diagnosticsOf(source.uri).length > 0 ? true : undefined));
  await vscode.commands.executeCommand('jiaokan.cleanPreview.open');
  return { source, clean: await cleanDocument(source.uri) };
}

const caption = '志愿者在望川医学院第一附属医院为市民指路';

suite('the clean preview', () => {
  suiteSetup(activate);
  teardown(restoreWorkspace);

  test('shows all safe fixes beside the source and follows it', async () => {
    const { source, clean } = await preview('hall.txt');
    const before = source.getText();
    assert.ok(!clean.getText().includes(caption + caption));
    assert.equal(source.getText(), before);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(source.uri, new vscode.Position(0, 0), '大厅');
    await vscode.workspace.applyEdit(edit);
    await eventually('the preview of the new text', () =>
      clean.getText().startsWith('大厅') ? true : undefined,
    );
  });

  test('takes over the fixes of one rule, and one undo takes them back', async () => {
    const { source, clean } = await preview('harbour.txt');
    const before = source.getText();
    await vscode.commands.executeCommand('jiaokan.cleanPreview.acceptRule', 'letter-spaced');
    assert.notEqual(source.getText(), before);
    await eventually('broken wraps only', () => {
      const rules = diagnosticsOf(source.uri).map(ruleOf);
      return rules.includes('broken-wrap') && !rules.includes('letter-spaced') ? true : undefined;
    });
    await eventually('the preview of the wraps', () =>
      clean.getText().length < source.getText().length ? true : undefined,
    );
    await vscode.window.showTextDocument(source);
    await vscode.commands.executeCommand('undo');
    assert.equal(source.getText(), before);
  });

  test('takes over the paragraph at the caret, seen from the clean side', async () => {
    const { source, clean } = await preview('harbour.txt');
    const editor = await eventually('the editor of the clean side', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document === clean),
    );
    const line = clean
      .getText()
      .split(/\r?\n/u)
      .findIndex((text) => text.includes('两年来'));
    const caret = new vscode.Position(line, 10);
    editor.selection = new vscode.Selection(caret, caret);
    await vscode.commands.executeCommand('workbench.action.compareEditor.focusSecondarySide');
    await vscode.commands.executeCommand('workbench.action.compareEditor.focusPrimarySide');
    await vscode.commands.executeCommand('jiaokan.cleanPreview.acceptParagraph');
    const lines = source.getText().split(/\r?\n/u);
    assert.ok(lines.some((text) => text.includes('这样的活动每个季度举行一次，两年来已有三千多名工人受益')));
    assert.ok(!lines.some((text) => text.includes('免费检查听力和视力。院长程砚秋')));
  });

  test('takes over everything, and shows what it did', async () => {
    const { source, clean } = await preview('harbour.txt');
    const wanted = clean.getText();
    await vscode.commands.executeCommand('jiaokan.cleanPreview.acceptAll');
    assert.equal(source.getText(), wanted);
    await vscode.commands.executeCommand('jiaokan.showLastFix');
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.original.scheme, 'jiaokan-before');
  });
});
