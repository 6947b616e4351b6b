import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { JiaokanApi } from '../../../client/src/api.ts';
import type { NamesNode } from '../../../client/src/names/namesNode.ts';
import type { OutlineNode } from '../../../client/src/outline/node.ts';
import {
  activate,
  diagnosticsOf,
  eventually,
  open,
  restoreWorkspace,
  ruleOf,
  workspaceFolder,
} from '../support.ts';

const right = '望川医学院第一附属医院';
const wrong = '望川医学院附属第一医院';

const namesFile = (): string => path.join(workspaceFolder(), '.jiaokan', 'names.jsonc');

function labelOf(api: JiaokanApi, node: NamesNode): string {
  const { label } = api.names.item(node);
  return typeof label === 'object' ? label.label : (label ?? '');
}

suite('decisions about names', () => {
  let api: JiaokanApi;
  suiteSetup(async () => {
    api = await activate();
  });
  teardown(async () => {
    if (existsSync(namesFile())) await vscode.commands.executeCommand('jiaokan.undoDecision');
    await restoreWorkspace();
  });

  /** The row of the two spellings, once it is there or is there no more. */
  const suspect = (verdict: RegExp): Promise<NamesNode> =>
    eventually(`a suspect ${verdict}`, async () => {
      await api.names.refresh();
      return (await api.names.roots()).find(
        (node) => labelOf(api, node).includes(wrong) && verdict.test(api.names.item(node).contextValue ?? ''),
      );
    });
  const undone = async (): Promise<void> => {
    assert.equal(await vscode.commands.executeCommand('jiaokan.undoDecision'), true);
    assert.equal(existsSync(namesFile()), false);
  };

  test('the view shows what may be one name, with evidence that leads to the places', async () => {
    await open('hall.txt');
    await vscode.commands.executeCommand('jiaokan.names.focus');
    const root = await suspect(/likely/u);
    assert.equal(labelOf(api, root), `${right} ↔ ${wrong}`);
    assert.match(api.names.item(root).accessibilityInformation?.label ?? '', /order of words/u);
    const spellings = await api.names.children(root);
    assert.deepEqual(
      spellings.map((node) => labelOf(api, node)),
      [right, wrong],
    );
    const [place] = await api.names.children(spellings[1] as NamesNode);
    assert.ok(place);
    const { command } = api.names.item(place);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), wrong);
  });

  test('a spelling to use is in force at once, and the decision can be taken back', async () => {
    const document = await open('hall.txt');
    assert.equal(await vscode.commands.executeCommand('jiaokan.names.use', await suspect(/likely/u)), true);
    assert.match(readFileSync(namesFile(), 'utf8'), /"replace": \[\s*"望川医学院附属第一医院"/u);
    const finding = await eventually('the finding', () =>
      diagnosticsOf(document.uri).find((one) => ruleOf(one) === 'non-canonical-name'),
    );
    assert.equal(document.getText(finding.range), wrong);
    await suspect(/recorded/u);
    await undone();
    await suspect(/likely/u);
    await eventually('the finding to go', () =>
      diagnosticsOf(document.uri).some((one) => ruleOf(one) === 'non-canonical-name') ? undefined : true,
    );
  });

  for (const [choice, written] of [
    ['keep', /"aliases": \[\s*"望川医学院附属第一医院"/u],
    ['different', /"distinctFrom": \[\s*"望川医学院附属第一医院"/u],
    ['notName', /"notNames": \[\s*"望川医学院第一附属医院"/u],
  ] as const) {
    test(`the choice “${choice}” is written down, settles the suspect, and can be taken back`, async () => {
      const root = await suspect(/likely/u);
      assert.equal(await vscode.commands.executeCommand(`jiaokan.names.${choice}`, root), true);
      assert.match(readFileSync(namesFile(), 'utf8'), written);
      await eventually('the suspect to go', async () => {
        await api.names.refresh();
        return (await api.names.roots()).some((node) => labelOf(api, node).includes(wrong))
          ? undefined
          : true;
      });
      await undone();
      await suspect(/likely/u);
    });
  }

  test('dropping a name onto another one lists it there', async () => {
    const person = (name: string): Promise<OutlineNode> =>
      eventually(name, async () => {
        await api.tree.refresh();
        const [people] = await api.tree.roots();
        const rows = people === undefined ? [] : await api.tree.children(people);
        return rows.find((row) => row.kind === 'entity' && row.entity.name === name);
      });
    const transfer = new vscode.DataTransfer();
    api.tree.dragAndDrop.handleDrag([await person('简若书')], transfer);
    await api.tree.dragAndDrop.handleDrop(await person('顾舟宁'), transfer);
    await eventually('the merged person', async () => {
      const people = await api.client.entities({ kind: 'corpus' });
      return people.find(
        ({ name, aliases }) => name === '顾舟宁' && aliases.some(({ text }) => text === '简若书'),
      );
    });
    await undone();
  });
});
