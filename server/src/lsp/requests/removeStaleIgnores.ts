import { defineCustomRequest } from '../define.ts';
import { removeStale } from '../ignores/removeStale.ts';
import { type RemoveStaleParams, type RemoveStaleResult, removeStaleRequest } from '../reviewProtocol.ts';

/** `jiaokan/removeStaleIgnores`: the edit that takes out what the ignore files keep in vain. */
export const removeStaleIgnores = defineCustomRequest(
  removeStaleRequest,
  (session, params: RemoveStaleParams, token): Promise<RemoveStaleResult> =>
    removeStale(session, params, token),
);
