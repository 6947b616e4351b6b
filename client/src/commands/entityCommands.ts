import * as vscode from 'vscode';
import type { Decision, EntityItem, MentionItem } from '../../../server/src/lsp/protocol.ts';
import { findMentionsAtCaret } from '../mention/findMentions.ts';
import type { OutlineNode } from '../outline/node.ts';
import { sortEntities } from '../outline/sort.ts';
import type { CommandContext, CommandTable } from './command.ts';
import { fromKeys, rowsAtKeys } from './rowAtKeys.ts';

/** The context menu of an entity in the outline. Without an argument they act on the selected row. */
export function entityCommands(context: CommandContext): CommandTable {
  const forEntity =
    (act: (context: CommandContext, entity: EntityItem) => unknown) =>
    async (node: unknown): Promise<unknown> => {
      const { tree } = context.view;
      const [row] =
        node === fromKeys ? await rowsAtKeys(tree) : isOutlineNode(node) ? [node] : tree.selection;
      const entity = entityOf(row);
      return entity === undefined ? undefined : act(context, entity);
    };
  return {
    'jiaokan.entity.goToFirst': forEntity(goToFirst),
    'jiaokan.entity.rename': forEntity(rename),
    'jiaokan.entity.findMentions': forEntity(findMentions),
    'jiaokan.entity.copyName': forEntity((_, { name }) => vscode.env.clipboard.writeText(name)),
    'jiaokan.entity.markAlias': forEntity(markAlias),
    'jiaokan.entity.notName': forEntity((_, { id, name }) =>
      decide(context, id, { kind: 'notName', text: name }, vscode.l10n.t('{0} is not a name.', name)),
    ),
  };
}

/** Where an entity is named first in the scope of the view. */
interface FirstMention {
  readonly uri: string;
  readonly mention: MentionItem;
}

async function firstMention({ view }: CommandContext, id: string): Promise<FirstMention | undefined> {
  const [group] = await view.outline.mentions(id);
  const mention = group?.mentions[0];
  return group === undefined || mention === undefined ? undefined : { uri: group.uri, mention };
}

async function goToFirst(context: CommandContext, { id }: EntityItem): Promise<boolean> {
  const first = await firstMention(context, id);
  if (first === undefined) return false;
  await context.presenter.show(first.uri, first.mention.ranges);
  return true;
}

/** The editor's own rename, so that preview, undo and the questions about aliases are the same everywhere. */
async function rename(context: CommandContext, entity: EntityItem): Promise<void> {
  if (await goToFirst(context, entity)) await vscode.commands.executeCommand('editor.action.rename');
}

async function findMentions(context: CommandContext, entity: EntityItem): Promise<void> {
  if (await goToFirst(context, entity)) await findMentionsAtCaret();
}

async function markAlias(context: CommandContext, entity: EntityItem): Promise<void> {
  const others = sortEntities(context.view.outline.all(), 'count').filter(
    (other) => other.type === entity.type && other.id !== entity.id,
  );
  const picked = await vscode.window.showQuickPick(
    others.map(({ name, mentions, aliases }) => ({
      label: name,
      description: `${mentions}`,
      detail: aliases.map(({ text }) => text).join(' · '),
    })),
    {
      title: vscode.l10n.t('Mark {0} as Another Name of …', entity.name),
      placeHolder: vscode.l10n.t('The name that both are to be listed under'),
      matchOnDetail: true,
    },
  );
  if (picked === undefined) return;
  const { type, id, name } = entity;
  await decide(
    context,
    id,
    { kind: 'same', type, name: picked.label, alias: name },
    vscode.l10n.t('{0} is listed under {1} now.', name, picked.label),
  );
}

/** Records a decision in the project files of the corpus that names the entity. */
async function decide(context: CommandContext, id: string, decision: Decision, what: string): Promise<void> {
  const first = await firstMention(context, id);
  if (first !== undefined) await context.decisions.record({ uri: first.uri, decision }, what);
}

function entityOf(node: OutlineNode | undefined): EntityItem | undefined {
  return node === undefined || node.kind === 'group' ? undefined : node.entity;
}

function isOutlineNode(value: unknown): value is OutlineNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
