import { join } from 'node:path';
import type { KeptWork } from '../host/keptWork.ts';
import type { Environment } from './environment.ts';

/** What the outside world gives for keeping work from one run to the next. */
export interface CacheEnvironment {
  /** As `process.platform` names it. */
  readonly platform: string;
  /** The id of the segmenter that reads texts when nothing goes wrong. */
  readonly segmenter: string;
  /** Opens what is kept in a folder. */
  open(folder: string): KeptWork;
}

/** Where programs keep what they can work out again; undefined where the system does not tell. */
export function cacheFolder(variables: Environment['variables'], platform: string): string | undefined {
  const { XDG_CACHE_HOME: cache, HOME: home, LOCALAPPDATA: local } = variables;
  if (platform === 'win32') return local ? join(local, 'jiaokan', 'Cache') : undefined;
  if (cache) return join(cache, 'jiaokan');
  if (!home) return undefined;
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'jiaokan') : join(home, '.cache', 'jiaokan');
}

/** What earlier runs have kept; undefined where nothing is to be kept. */
export function openCache(
  { cache }: { readonly cache: boolean },
  { variables, cache: world }: Environment,
): KeptWork | undefined {
  const folder = world === undefined || !cache ? undefined : cacheFolder(variables, world.platform);
  return folder === undefined ? undefined : world?.open(folder);
}
