import * as vscode from 'vscode';
import { ruleIds } from '../rules/ruleNames.ts';
import { openSampleCorpus } from '../sampleCorpus.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** Commands that open something to read or to write in. */
export function helpCommands({ extension }: CommandContext): CommandTable {
  const inExtension = (...path: readonly string[]): vscode.Uri =>
    vscode.Uri.joinPath(extension.extensionUri, ...path);
  return {
    'jiaokan.openNames': () => openNames(),
    'jiaokan.openRuleDocumentation': (rule) =>
      openRuleDocumentation(inExtension('docs', 'rules'), typeof rule === 'string' ? rule : undefined),
    'jiaokan.openSample': () => openSampleCorpus(extension),
    'jiaokan.openSetupHelp': () =>
      showMarkdown(
        vscode.env.language === 'zh-cn' ? inExtension('docs', 'README.zh-cn.md') : inExtension('README.md'),
      ),
  };
}

async function openRuleDocumentation(folder: vscode.Uri, rule: string | undefined): Promise<void> {
  const pages = [...ruleIds()].sort();
  const chosen =
    rule !== undefined && pages.includes(rule)
      ? rule
      : await vscode.window.showQuickPick(pages, { placeHolder: vscode.l10n.t('The rule to read about') });
  if (chosen !== undefined) await showMarkdown(vscode.Uri.joinPath(folder, `${chosen}.md`));
}

async function showMarkdown(page: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

/** Opens the names file of a corpus; makes one that explains itself when there is none. */
async function openNames(): Promise<void> {
  const folder = await corpusFolder();
  if (folder === undefined) return;
  const file = vscode.Uri.joinPath(folder.uri, '.jiaokan', 'names.jsonc');
  const edit = new vscode.WorkspaceEdit();
  // A file that is there, or comes meanwhile, is never written over.
  edit.createFile(file, { ignoreIfExists: true, contents: new TextEncoder().encode(emptyNamesFile()) });
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(file);
}

/** The folder of the active editor, else the only folder, else the one that the person picks. */
async function corpusFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const ofActive = active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active);
  if (ofActive !== undefined) return ofActive;
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (1 < folders.length) return vscode.window.showWorkspaceFolderPick();
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Names are recorded beside the texts. Open the folder of your corpus first.'),
    );
  }
  return folders[0];
}

function emptyNamesFile(): string {
  return `{
  // ${vscode.l10n.t('What you decided about people and organizations. Jiaokan adds to this file; edit it as you like.')}
  // {"type": "person" | "organization", "name": "…", "aliases": ["…"], "replace": ["…"], "distinctFrom": ["…"], "note": "…"}
  "entities": [],
  // ${vscode.l10n.t('Strings that look like names and are none.')}
  "notNames": []
}
`;
}
