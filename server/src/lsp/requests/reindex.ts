import { defineCustomRequest } from '../define.ts';
import { reindexRequest } from '../protocol.ts';
import { readEverything } from '../readEverything.ts';

/** `jiaokan/reindex`: reads every file of the corpus again, and the project files with them. */
export const reindex = defineCustomRequest(reindexRequest, async (session): Promise<null> => {
  await readEverything(session);
  return null;
});
