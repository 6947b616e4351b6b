import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, diagnosticsOf, eventually, open, restoreWorkspace, ruleOf } from '../support.ts';

interface Key {
  readonly command: string;
  readonly key: string;
  readonly linux?: string;
  readonly when?: string;
}

/** The keys that the extension itself asks for on this system. */
function ownKeys(): readonly Key[] {
  const keys: readonly Key[] =
    vscode.extensions.getExtension('jiaokan.jiaokan')?.packageJSON.contributes.keybindings;
  return process.platform === 'linux' ? keys.map((each) => ({ ...each, key: each.linux ?? each.key })) : keys;
}

/** Every key of VS Code and its extensions, as its own list of them says. */
async function allKeys(): Promise<readonly Key[]> {
  await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
  const text = await eventually('the list of keys', () => {
    const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
    return shown.includes('"command"') ? shown : undefined;
  });
  return [...text.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/gu)].map(
    ([, key = '', command = '']) => ({ key, command }),
  );
}

suite('going from finding to finding', () => {
  suiteSetup(activate);
  teardown(restoreWorkspace);

  test('leads through all findings, and through those of a family', async () => {
    const document = await open('harbour.txt');
    await eventually('findings of two families', () => {
      const rules = diagnosticsOf(document.uri).map(ruleOf);
      return rules.includes('broken-wrap') ? true : undefined;
    });
    const starts = diagnosticsOf(document.uri)
      .map(({ range }) => range.start)
      .toSorted((a, b) => a.compareTo(b));
    const caret = () => vscode.window.activeTextEditor?.selection.active;
    await vscode.commands.executeCommand('jiaokan.nextFinding');
    assert.deepEqual(caret(), starts[0]);
    await vscode.commands.executeCommand('jiaokan.previousFinding');
    assert.deepEqual(caret(), starts.at(-1));
    await vscode.commands.executeCommand('jiaokan.nextFinding.layout');
    assert.deepEqual(caret(), starts[0]);
    await vscode.commands.executeCommand('jiaokan.nextFinding.residue');
    assert.deepEqual(caret(), starts[0]);
  });

  test('has keys that nothing else has', async () => {
    // Keys of a view are its own: they hold only while it has the focus.
    const own = ownKeys().filter(
      ({ command, when = '' }) =>
        /finding|reading|cleanPreview\.open/iu.test(command) && !when.includes('focusedView'),
    );
    assert.ok(own.length > 12);
    const firsts = new Set(own.map(({ key }) => key.split(' ')[0]));
    const taken = (await allKeys()).filter(
      ({ key, command }) => firsts.has(key.split(' ')[0]) && !command.startsWith('jiaokan.'),
    );
    assert.deepEqual(taken, []);
  });
});
