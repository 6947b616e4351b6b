import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, eventually, open, positionOf, restoreWorkspace, wholeRange } from '../support.ts';

const hospital = '望川医学院第一附属医院';

suite('what is told about names in the text', () => {
  suiteSetup(activate);
  teardown(async () => {
    for (const name of ['codeLens', 'inlayHints']) {
      await vscode.workspace.getConfiguration('jiaokan').update(`${name}.enabled`, undefined, true);
    }
    await restoreWorkspace();
  });

  const ask = <T>(what: string, command: string, ...args: readonly unknown[]): Promise<readonly T[]> =>
    eventually(what, async () => {
      const found = await vscode.commands.executeCommand<readonly T[] | undefined>(command, ...args);
      return found !== undefined && found.length > 0 ? found : undefined;
    });

  test('the hover says who is named together, and how often each document names it', async () => {
    const document = await open('hall.txt');
    const hovers = await eventually('the hover', async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        positionOf(document, '程砚秋'),
      );
      const text = found
        .flatMap(({ contents }) => contents)
        .map((each) => (typeof each === 'string' ? each : each.value));
      return text.some((each) => each.includes('harbour')) ? text.join('\n') : undefined;
    });
    assert.match(hovers, /Named together with: .*望川/u);
    assert.match(hovers, /hall\\\.txt/u);
  });

  test('the type hierarchy starts at an organization', async () => {
    const document = await open('hall.txt');
    const [item] = await ask<vscode.TypeHierarchyItem>(
      'the organization',
      'vscode.prepareTypeHierarchy',
      document.uri,
      positionOf(document, hospital),
    );
    assert.equal(item?.name, hospital);
    assert.ok(Array.isArray(await vscode.commands.executeCommand('vscode.provideSubtypes', item)));
    assert.ok(Array.isArray(await vscode.commands.executeCommand('vscode.provideSupertypes', item)));
  });

  test('code lenses count mentions, and lead to them, once they are turned on', async () => {
    const document = await open('hall.txt');
    await vscode.workspace.getConfiguration('jiaokan').update('codeLens.enabled', true, true);
    const lenses = await ask<vscode.CodeLens>('code lenses', 'vscode.executeCodeLensProvider', document.uri);
    const lens = lenses.find(({ command }) => command?.title.startsWith(hospital));
    assert.ok(lens?.command);
    assert.match(lens.command.title, /mentions in 2 documents/u);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  });

  test('inlay hints give the canonical name, once they are turned on', async () => {
    const document = await open('hall.txt');
    await vscode.workspace.getConfiguration('jiaokan').update('inlayHints.enabled', true, true);
    const hints = await ask<vscode.InlayHint>(
      'inlay hints',
      'vscode.executeInlayHintProvider',
      document.uri,
      wholeRange(document),
    );
    assert.ok(hints.some(({ label }) => label === `= ${hospital}`));
  });
});
