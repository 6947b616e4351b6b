import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { JiaokanApi } from '../../../client/src/api.ts';
import type { FindingNode } from '../../../client/src/findings/node.ts';
import {
  activate,
  diagnosticsOf,
  eventually,
  fileUri,
  open,
  restoreWorkspace,
  ruleOf,
  wholeRange,
} from '../support.ts';

/** All rows of the view that are of one kind. */
function rows(api: JiaokanApi, kind: FindingNode['kind']): readonly FindingNode[] {
  const below = (node: FindingNode): readonly FindingNode[] => [
    node,
    ...api.findings.children(node).flatMap(below),
  ];
  return api.findings
    .roots()
    .flatMap(below)
    .filter((node) => node.kind === kind);
}

/** Looks through the corpus until a rule is among the rows. */
function loaded(api: JiaokanApi, rule: string): Promise<FindingNode> {
  return eventually(`${rule} in the view`, async () => {
    await api.findings.load();
    return api.findings.roots().find((node) => node.kind === 'rule' && node.rule === rule);
  });
}

/** Takes back what a test has ignored, as a person does: in the editor. */
async function emptyIgnoreFile(): Promise<void> {
  const uri = fileUri('.jiaokan/ignore.jsonc');
  if (!existsSync(uri.fsPath)) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, wholeRange(document), '[]');
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

const labelOf = ({ label }: vscode.TreeItem): string =>
  (typeof label === 'object' ? label.label : label) ?? '';

suite('reviewing a corpus', () => {
  let api: JiaokanApi;
  suiteSetup(async () => {
    api = await activate();
  });
  teardown(async () => {
    api.findings.filter('');
    api.findings.group('rule');
    await restoreWorkspace();
    await emptyIgnoreFile();
    await eventually('findings shown again', async () => {
      await api.findings.load();
      return rows(api, 'finding').length > 3 ? true : undefined;
    });
  });

  test('the view lists what is found in closed files, and leads there', async () => {
    const rule = await loaded(api, 'doubled-caption');
    assert.match(api.findings.item(rule).accessibilityInformation?.label ?? '', /Doubled captions.*1/u);
    const [file] = api.findings.children(rule);
    assert.ok(file);
    assert.equal(labelOf(api.findings.item(file)), 'hall.txt');
    const [finding] = api.findings.children(file);
    assert.ok(finding);
    const { command, accessibilityInformation } = api.findings.item(finding);
    assert.match(accessibilityInformation?.label ?? '', /^Line \d+: .*safe fix/u);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /hall\.txt$/u);
  });

  test('files may come first, and a filter keeps what it names', async () => {
    await loaded(api, 'broken-wrap');
    api.findings.group('file');
    assert.deepEqual(
      rows(api, 'file').map((node) => labelOf(api.findings.item(node))),
      ['hall.txt', 'harbour.txt'],
    );
    api.findings.filter('hall.txt');
    assert.equal(rows(api, 'file').length, 1);
    api.findings.filter('no such thing');
    assert.equal(api.findings.emptyReason(), 'noMatch');
  });

  test('the safe fixes of a row are made, and undone', async () => {
    const rule = await loaded(api, 'letter-spaced');
    await vscode.commands.executeCommand('jiaokan.findings.fix', rule);
    const document = vscode.window.activeTextEditor?.document;
    assert.match(document?.uri.path ?? '', /harbour\.txt$/u);
    assert.ok(document?.getText().includes('启航介绍，这样的活动每个季度'));
    await eventually('the rule gone from the view', () =>
      api.findings.roots().some(({ id }) => id === 'rule:letter-spaced') ? undefined : true,
    );
    await vscode.commands.executeCommand('undo');
  });

  test('a row is ignored without a mark in the texts', async () => {
    const rule = await loaded(api, 'broken-wrap');
    const document = await open('harbour.txt');
    const before = document.getText();
    await vscode.commands.executeCommand('jiaokan.findings.ignore', rule);
    assert.ok(!api.findings.roots().some(({ id }) => id === 'rule:broken-wrap'));
    const ignored = readFileSync(fileUri('.jiaokan/ignore.jsonc').fsPath, 'utf8');
    assert.match(ignored, /"rule": "broken-wrap"/u);
    await eventually('no such diagnostics', () =>
      diagnosticsOf(document.uri).some((each) => ruleOf(each) === 'broken-wrap') ? undefined : true,
    );
    assert.equal(document.getText(), before);
    await vscode.commands.executeCommand('jiaokan.removeStaleIgnores');
    assert.equal(readFileSync(fileUri('.jiaokan/ignore.jsonc').fsPath, 'utf8'), ignored);
  });

  test('what is ignored in vain is shown in its file, and can be taken out', async () => {
    const uri = fileUri('.jiaokan/ignore.jsonc');
    mkdirSync(fileUri('.jiaokan').fsPath, { recursive: true });
    const entry = { rule: 'letter-spaced', path: 'harbour.txt', fingerprint: '0123456789abcdef' };
    writeFileSync(uri.fsPath, JSON.stringify([entry]));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await eventually('the stale entry', () =>
      diagnosticsOf(uri).some((each) => ruleOf(each) === 'stale-ignore') ? true : undefined,
    );
    await vscode.commands.executeCommand('jiaokan.removeStaleIgnores');
    await eventually('the entry gone', () =>
      /letter-spaced/u.test(readFileSync(uri.fsPath, 'utf8')) ? undefined : true,
    );
  });

  test('a baseline hides what is there until it is cleared', async () => {
    await loaded(api, 'broken-wrap');
    const document = await open('harbour.txt');
    await eventually('diagnostics', () => (diagnosticsOf(document.uri).length > 0 ? true : undefined));
    await vscode.commands.executeCommand('jiaokan.baseline.accept');
    await eventually('no diagnostics', () => (diagnosticsOf(document.uri).length === 0 ? true : undefined));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '启 动 仪 式 现 场\n\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('the new finding alone', () => {
      const rules = diagnosticsOf(document.uri).map(ruleOf);
      return rules.join() === 'letter-spaced' ? true : undefined;
    });
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('jiaokan.baseline.clear');
    await eventually('diagnostics again', () => (diagnosticsOf(document.uri).length > 0 ? true : undefined));
    assert.ok(!existsSync(fileUri('.jiaokan/baseline.jsonc').fsPath));
  });

  test('the fixes of the workspace are compared before they are made', async () => {
    await loaded(api, 'doubled-caption');
    await vscode.commands.executeCommand('jiaokan.fixWorkspace');
    await eventually('the comparison', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.label.startsWith('Fix Workspace') ? true : undefined,
    );
    await vscode.commands.executeCommand('jiaokan.fixPreview.discard');
  });
});
