import { mentionsByDocument, parseId } from '../../service/entityTree.ts';
import { defineCustomRequest } from '../define.ts';
import { clientUriOf } from '../openSnapshot.ts';
import { type MentionGroup, type MentionsParams, mentionsRequest } from '../protocol.ts';
import { scopeUri, settled } from '../scope.ts';

/** `jiaokan/mentions`: where an entity is named, by document. */
export const mentions = defineCustomRequest(
  mentionsRequest,
  async (session, { id, scope }: MentionsParams): Promise<readonly MentionGroup[]> => {
    await settled(session, scope);
    const key = parseId(id);
    if (key === undefined) return [];
    return mentionsByDocument(session.corpus.index, key, scopeUri(scope)).map(({ document, mentions }) => ({
      uri: clientUriOf(session, document),
      mentions,
    }));
  },
);
