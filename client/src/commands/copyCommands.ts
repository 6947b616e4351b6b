import * as vscode from 'vscode';
import type { CompareParams } from '../../../server/src/lsp/protocol.ts';
import { joinedText } from '../copies/joinedText.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** Commands about copies; quick fixes call them. */
export function copyCommands({ comparison }: CommandContext): CommandTable {
  return {
    'jiaokan.compareCopies': async (params) => {
      if (isCompareParams(params)) await compare(params, comparison.show.bind(comparison));
    },
  };
}

type Show = CommandContext['comparison']['show'];

/** Whole documents are compared as they are, paragraphs without their layout: wraps would hide what differs. */
async function compare({ extent, left, right }: CompareParams, show: Show): Promise<void> {
  const [one, other] = [vscode.Uri.parse(left.uri), vscode.Uri.parse(right.uri)];
  const title = `${nameOf(one, left.range)} ↔ ${nameOf(other, right.range)}`;
  if (extent === 'document') {
    await vscode.commands.executeCommand('vscode.diff', one, other, title);
    return;
  }
  await show(title, [await textAt(one, left.range), await textAt(other, right.range)]);
}

function nameOf(uri: vscode.Uri, { start }: CompareParams['left']['range']): string {
  return `${vscode.workspace.asRelativePath(uri)}:${start.line + 1}`;
}

async function textAt(uri: vscode.Uri, { start, end }: CompareParams['left']['range']): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  return joinedText(document.getText(new vscode.Range(start.line, start.character, end.line, end.character)));
}

/** Links may carry anything; only two places are let through. */
function isCompareParams(value: unknown): value is CompareParams {
  if (typeof value !== 'object' || value === null) return false;
  const { left, right } = value as Partial<CompareParams>;
  return typeof left?.uri === 'string' && typeof right?.uri === 'string';
}
