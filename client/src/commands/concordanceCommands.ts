import * as vscode from 'vscode';
import type { OutlineNode } from '../outline/node.ts';
import { activeCorpusDocument } from '../server/documents.ts';
import type { NamedQuery } from '../webview/messages.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { fromKeys, rowsAtKeys } from './rowAtKeys.ts';

/** Commands that open the concordance and the corpus overview. */
export function concordanceCommands(context: CommandContext): CommandTable {
  return {
    'jiaokan.concordance.entity': (target) => ofEntity(context, target),
    'jiaokan.concordance.search': (text) => ofText(context, text),
    'jiaokan.showOverview': () => context.overview.show(),
  };
}

/** Of the entity that is given (a row of the outline, or an id in a link), else of the one at the caret. */
async function ofEntity(context: CommandContext, target: unknown): Promise<void> {
  const row = target === fromKeys ? (await rowsAtKeys(context.view.tree))[0] : undefined;
  const query = queryOf(row ?? target) ?? (await entityAtCaret(context));
  if (query !== undefined) return context.concordance.show(query, { kind: 'corpus' });
  vscode.window.setStatusBarMessage(vscode.l10n.t('There is no person or organization at the caret.'), 4000);
}

function queryOf(target: unknown): NamedQuery | undefined {
  if (typeof target === 'string') {
    const name = /^(?:person|organization):(.+)$/su.exec(target)?.[1];
    return name === undefined ? undefined : { kind: 'entity', id: target, name };
  }
  if (!isOutlineNode(target) || target.kind === 'group') return undefined;
  return { kind: 'entity', id: target.entity.id, name: target.entity.name };
}

async function entityAtCaret({ connection, view }: CommandContext): Promise<NamedQuery | undefined> {
  const document = activeCorpusDocument();
  const caret = vscode.window.activeTextEditor?.selection.active;
  if (document === undefined || caret === undefined) return queryOf(view.tree.selection[0]);
  const found = await connection.entityAt({ uri: document.uri.toString(), position: caret });
  return found === null ? undefined : { kind: 'entity', id: found.id, name: found.name };
}

/** Of the text that is given or selected; without one, the page asks for it. */
function ofText({ concordance }: CommandContext, text: unknown): void {
  const editor = vscode.window.activeTextEditor;
  const selected = editor === undefined ? '' : editor.document.getText(editor.selection);
  const wanted =
    typeof text === 'string'
      ? text
      : selected.replace(/\s+/gu, (blank) => (/[\r\n]/u.test(blank) ? '' : blank));
  concordance.show({ kind: 'text', text: wanted, regularExpression: false }, { kind: 'corpus' });
}

function isOutlineNode(value: unknown): value is OutlineNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
