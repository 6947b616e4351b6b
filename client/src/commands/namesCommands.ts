import * as vscode from 'vscode';
import type { EntityItem, NameDecision, SuspectItem } from '../../../server/src/lsp/protocol.ts';
import { decideNames, mergeNames } from '../decisions/mergeNames.ts';
import { type Choice, decisionsFor, keptInsteadOfReplaced } from '../names/choices.ts';
import { type NamesNode, spellingOf, suspectOf } from '../names/namesNode.ts';
import { sortEntities } from '../outline/sort.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { fromKeys, rowsAtKeys } from './rowAtKeys.ts';

/** The actions of the view *Names*. Without an argument they act on the selected row. */
export function namesCommands(context: CommandContext): CommandTable {
  const choose = (choice: Choice) => (node: unknown) => decide(context, choice, node);
  return {
    'jiaokan.names.use': choose('use'),
    'jiaokan.names.keep': choose('keep'),
    'jiaokan.names.different': choose('different'),
    'jiaokan.names.notName': choose('notName'),
    'jiaokan.names.merge': () => merge(context),
    'jiaokan.undoDecision': () => context.decisions.undo(),
  };
}

async function decide(context: CommandContext, choice: Choice, given: unknown): Promise<boolean> {
  const { tree } = context.names;
  const [node] = given === fromKeys ? await rowsAtKeys(tree) : isNamesNode(given) ? [given] : tree.selection;
  const spelling = node === undefined ? undefined : spellingOf(node);
  if (node === undefined || spelling === undefined) {
    await vscode.commands.executeCommand('jiaokan.names.focus');
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select the name or the spelling in the view Names, then run the command again.'),
    );
    return false;
  }
  const suspect = suspectOf(node);
  const decisions = decisionsFor(choice, suspect, spelling.text);
  // A recorded name need not stand in any text; one of its other spellings does.
  const placed = suspect.spellings.find(({ mentions }) => mentions > 0) ?? spelling;
  const name = { type: suspect.type, name: placed.text };
  const done = await decideNames(
    context.connection,
    context.decisions,
    decisions,
    name,
    sentence(choice, suspect, spelling.text, decisions),
  );
  if (done && (choice !== 'use' || suspect.verdict === 'recorded')) context.names.list.drop(suspect.id);
  return done;
}

/** Says what was decided. */
function sentence(
  choice: Choice,
  suspect: SuspectItem,
  text: string,
  decisions: readonly NameDecision[],
): string {
  const others = decisions.map(otherName).join('、');
  const beside = choice === 'use' ? keptInsteadOfReplaced(suspect, text) : undefined;
  if (beside !== undefined) {
    return vscode.l10n.t(
      '{0} is kept as another name of {1}, as {2} is, and no text is changed. To have it replaced, choose {1}.',
      others,
      beside,
      text,
    );
  }
  switch (choice) {
    case 'use':
      return vscode.l10n.t(
        '{0} is to be written {1}. Fix File and Fix Workspace mend the texts.',
        others,
        text,
      );
    case 'keep':
      return vscode.l10n.t('{0} is kept as another name.', others);
    case 'different':
      return vscode.l10n.t('{0} and {1} are different.', text, others);
    case 'notName':
      return vscode.l10n.t('{0} is not a name.', text);
  }
}

/** The name that a decision is about besides the one that was chosen. */
function otherName(decision: NameDecision): string {
  switch (decision.kind) {
    case 'same':
    case 'replace':
      return decision.alias;
    case 'different':
      return decision.names[1];
    case 'notName':
      return decision.text;
  }
}

/** What dragging does with the mouse: picks a name, then the one that it belongs to. */
async function merge(context: CommandContext): Promise<void> {
  const all = sortEntities(await context.connection.entities({ kind: 'corpus' }), 'count');
  const dragged = await pick(all, vscode.l10n.t('The name that is to be listed under another one'));
  if (dragged === undefined) return;
  const others = all.filter(({ type, id }) => type === dragged.type && id !== dragged.id);
  const target = await pick(others, vscode.l10n.t('The name that both are to be listed under'));
  if (target !== undefined) await mergeNames(context.connection, context.decisions, dragged, target);
}

async function pick(entities: readonly EntityItem[], placeHolder: string): Promise<EntityItem | undefined> {
  const items = entities.map((entity) => ({
    label: entity.name,
    description: `${entity.mentions}`,
    detail: entity.aliases.map(({ text }) => text).join(' · '),
    entity,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Merge Two Names'),
    placeHolder,
    matchOnDetail: true,
  });
  return picked?.entity;
}

function isNamesNode(value: unknown): value is NamesNode {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'suspect' || value.kind === 'spelling' || value.kind === 'context';
}
