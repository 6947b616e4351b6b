import { entitiesOf } from '../../service/entityTree.ts';
import { defineCustomRequest } from '../define.ts';
import { type EntitiesParams, type EntityItem, entitiesRequest } from '../protocol.ts';
import { reasonText } from '../reasons.ts';
import { scopeUri, settled } from '../scope.ts';

/** `jiaokan/entities`: the people and organizations of the corpus or of one file. */
export const entities = defineCustomRequest(
  entitiesRequest,
  async (session, { scope }: EntitiesParams): Promise<readonly EntityItem[]> => {
    await settled(session, scope);
    return entitiesOf(session.corpus.index, scopeUri(scope)).map(({ aliases, ...entity }) => ({
      ...entity,
      aliases: aliases.map((alias) => ({ ...alias, reason: reasonText(alias.reason, session.locale()) })),
    }));
  },
);
