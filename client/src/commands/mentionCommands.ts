import * as vscode from 'vscode';
import type { FindMentionsParams, MentionItem } from '../../../server/src/lsp/protocol.ts';
import { findMentionsAtCaret } from '../mention/findMentions.ts';
import { type Direction, stepMention } from '../mention/mentionOrder.ts';
import { isCorpusDocument } from '../server/documents.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** A message in the status bar goes away by itself after this long. */
const messageMs = 4000;

/** Commands that lead from mention to mention. */
export function mentionCommands(context: CommandContext): CommandTable {
  return {
    'jiaokan.nextMention': () => step(context, 'next'),
    'jiaokan.previousMention': () => step(context, 'previous'),
    'jiaokan.findMentions': async (place) => {
      if (!isPlace(place)) return;
      const { uri, position } = place;
      await context.presenter.show(uri, [{ start: position, end: position }]);
      await findMentionsAtCaret();
    },
    'jiaokan.showMention': async (uri, ranges) => {
      if (typeof uri === 'string' && areRanges(ranges)) await context.presenter.show(uri, ranges);
    },
  };
}

async function step({ connection, presenter }: CommandContext, direction: Direction): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isCorpusDocument(editor.document)) return;
  const uri = editor.document.uri.toString();
  const position = editor.selection.start;
  const found = await connection.entityAt({ uri, position });
  if (found === null) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('There is no person or organization at the caret.'),
      messageMs,
    );
    return;
  }
  const groups = await connection.mentions(found.id, { kind: 'corpus' });
  const target = stepMention(groups, uri, position, direction);
  if (target === undefined) return;
  await presenter.show(target.uri, target.mention.ranges);
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('{0}: mention {1} of {2}', found.name, target.index + 1, target.total),
    messageMs,
  );
}

/** Links in hovers may carry anything; only LSP ranges are let through. */
function areRanges(value: unknown): value is MentionItem['ranges'] {
  return Array.isArray(value) && 0 < value.length && value.every(isRange);
}

/** A code lens may carry anything, too. */
function isPlace(value: unknown): value is FindMentionsParams {
  return hasKeys(value, 'uri', 'position') && typeof value.uri === 'string' && isPosition(value.position);
}

function isRange(value: unknown): boolean {
  return hasKeys(value, 'start', 'end') && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return (
    hasKeys(value, 'line', 'character') && Number.isInteger(value.line) && Number.isInteger(value.character)
  );
}

function hasKeys<K extends string>(value: unknown, ...keys: readonly K[]): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
