import { defineCustomRequest } from '../define.ts';
import { reindexRequest } from '../protocol.ts';

/** `jiaokan/reindex`: reads every file of the corpus again, and the project files with them. */
export const reindex = defineCustomRequest(reindexRequest, async (session): Promise<null> => {
  const { folders, indexer } = session;
  for (const folder of folders.all()) await folders.reload(folder);
  await indexer.readAll();
  return null;
});
