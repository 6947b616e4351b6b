import type { AnalysisStore, StoreKey } from './ports.ts';

/** A store that lasts as long as it is held; `keyOf` names keys as the store on the disk does. */
export function memoryStore(keyOf: (parts: readonly string[]) => StoreKey): AnalysisStore {
  const values = new Map<StoreKey, Uint8Array>();
  return {
    lasts: true,
    keyOf: (...parts) => keyOf(parts),
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    flush: async () => {},
    dispose: () => {},
  };
}

/** A store that keeps nothing, where nothing may be written. */
export function noStore(keyOf: (parts: readonly string[]) => StoreKey): AnalysisStore {
  return { ...memoryStore(keyOf), lasts: false, get: () => undefined, set: () => {} };
}
