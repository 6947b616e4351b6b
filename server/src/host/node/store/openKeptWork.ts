import { join } from 'node:path';
import type { KeptWork } from '../../keptWork.ts';
import { noStore } from '../../memoryStore.ts';
import { keepWork } from './keepWork.ts';
import { openPackStore, storeKeyOf } from './packStore.ts';

/** The form of the files; another form has another folder, so that old and new programs leave each other's alone. */
const format = 'analyses-2';

/** Names the program: a build knows its own sources, see `server/tools/bundle.mjs`. */
const engine = process.env.JIAOKAN_ENGINE ?? 'sources';

/** Opens what is kept below a folder that is ours alone; without a folder nothing is kept. */
export function openKeptWork(folder: string | undefined): KeptWork {
  const store = folder === undefined ? noStore(storeKeyOf) : openPackStore(join(folder, format));
  return keepWork(store, engine);
}
