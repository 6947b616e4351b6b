import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { activate, diagnosticsOf, eventually, open, positionOf, restoreWorkspace } from '../support.ts';

interface Reading {
  readonly source: vscode.TextDocument;
  readonly reading: vscode.TextDocument;
}

/** Opens a text and switches to what it reads like, with the caret at `word`. */
async function read(name: string, word: string): Promise<Reading> {
  const source = await open(name);
  await eventually('findings', () => (diagnosticsOf(source.uri).length > 0 ? true : undefined));
  select(positionOf(source, word));
  await vscode.commands.executeCommand('jiaokan.readingView.open');
  const reading = vscode.window.activeTextEditor?.document;
  assert.equal(reading?.uri.scheme, 'jiaokan-reading');
  return { source, reading };
}

function select(position: vscode.Position): void {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  editor.selection = new vscode.Selection(position, position);
}

function caretText(length: number): string {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const { document, selection } = editor;
  return document.getText(new vscode.Range(selection.active, selection.active.translate(0, length)));
}

function ask<T>(command: string, document: vscode.TextDocument, position: vscode.Position): Promise<T> {
  return eventually(command, async () => {
    const answer = await vscode.commands.executeCommand<T & { length: number }>(
      command,
      document.uri,
      position,
    );
    return answer?.length > 0 ? answer : undefined;
  });
}

suite('the reading view', () => {
  suiteSetup(activate);
  teardown(restoreWorkspace);

  test('has a paragraph on each line, and the caret stays at its word both ways', async () => {
    const { source, reading } = await read('harbour.txt', '两年来');
    assert.ok(reading.getText().includes('这样的活动每个季度举行一次，两年来已有三千多名工人受益'));
    assert.equal(caretText(3), '两年来');
    select(positionOf(reading, '安排的意见'));
    await vscode.commands.executeCommand('jiaokan.readingView.openSource');
    assert.equal(vscode.window.activeTextEditor?.document, source);
    assert.equal(caretText(5), '安排的意见');
  });

  test('leads from a name to where the sources define it and mention it', async () => {
    const { reading } = await read('harbour.txt', '程砚秋');
    const at = positionOf(reading, '程砚秋', 2);
    type Target = vscode.Location | vscode.LocationLink;
    const [link] = await ask<readonly Target[]>('vscode.executeDefinitionProvider', reading, at);
    assert.ok(link);
    assert.equal(('targetUri' in link ? link.targetUri : link.uri).scheme, 'file');
    const references = await ask<readonly vscode.Location[]>('vscode.executeReferenceProvider', reading, at);
    const files = new Set(references.map(({ uri }) => path.basename(uri.fsPath)));
    assert.deepEqual([...files].toSorted(), ['hall.txt', 'harbour.txt']);
  });

  test('says who is meant, and marks a name that the source cuts in one piece', async () => {
    const { reading } = await read('harbour.txt', '程砚秋');
    const at = positionOf(reading, '温启航');
    const [hover] = await ask<readonly vscode.Hover[]>('vscode.executeHoverProvider', reading, at);
    const text = hover?.contents.map((part) => (typeof part === 'string' ? part : part.value)).join();
    assert.match(text ?? '', /温启航/u);
    const highlights = await ask<readonly vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      reading,
      at,
    );
    assert.deepEqual(
      highlights.map(({ range }) => reading.getText(range)),
      ['温启航', '温启航'],
    );
  });

  test('follows the source', async () => {
    const { source, reading } = await read('hall.txt', '程砚秋');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(source.uri, new vscode.Position(0, 0), '望川');
    await vscode.workspace.applyEdit(edit);
    await eventually('the new text', () => (reading.getText().startsWith('望川') ? true : undefined));
  });
});
