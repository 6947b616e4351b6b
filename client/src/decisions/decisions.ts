import * as vscode from 'vscode';
import type { DecideParams } from '../../../server/src/lsp/protocol.ts';
import { applyEdit } from '../edit/applyEdit.ts';
import { isEmptyEdit, touchedDocuments } from '../edit/workspaceEdit.ts';
import type { Connection } from '../server/connection.ts';
import { isProjectFile } from '../server/projectFiles.ts';

/** A project file before and after a decision was written into it. `before` is empty where there was no file. */
interface WrittenDecision {
  readonly file: vscode.Uri;
  readonly before: string;
  readonly after: string;
}

/** A message in the status bar goes away by itself after this long. */
const messageMs = 6000;

/** Writes decisions into the project files, remembers what it wrote, and takes it back. */
export class Decisions {
  readonly #connection: Connection;
  readonly #written: WrittenDecision[] = [];

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Records a decision and says so, with a way back. Answers whether anything was written. */
  async record(params: DecideParams, what: string): Promise<boolean> {
    const edit = await this.#connection.decide(params);
    if (edit === null || isEmptyEdit(edit)) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('This has been recorded already.'), messageMs);
      return false;
    }
    const files = touchedDocuments(edit)
      .filter(isProjectFile)
      .map((uri) => vscode.Uri.parse(uri));
    const before = await Promise.all(files.map(currentText));
    if (!(await applyEdit(this.#connection, edit))) return false;
    for (const [index, file] of files.entries()) {
      // VS Code may have saved it already, as its settings about refactorings say.
      const document = await vscode.workspace.openTextDocument(file);
      if (document.isDirty) await document.save();
      this.#remember({ file, before: before[index] ?? '', after: document.getText() });
    }
    const undo = vscode.l10n.t('Undo');
    void vscode.window.showInformationMessage(what, undo).then((chosen) => {
      if (chosen === undo) void this.undo();
    });
    return true;
  }

  /**
   * Saves the project files among some documents, after a quick fix has written into them. They are mostly not open
   * in an editor, and a decision that waits unseen in a dirty buffer would be in force nowhere: neither here nor on the
   * command line.
   */
  async save(uris: readonly string[]): Promise<void> {
    const wanted = new Set(uris.filter(isProjectFile).map((uri) => vscode.Uri.parse(uri).toString()));
    for (const document of vscode.workspace.textDocuments) {
      if (!document.isDirty || !wanted.has(document.uri.toString())) continue;
      const before = await textOnDisk(document.uri);
      if (await document.save()) this.#remember({ file: document.uri, before, after: document.getText() });
    }
  }

  /** Takes the last decision back, unless its file has been edited since. Answers whether it did. */
  async undo(): Promise<boolean> {
    const last = this.#written.pop();
    this.#publish();
    if (last === undefined) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('There is no decision to take back.'), messageMs);
      return false;
    }
    if ((await currentText(last.file)) !== last.after) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          '{0} was edited after the decision, so it was left as it is. Take the decision back by hand.',
          vscode.workspace.asRelativePath(last.file),
        ),
      );
      return false;
    }
    const edit = new vscode.WorkspaceEdit();
    if (last.before === '') edit.deleteFile(last.file, { ignoreIfNotExists: true });
    else edit.replace(last.file, everything, last.before);
    if (!(await vscode.workspace.applyEdit(edit))) return false;
    if (last.before !== '') await (await vscode.workspace.openTextDocument(last.file)).save();
    vscode.window.setStatusBarMessage(vscode.l10n.t('The last decision was taken back.'), messageMs);
    return true;
  }

  #remember(decision: WrittenDecision): void {
    this.#written.push(decision);
    this.#publish();
  }

  #publish(): void {
    void vscode.commands.executeCommand('setContext', 'jiaokan.undoable', 0 < this.#written.length);
  }
}

const everything = new vscode.Range(0, 0, Number.MAX_SAFE_INTEGER, 0);

async function textOnDisk(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: false }).decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return '';
  }
}

/** The text of a file as an editor has it; undefined where there is none. */
async function currentText(file: vscode.Uri): Promise<string | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(file)).getText();
  } catch {
    return undefined;
  }
}
