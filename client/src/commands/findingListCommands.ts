import * as vscode from 'vscode';
import type { FindingItem } from '../../../server/src/lsp/reviewProtocol.ts';
import { applyEdit } from '../edit/applyEdit.ts';
import { touchedDocuments } from '../edit/workspaceEdit.ts';
import {
  type FindingNode,
  findingsUnderAll,
  fingerprintsByFile,
  type PlacedFinding,
} from '../findings/node.ts';
import { saveProjectFiles } from '../server/projectFiles.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { mend } from './fixCommands.ts';
import { showFix, showUnsafeFix } from './fixWorkspaceCommands.ts';
import { fromKeys, rowsAtKeys } from './rowAtKeys.ts';

/** The buttons and the context menu of the view *Findings*. Without arguments they act on the selected rows. */
export function findingListCommands(context: CommandContext): CommandTable {
  const { findings: view, presenter } = context;
  const forRows =
    (act: (context: CommandContext, findings: readonly PlacedFinding[]) => unknown) =>
    async (node: unknown, nodes: unknown): Promise<unknown> => {
      const atKeys = node === fromKeys ? await rowsAtKeys(view.tree) : undefined;
      const rows = atKeys ?? rowsOf(node, nodes) ?? view.tree.selection;
      const chosen = findingsUnderAll(rows);
      return chosen.length === 0 ? undefined : act(context, chosen);
    };
  return {
    'jiaokan.findings.refresh': () => view.load(),
    'jiaokan.findings.cancel': () => view.cancel(),
    'jiaokan.findings.filter': () => askForFilter(context),
    'jiaokan.findings.clearFilter': () => view.filter(''),
    'jiaokan.findings.groupByRule': () => view.group('rule'),
    'jiaokan.findings.groupByFile': () => view.group('file'),
    'jiaokan.findings.open': async (uri, range) => {
      if (typeof uri === 'string' && isRange(range)) await presenter.show(uri, [range]);
    },
    'jiaokan.findings.fix': forRows(fixSafe),
    'jiaokan.findings.fixUnsafe': forRows(fixUnsafe),
    'jiaokan.findings.ignore': forRows(ignore),
    'jiaokan.findings.explain': forRows((_, [first]) =>
      vscode.commands.executeCommand('jiaokan.openRuleDocumentation', first?.finding.rule),
    ),
  };
}

/** The list is filtered while the person types; Escape brings back what was there. */
function askForFilter({ findings: view }: CommandContext): void {
  const before = view.list.choice.filter;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Findings');
  input.prompt = vscode.l10n.t(
    'Words of the text, the message, the rule or the file; all of them must be there.',
  );
  input.value = before;
  let accepted = false;
  input.onDidChangeValue((text) => view.filter(text));
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) view.filter(before);
    input.dispose();
  });
  input.show();
}

/** One file is mended at once, as by *Fix File*; several are shown first. */
async function fixSafe(context: CommandContext, chosen: readonly PlacedFinding[]): Promise<void> {
  const findings = fingerprintsByFile(chosen.filter(({ finding }) => finding.fix === 'safe'));
  const [uri, ...others] = Object.keys(findings);
  if (uri === undefined) return;
  if (others.length > 0) {
    await showFix(context, { findings });
    return;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  // What is mended is shown, so that it is seen and saved.
  await vscode.window.showTextDocument(document, { preserveFocus: true });
  await mend(context, document, { unsafe: false, findings });
}

async function fixUnsafe(context: CommandContext, chosen: readonly PlacedFinding[]): Promise<void> {
  await showUnsafeFix(context, { findings: fingerprintsByFile(chosen) });
}

/** Records that the findings are to be ignored. */
async function ignore(context: CommandContext, chosen: readonly PlacedFinding[]): Promise<void> {
  const { connection, findings: view } = context;
  const findings = chosen.map(({ uri, finding: { rule, fingerprint, excerpt } }) => ({
    uri,
    rule,
    fingerprint,
    excerpt,
  }));
  const edit = await connection.review.ignore({ findings });
  if (!(await applyEdit(connection, edit))) return;
  await saveProjectFiles(edit);
  view.drop(chosen);
  void offerUndo(touchedDocuments(edit), chosen.length);
}

/** One key ignores what is selected, so one button takes it back. */
async function offerUndo(files: readonly string[], count: number): Promise<void> {
  const documents = await Promise.all(
    files.map((uri) => vscode.workspace.openTextDocument(vscode.Uri.parse(uri))),
  );
  const versions = documents.map(({ version }) => version);
  const undo = vscode.l10n.t('Undo');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Ignored findings: {0}, in .jiaokan/ignore.jsonc. The texts are untouched.', count),
    undo,
  );
  if (answer !== undo) return;
  for (const [index, document] of documents.entries()) {
    // An ignore file that has gone on is for the person to edit.
    await vscode.window.showTextDocument(document);
    if (document.version !== versions[index]) continue;
    await vscode.commands.executeCommand('undo');
    await document.save();
  }
}

function rowsOf(node: unknown, nodes: unknown): readonly FindingNode[] | undefined {
  if (Array.isArray(nodes) && nodes.length > 0 && nodes.every(isRow)) return nodes;
  return isRow(node) ? [node] : undefined;
}

function isRow(value: unknown): value is FindingNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}

/** Menus and links may hand over anything; only a range is let through. */
function isRange(value: unknown): value is FindingItem['range'] {
  return (
    typeof value === 'object' &&
    value !== null &&
    [Reflect.get(value, 'start'), Reflect.get(value, 'end')].every(
      (end: unknown) => typeof end === 'object' && end !== null && Number.isInteger(Reflect.get(end, 'line')),
    )
  );
}
