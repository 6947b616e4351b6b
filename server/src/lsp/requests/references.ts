import { type Location, ReferencesRequest } from 'vscode-languageserver';
import { hullOf, mentionAt } from '../../service/mentionAt.ts';
import { references as referencesOf } from '../../service/references.ts';
import { defineRequest } from '../define.ts';
import { clientUriOf, openSnapshot } from '../openSnapshot.ts';

/** `textDocument/references`: every mention of the entity in the corpus, whatever its spelling. */
export const references = defineRequest(
  ReferencesRequest.type,
  async (session, { textDocument, position, context }): Promise<Location[] | null> => {
    const snapshot = await openSnapshot(session, textDocument.uri);
    const named = snapshot === undefined ? undefined : mentionAt(snapshot, position);
    if (snapshot === undefined || named === undefined) return null;
    const includeDefinition = context.includeDeclaration;
    return referencesOf(snapshot.names, named.entity, { includeDefinition }).map(({ document, mention }) => ({
      uri: clientUriOf(session, document),
      range: hullOf(mention.ranges),
    }));
  },
);
