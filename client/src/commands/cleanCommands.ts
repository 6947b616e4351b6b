import * as vscode from 'vscode';
import type { FixParams, FixResult } from '../../../server/src/lsp/protocol.ts';
import { ruleName } from '../rules/ruleNames.ts';
import { activeCorpusDocument } from '../server/documents.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { askForFix, mend, withFixProgress } from './fixCommands.ts';

/** The comparison of a document with its clean text, and what can be taken over from it. */
export function cleanCommands(context: CommandContext): CommandTable {
  return {
    'jiaokan.cleanPreview.open': () => open(context),
    'jiaokan.cleanPreview.acceptAll': () => accept(context, {}),
    'jiaokan.cleanPreview.acceptRule': (rule) =>
      acceptRule(context, typeof rule === 'string' ? rule : undefined),
    'jiaokan.cleanPreview.acceptParagraph': () => acceptParagraph(context),
  };
}

async function open({ clean }: CommandContext): Promise<void> {
  const document = activeCorpusDocument();
  if (document !== undefined) await clean.open(document.uri);
  else {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the text that is to be mended, then run the command again.'),
    );
  }
}

/** Makes some of the safe fixes of the comparison that is open. */
async function accept(
  context: CommandContext,
  only: Pick<FixParams, 'rules' | 'paragraphAt'>,
): Promise<void> {
  const place = context.clean.activePlace();
  if (place === undefined) return;
  const document = await vscode.workspace.openTextDocument(place.source);
  await mend(context, document, { unsafe: false, ...only });
}

async function acceptParagraph(context: CommandContext): Promise<void> {
  const place = context.clean.activePlace();
  if (place !== undefined) await accept(context, { paragraphAt: place.position });
}

async function acceptRule(context: CommandContext, given: string | undefined): Promise<void> {
  const place = context.clean.activePlace();
  if (place === undefined) return;
  const rule = given ?? (await pickRule(context, place.source));
  if (rule !== undefined) await accept(context, { rules: [rule] });
}

/** Asks which rule's fixes are meant; each says how many it has. */
async function pickRule({ connection }: CommandContext, source: vscode.Uri): Promise<string | undefined> {
  const params = { scope: { kind: 'file', uri: source.toString() }, unsafe: false } as const;
  const result = await withFixProgress((progress) => askForFix(connection, params, progress));
  if (result === undefined) return undefined;
  const picked = await vscode.window.showQuickPick(choices(result), {
    title: vscode.l10n.t('Accept the Fixes of One Rule'),
    placeHolder: vscode.l10n.t('The rule, with the number of its safe fixes in this file'),
    matchOnDescription: true,
  });
  return picked?.rule;
}

function choices({ byRule }: FixResult) {
  return Object.entries(byRule)
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => ({ label: ruleName(rule), description: `${count} · ${rule}`, rule }));
}
