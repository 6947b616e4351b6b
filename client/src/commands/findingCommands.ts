import * as vscode from 'vscode';
import type { RuleFamily } from '../../../server/src/lsp/reviewProtocol.ts';
import { findingsOf } from '../findings/diagnostics.ts';
import { isOfFamily, stepFinding } from '../findings/findingOrder.ts';
import type { Direction } from '../mention/mentionOrder.ts';
import { ruleName } from '../rules/ruleNames.ts';
import { isCorpusDocument } from '../server/documents.ts';
import type { CommandTable } from './command.ts';

/** A message in the status bar goes away by itself after this long. */
const messageMs = 6000;

/** Commands that lead from finding to finding within a text. */
export function findingCommands(): CommandTable {
  return {
    'jiaokan.nextFinding': () => step('next', undefined),
    'jiaokan.nextFinding.layout': () => step('next', 'layout'),
    'jiaokan.nextFinding.copies': () => step('next', 'copies'),
    'jiaokan.nextFinding.names': () => step('next', 'names'),
    'jiaokan.nextFinding.characters': () => step('next', 'characters'),
    'jiaokan.nextFinding.residue': () => step('next', 'residue'),
    'jiaokan.previousFinding': () => step('previous', undefined),
    'jiaokan.previousFinding.layout': () => step('previous', 'layout'),
    'jiaokan.previousFinding.copies': () => step('previous', 'copies'),
    'jiaokan.previousFinding.names': () => step('previous', 'names'),
    'jiaokan.previousFinding.characters': () => step('previous', 'characters'),
    'jiaokan.previousFinding.residue': () => step('previous', 'residue'),
  };
}

/** Puts the caret where the finding begins. Nothing is selected: a key that is hit by mistake must delete nothing. */
async function step(direction: Direction, family: RuleFamily | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isCorpusDocument(editor.document)) return;
  const findings = findingsOf(editor.document.uri)
    .filter(({ rule }) => isOfFamily(rule, family))
    .map((each) => ({ ...each, start: each.range.start }));
  const found = stepFinding(findings, editor.selection.active, direction);
  if (found === undefined) {
    tell(vscode.l10n.t('There is no finding of this kind in this file.'));
    return;
  }
  const { finding, index, total } = found;
  editor.selection = new vscode.Selection(finding.start, finding.start);
  editor.revealRange(finding.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  tell(vscode.l10n.t('{0}: {1} of {2}', ruleName(finding.rule), index + 1, total));
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, messageMs);
}
