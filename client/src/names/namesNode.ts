import type { MentionItem, SpellingItem, SuspectItem } from '../../../server/src/lsp/protocol.ts';

/** One row of the view *Names*. `id` is stable as long as what the row stands for stays. */
export type NamesNode = SuspectNode | SpellingNode | ContextNode;

/** Spellings that are suspected to be one name. */
export interface SuspectNode {
  readonly kind: 'suspect';
  readonly id: string;
  readonly suspect: SuspectItem;
}

/** One of these spellings. */
export interface SpellingNode {
  readonly kind: 'spelling';
  readonly id: string;
  readonly suspect: SuspectItem;
  readonly spelling: SpellingItem;
}

/** One place of a spelling, with the text around it. */
export interface ContextNode {
  readonly kind: 'context';
  readonly id: string;
  readonly parent: SpellingNode;
  readonly uri: string;
  readonly mention: MentionItem;
}

export function suspectNode(suspect: SuspectItem): SuspectNode {
  return { kind: 'suspect', id: `suspect:${suspect.id}`, suspect };
}

export function spellingNode(suspect: SuspectItem, spelling: SpellingItem): SpellingNode {
  return { kind: 'spelling', id: `spelling:${suspect.id}:${spelling.text}`, suspect, spelling };
}

export function contextNode(parent: SpellingNode, uri: string, mention: MentionItem): ContextNode {
  const { line, character } = mention.ranges[0].start;
  return { kind: 'context', id: `${parent.id}:${uri}:${line}:${character}`, parent, uri, mention };
}

/** The spelling that a row stands for: of a suspect, the one to prefer. */
export function spellingOf(node: NamesNode): SpellingItem | undefined {
  switch (node.kind) {
    case 'suspect':
      return node.suspect.spellings[0];
    case 'spelling':
      return node.spelling;
    case 'context':
      return node.parent.spelling;
  }
}

/** The suspect that a row belongs to. */
export function suspectOf(node: NamesNode): SuspectItem {
  return node.kind === 'context' ? node.parent.suspect : node.suspect;
}
