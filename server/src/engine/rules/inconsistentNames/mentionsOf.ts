import type { DocumentFacts } from '../../lint/documentFacts.ts';
import type { EntityType, Mention } from '../../names/mention.ts';

/** The mentions of a spelling in the document. */
export function mentionsOf({ mentions }: DocumentFacts, type: EntityType, text: string): readonly Mention[] {
  return mentions.filter((mention) => mention.type === type && mention.text === text);
}

/** The mentions of an institution in the document, by itself or with a department. */
export function hostMentions({ mentions }: DocumentFacts, host: string): readonly Mention[] {
  return mentions.filter(({ type, text }) => type === 'organization' && text.startsWith(host));
}
