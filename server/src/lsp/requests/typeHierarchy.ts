import {
  SymbolKind,
  type TypeHierarchyItem,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from 'vscode-languageserver';
import type { CorpusEntity } from '../../engine/corpus/corpusIndex.ts';
import { definingMention } from '../../service/definition.ts';
import { parseId } from '../../service/entityTree.ts';
import { departmentsOf, parentOf } from '../../service/hierarchy.ts';
import { hullOf, mentionAt } from '../../service/mentionAt.ts';
import { defineRequest } from '../define.ts';
import { clientUriOf, openSnapshot } from '../openSnapshot.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';

/** `textDocument/prepareTypeHierarchy`: the organization under the caret. */
export const prepareTypeHierarchy = defineRequest(
  TypeHierarchyPrepareRequest.type,
  async (session, { textDocument, position }): Promise<TypeHierarchyItem[] | null> => {
    const snapshot = await openSnapshot(session, textDocument.uri);
    const named = snapshot === undefined ? undefined : mentionAt(snapshot, position);
    if (named === undefined || named.entity.type === 'person') return null;
    return itemsOf(session, [named.entity]);
  },
);

/** `typeHierarchy/supertypes`: the institution that an organization belongs to. */
export const supertypes = defineRequest(
  TypeHierarchySupertypesRequest.type,
  (session, { item }): TypeHierarchyItem[] | null => {
    const entity = entityOf(session, item);
    const parent = entity && parentOf(session.corpus.index, entity);
    return entity === undefined ? null : itemsOf(session, parent === undefined ? [] : [parent]);
  },
);

/** `typeHierarchy/subtypes`: its departments. */
export const subtypes = defineRequest(
  TypeHierarchySubtypesRequest.type,
  (session, { item }): TypeHierarchyItem[] | null => {
    const entity = entityOf(session, item);
    return entity === undefined ? null : itemsOf(session, departmentsOf(session.corpus.index, entity));
  },
);

/** The entity of an item that a client sends back; it may have gone meanwhile. */
function entityOf({ corpus }: Session, { data }: TypeHierarchyItem): CorpusEntity | undefined {
  const key = typeof data === 'string' ? parseId(data) : undefined;
  return key && corpus.index.entity(key);
}

function itemsOf(session: Session, entities: readonly CorpusEntity[]): TypeHierarchyItem[] {
  return entities.flatMap((entity) => {
    const defining = definingMention(session.corpus.index, entity);
    if (defining === undefined) return [];
    const range = hullOf(defining.mention.ranges);
    const counts = { mentions: entity.mentions, documents: entity.documents.size };
    return [
      {
        name: entity.name,
        kind: SymbolKind.Module,
        detail: words(session.locale(), 'counts', counts),
        uri: clientUriOf(session, defining.document),
        range,
        selectionRange: range,
        data: entity.key,
      },
    ];
  });
}
