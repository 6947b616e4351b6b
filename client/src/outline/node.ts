import type { EntityItem, EntityType, MentionItem } from '../../../server/src/lsp/protocol.ts';

/** One row of the view *People and Organizations*. `id` is stable as long as what the row stands for stays. */
export type OutlineNode = GroupNode | EntityNode | FileNode | MentionNode;

/** All people or all organizations that pass the filter. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly type: EntityType;
  /** Entities that pass the filter. */
  readonly shown: number;
  /** Entities in the scope, whatever the filter says. */
  readonly total: number;
}

/** A person or an organization. */
export interface EntityNode {
  readonly kind: 'entity';
  readonly id: string;
  readonly entity: EntityItem;
}

/** A document that names the entity. */
export interface FileNode {
  readonly kind: 'file';
  readonly id: string;
  readonly uri: string;
  readonly entity: EntityItem;
  readonly mentions: readonly MentionItem[];
}

/** One mention, with the text around it. */
export interface MentionNode {
  readonly kind: 'mention';
  readonly id: string;
  readonly uri: string;
  readonly entity: EntityItem;
  readonly mention: MentionItem;
}

export function groupNode(type: EntityType, shown: number, total: number): GroupNode {
  return { kind: 'group', id: `group:${type}`, type, shown, total };
}

export function entityNode(entity: EntityItem): EntityNode {
  return { kind: 'entity', id: `entity:${entity.id}`, entity };
}

export function fileNode(entity: EntityItem, uri: string, mentions: readonly MentionItem[]): FileNode {
  return { kind: 'file', id: `file:${entity.id}:${uri}`, uri, entity, mentions };
}

/** The rows of one document. A row is known by its place in the list, so that an edit above leaves it selected. */
export function mentionNodes(
  entity: EntityItem,
  uri: string,
  mentions: readonly MentionItem[],
): readonly MentionNode[] {
  return mentions.map((mention, index) => ({
    kind: 'mention',
    id: `mention:${entity.id}:${uri}:${index}`,
    uri,
    entity,
    mention,
  }));
}
