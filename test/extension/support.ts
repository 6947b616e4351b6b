import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { JiaokanApi } from '../../client/src/api.ts';

/** The extension's own face to other extensions, with its server running. */
export async function activate(): Promise<JiaokanApi> {
  const extension = vscode.extensions.getExtension<JiaokanApi>('jiaokan.jiaokan');
  assert.ok(extension, 'the extension is not loaded');
  const api = await extension.activate();
  await api.client.ready;
  return api;
}

/** The folder that VS Code has opened: a copy of test/extension/workspace. */
export function workspaceFolder(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'VS Code has no folder open');
  return folder.uri.fsPath;
}

export function fileUri(name: string): vscode.Uri {
  return vscode.Uri.file(path.join(workspaceFolder(), name));
}

/** Opens a document of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Takes back whatever a test did to the documents of the workspace, and closes them. */
export async function restoreWorkspace(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * Asks again until the answer is there, or fails with the last one after a minute, which only a busy machine needs.
 * The server works on its own time, and VS Code asks it for code actions only once it has registered them.
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const end = Date.now() + 55_000;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(100);
  }
  throw new Error(`${what}: not seen within 55 seconds`);
}

export function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'jiaokan');
}

/** The rule that a diagnostic comes from; its code may carry a link to the rule's page. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The first position of `text` in the document, or of its `occurrence`-th one. */
export function positionOf(document: vscode.TextDocument, text: string, occurrence = 1): vscode.Position {
  let offset = -1;
  for (let n = 0; n < occurrence; n++) offset = document.getText().indexOf(text, offset + 1);
  assert.notEqual(offset, -1, `"${text}" is not in ${document.uri.path}`);
  return document.positionAt(offset);
}

export function wholeRange(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
}

/** The code actions of one kind at a range, with their edits. */
export async function codeActions(
  uri: vscode.Uri,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
    100,
  );
  return actions ?? [];
}

/** Applies a code action the way VS Code does when a person picks it. */
export async function applyAction({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit !== undefined) assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
  if (command !== undefined)
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** What the command line prints in a fresh copy of the workspace's files, and what it leaves of the file `name`. */
export async function commandLine(
  args: readonly string[],
  name: string,
): Promise<{ readonly output: string; readonly text: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiaokan-cli-'));
  try {
    cpSync(workspaceFolder(), folder, { recursive: true });
    const output = await runCommandLine(args, folder);
    return { output, text: readFileSync(path.join(folder, name), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runCommandLine(args: readonly string[], cwd: string): Promise<string> {
  const cli = path.join(__dirname, '../../../dist/cli.js');
  // In a desktop VS Code the running executable is Electron, which this variable makes a plain Node.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, ...args], { cwd, env }, (error, stdout, stderr) => {
      const code = error?.code ?? 0;
      if (code === 0 || code === 1) resolve(stdout);
      else reject(new Error(`jiaokan ${args.join(' ')} ended with ${code}: ${stderr}`));
    });
  });
}
