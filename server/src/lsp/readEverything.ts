import { reloadFolder } from './projectChange.ts';
import { reanalyse } from './reanalyse.ts';
import type { Session } from './session.ts';

/** Reads the project files and then every document again, as if nothing had ever been read. */
export async function readEverything(session: Session): Promise<void> {
  for (const folder of session.folders.all()) await reloadFolder(session, folder);
  reanalyse(session);
  await session.indexer.readAll({ anew: true });
}
