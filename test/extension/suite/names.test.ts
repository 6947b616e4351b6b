import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { JiaokanApi } from '../../../client/src/api.ts';
import type { OutlineNode } from '../../../client/src/outline/node.ts';
import { activate, eventually, open, positionOf, restoreWorkspace } from '../support.ts';

type Target = vscode.Location | vscode.LocationLink;

const uriOf = (target: Target): vscode.Uri => ('targetUri' in target ? target.targetUri : target.uri);

const fileNames = (targets: readonly Target[]): readonly string[] =>
  [...new Set(targets.map((target) => path.basename(uriOf(target).fsPath)))].toSorted();

function labelOf(api: JiaokanApi, node: OutlineNode): string {
  const { label } = api.tree.item(node);
  return typeof label === 'object' ? label.label : (label ?? '');
}

/** The row of the entity `name`, once the index knows it. */
function entityRow(api: JiaokanApi, group: string, name: string): Promise<OutlineNode> {
  return eventually(`${name} among ${group}`, async () => {
    await api.tree.refresh();
    const groups = await api.tree.roots();
    const rows = await Promise.all(
      groups.filter((one) => labelOf(api, one) === group).map((one) => api.tree.children(one)),
    );
    return rows.flat().find((row) => labelOf(api, row) === name);
  });
}

async function locations(command: string, uri: vscode.Uri, position: vscode.Position) {
  const found = await vscode.commands.executeCommand<readonly Target[] | undefined>(command, uri, position);
  return found !== undefined && found.length > 0 ? found : undefined;
}

suite('people and organizations', () => {
  let api: JiaokanApi;
  suiteSetup(async () => {
    api = await activate();
  });
  teardown(restoreWorkspace);

  test('the outline leads from a group over an entity and a file to a mention', async () => {
    await open('hall.txt');
    const person = await entityRow(api, 'People', '程砚秋');
    const files = await api.tree.children(person);
    assert.deepEqual(files.map((file) => labelOf(api, file)).toSorted(), ['hall.txt', 'harbour.txt']);
    const hall = files.find((file) => labelOf(api, file) === 'hall.txt');
    assert.ok(hall);
    const [mention] = await api.tree.children(hall);
    assert.ok(mention?.kind === 'mention');
    assert.match(labelOf(api, mention), /院长程砚秋说/u);
    const { command } = api.tree.item(mention);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), '程砚秋');
  });

  test('a name that a wrap cuts is one mention with two pieces', async () => {
    const document = await open('harbour.txt');
    await entityRow(api, 'People', '温启航');
    const position = document.positionAt(document.getText().indexOf('温\r\n'));
    const found = await eventually('the person under the caret', async () => {
      const entity = await api.client.entityAt({ uri: document.uri.toString(), position });
      return entity ?? undefined;
    });
    assert.equal(found.name, '温启航');
    assert.equal(found.mention.ranges.length, 2);
  });

  test('an institution is found in both files', async () => {
    const document = await open('hall.txt');
    await entityRow(api, 'Organizations', '望川医学院第一附属医院');
    const position = positionOf(document, '望川医学院第一附属医院', 3).translate(0, 2);
    const references = await eventually('references', () =>
      locations('vscode.executeReferenceProvider', document.uri, position),
    );
    assert.deepEqual(fileNames(references), ['hall.txt', 'harbour.txt']);
  });

  test('going to the definition of a person leads into the other file', async () => {
    await entityRow(api, 'People', '程砚秋');
    const reached: (readonly string[])[] = [];
    for (const name of ['hall.txt', 'harbour.txt']) {
      const document = await open(name);
      const definition = await eventually('a definition', () =>
        locations('vscode.executeDefinitionProvider', document.uri, positionOf(document, '程砚秋')),
      );
      reached.push(fileNames(definition));
    }
    // Wherever a person starts, it is one and the same place: the first mention with a title.
    assert.deepEqual(reached, [['hall.txt'], ['hall.txt']]);
  });

  test('a person is renamed in two files, and the renaming is undone', async () => {
    const hall = await open('hall.txt');
    const harbour = await open('harbour.txt');
    const before = [hall.getText(), harbour.getText()];
    await entityRow(api, 'People', '程砚秋');
    const edit = await eventually('a rename', async () => {
      const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        hall.uri,
        positionOf(hall, '程砚秋'),
        '程砚耘',
      );
      return found && found.size > 0 ? found : undefined;
    });
    // Other files are to be confirmed in the preview; here everything is.
    const confirmed = new vscode.WorkspaceEdit();
    for (const [uri, edits] of edit.entries()) confirmed.set(uri, edits);
    assert.ok(await vscode.workspace.applyEdit(confirmed));
    assert.deepEqual(
      [hall.getText(), harbour.getText()],
      before.map((text) => text.replaceAll('程砚秋', '程砚耘')),
    );
    await entityRow(api, 'People', '程砚耘');
    await vscode.window.showTextDocument(hall);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual([hall.getText(), harbour.getText()], before);
  });

  test('the next and the previous mention are gone to, in the file', async () => {
    const document = await open('hall.txt');
    await entityRow(api, 'People', '温启航');
    const [first, second] = [1, 2].map((nth) => positionOf(document, '温启航', nth));
    assert.ok(first && second);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const start = () => editor.selection.start;
    editor.selection = new vscode.Selection(first, first);
    await eventually('the second mention', async () => {
      await vscode.commands.executeCommand('jiaokan.nextMention');
      return start().isEqual(second) ? true : undefined;
    });
    await vscode.commands.executeCommand('jiaokan.previousMention');
    assert.ok(start().isEqual(first));
  });

  test('all mentions in a file are highlighted', async () => {
    const document = await open('hall.txt');
    await entityRow(api, 'People', '温启航');
    const marks = await eventually('the highlights', async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        document.uri,
        positionOf(document, '温启航'),
      );
      return found !== undefined && found.length > 1 ? found : undefined;
    });
    assert.deepEqual(
      marks.map(({ range }) => document.getText(range)),
      ['温启航', '温启航'],
    );
  });

  for (const query of ['wenqihang', 'wqh', '温航']) {
    test(`a name is found by ${query} in the workspace`, async () => {
      await eventually('the person among the symbols', async () => {
        const found = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          query,
        );
        // A reading stands behind the name, so that the editor's own filter lets it pass.
        return found.some(({ name }) => name.startsWith('温启航')) ? true : undefined;
      });
    });
  }

  test('a name is found by searching the workspace', async () => {
    const symbols = await eventually('the person among the symbols', async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '温启航',
      );
      return found.length > 0 ? found : undefined;
    });
    const [symbol] = symbols.filter(({ name }) => name === '温启航');
    assert.ok(symbol);
    const document = await vscode.workspace.openTextDocument(symbol.location.uri);
    assert.equal(document.getText(symbol.location.range).replace(/\s/gu, ''), '温启航');
  });
});
