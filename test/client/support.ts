import type { EntityItem, MentionGroup, MentionItem } from '../../server/src/lsp/protocol.ts';

/** A person; mentions default to 1. */
export function person(name: string, { mentions = 1, aliases = [] as readonly string[] } = {}): EntityItem {
  return entity('person', name, mentions, aliases);
}

/** An organization; mentions default to 1. */
export function organization(
  name: string,
  { mentions = 1, aliases = [] as readonly string[] } = {},
): EntityItem {
  return entity('organization', name, mentions, aliases);
}

function entity(
  type: EntityItem['type'],
  name: string,
  mentions: number,
  aliases: readonly string[],
): EntityItem {
  return {
    id: `${type}/${name}`,
    type,
    name,
    mentions,
    documents: 1,
    aliases: aliases.map((text) => ({ text, mentions: 1, reason: '' })),
  };
}

/** A mention on one line. */
export function mentionAt(line: number, character: number, text: string): MentionItem {
  const range = { start: { line, character }, end: { line, character: character + text.length } };
  return { ranges: [range], text, before: '', after: '' };
}

export function group(uri: string, ...mentions: readonly MentionItem[]): MentionGroup {
  return { uri, mentions };
}
