import type { EntityType } from '../../engine/names/mention.ts';
import { projectFiles } from '../../project/config.ts';
import type { RangeEdit } from '../../service/rename.ts';
import { recordedSpellings } from '../recordedPlace.ts';
import type { Session } from '../session.ts';
import { uriBelow } from '../uris.ts';

/** The edits that take a rename over into the names files, so that they do not go on naming what is gone. */
export async function recordedRename(
  { folders }: Session,
  type: EntityType,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, readonly RangeEdit[]>> {
  const edits = new Map<string, readonly RangeEdit[]>();
  for (const folder of folders.all()) {
    const now = await folders.reload(folder);
    const places = recordedSpellings(now, type, from);
    if (places.length === 0) continue;
    const uri = uriBelow(folder.uri, projectFiles.names);
    edits.set(
      uri,
      places.map((range) => ({ range, newText: JSON.stringify(to) })),
    );
  }
  return edits;
}
