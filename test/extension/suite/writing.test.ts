import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { activate, diagnosticsOf, eventually, fileUri, open, restoreWorkspace } from '../support.ts';

/** Puts a text at the start of the document, with the caret behind it. */
async function write(document: vscode.TextDocument, text: string): Promise<vscode.Position> {
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document, document);
  const start = new vscode.Position(0, 0);
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand('type', { text });
  return editor.selection.active;
}

async function withFindings(name: string): Promise<vscode.TextDocument> {
  const document = await open(name);
  await eventually('findings', () => (diagnosticsOf(document.uri).length > 0 ? true : undefined));
  return document;
}

suite('writing', () => {
  suiteSetup(activate);
  teardown(restoreWorkspace);

  for (const typed of ['cyq', 'chengyan']) {
    test(`a known name is offered for its pinyin ${typed}`, async () => {
      const document = await withFindings('harbour.txt');
      const caret = await write(document, `院长${typed}`);
      const item = await eventually('the name among the completions', async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          caret,
        );
        return list.items.find(({ label }) => label === '程砚秋');
      });
      const { range } = item;
      assert.ok(range instanceof vscode.Range);
      assert.equal(document.getText(range), typed);
    });
  }

  test('what is found in the line that is being typed waits for a pause', async () => {
    const document = await withFindings('harbour.txt');
    const inFirstLine = () =>
      diagnosticsOf(document.uri).filter(({ range }) => range.start.line === 0 && range.end.line === 0);
    assert.deepEqual(inFirstLine(), []);
    const began = Date.now();
    await write(document, '启 动 仪 式');
    // Other lines are judged meanwhile; the person goes on typing for two seconds.
    while (Date.now() - began < 2000) {
      const { active } = vscode.window.activeTextEditor?.selection ?? {};
      assert.ok(active?.line === 0);
      const typed = Date.now();
      await vscode.commands.executeCommand('type', { text: ' 现' });
      await new Promise((resolve) => setTimeout(resolve, 200));
      // A machine that is this slow has made the pause itself.
      if (Date.now() - typed < 600) assert.deepEqual(inFirstLine(), []);
    }
    await eventually('the finding in the line, once nobody types', () =>
      inFirstLine().length > 0 ? true : undefined,
    );
  });

  test('full-width marks of a text are not marked as look-alikes', () => {
    for (const languageId of ['corpus-text', 'plaintext', 'markdown']) {
      const editor = vscode.workspace.getConfiguration('editor', { languageId });
      assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false, languageId);
    }
  });

  test('formatting mends the layout', async () => {
    const document = await withFindings('harbour.txt');
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await eventually('edits', async () => {
      const found = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatDocumentProvider',
        document.uri,
        options,
      );
      return found !== undefined && found.length > 0 ? found : undefined;
    });
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await vscode.workspace.applyEdit(edit);
    assert.ok(document.getText().includes('二十名医生九月三日上午来到北屿港，为码头工人免费检查听力和视力'));
  });

  test('safe fixes are made on saving, where a person has asked for it', async () => {
    const file = fileUri('harbour.txt').fsPath;
    const before = readFileSync(file);
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.jiaokan': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      const document = await withFindings('harbour.txt');
      await write(document, '北屿港：');
      await document.save();
      const after = await eventually('the mended file', () => {
        const text = readFileSync(file, 'utf8');
        return text.startsWith('北屿港：') && !text.includes('二十名医生九月三日上午来到北\r\n')
          ? text
          : undefined;
      });
      assert.ok(after.includes('二十名医生九月三日上午来到北屿港'));
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
      writeFileSync(file, before);
      rmSync(fileUri('.vscode').fsPath, { recursive: true, force: true });
    }
    await eventually('the file as it was', async () => {
      const document = await open('harbour.txt');
      return document.getText() === before.toString('utf8') ? true : undefined;
    });
  });

  // A page may not read the clipboard as a key does, so the provider is asked for what it would paste.
  test('a text is offered to be pasted with its paragraphs joined', async () => {
    const { paste } = await activate();
    const content = '望川医学院第一附属医院的义诊。\n';
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    const data = new vscode.DataTransfer();
    data.set('text/plain', new vscode.DataTransferItem(readFileSync(fileUri('harbour.txt').fsPath, 'utf8')));
    const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.PasteAs };
    const { token } = new vscode.CancellationTokenSource();
    const edits = await paste.provideDocumentPasteEdits?.(document, [], data, context, token);
    const [edit] = edits ?? [];
    assert.ok(String(edit?.insertText).includes('上午来到北屿港，为码头工人免费检查'));
    assert.equal(edit?.kind.value, 'text.jiaokan.joined');
    assert.deepEqual(
      edit?.yieldTo?.map(({ value }) => value),
      ['text.plain'],
    );
  });
});
