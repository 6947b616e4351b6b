import type { Segmenter } from './engine/index.ts';
import { characterSegmenter } from './engine/index.ts';
import { loadDictionary } from './host/node/dictionary.ts';

/* What the npm package gives to programs: the engine's face, and its dictionary on Node. See docs/api.md. */

export * from './engine/index.ts';

/**
 * The segmenter with the dictionary, or the one without where the package is damaged. Loading takes from a tenth of a second
 * to two; keep it.
 */
export function loadSegmenter(): Segmenter {
  const loaded = loadDictionary(__filename);
  return loaded.kind === 'loaded' ? loaded.segmenter : characterSegmenter;
}
