import type { DocumentFacts } from '../../lint/documentFacts.ts';
import type { EntityType, Mention } from '../../names/mention.ts';
import { oncePer } from '../../once.ts';

const none: readonly Mention[] = [];

/** The mentions of a document by type and spelling, each list in reading order. */
const bySpelling = oncePer((mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> => {
  const lists = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention.type, mention.text);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [mention]);
    else list.push(mention);
  }
  return lists;
});

function keyOf(type: EntityType, text: string): string {
  return `${type}:${text}`;
}

/** The mentions of a spelling in the document. */
export function mentionsOf({ mentions }: DocumentFacts, type: EntityType, text: string): readonly Mention[] {
  return bySpelling(mentions).get(keyOf(type, text)) ?? none;
}

/** The mentions of an institution in the document, by itself or with a department. */
export function hostMentions({ mentions }: DocumentFacts, host: string): readonly Mention[] {
  return mentions.filter(({ type, text }) => type === 'organization' && text.startsWith(host));
}
