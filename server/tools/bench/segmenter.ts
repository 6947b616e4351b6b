import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import type { Segmenter } from '../../src/engine/segment/segmenter.ts';
import { loadNodejieba } from '../../src/host/node/nodejieba.ts';

/** The segmenter with the dictionary, or the simpler one where it is not installed, and whether it is there. */
export function loadSegmenter(): { readonly segmenter: Segmenter; readonly dictionary: boolean } {
  const loaded = loadNodejieba(import.meta.url);
  return loaded.kind === 'loaded'
    ? { segmenter: loaded.segmenter, dictionary: true }
    : { segmenter: characterSegmenter, dictionary: false };
}
