import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dictionarySegmenter, packedDictionaryId } from '../../engine/segment/dictionarySegmenter.ts';
import { type LoadedSegmenter, loadNodejieba, nodejiebaId } from './nodejieba.ts';

/**
 * Which dictionary words are looked up in: nodejieba's, where its part in machine code is there, else the packed one
 * beside the bundle, which cuts every text alike (`test/engine/segment`). `anchor` is the bundle's file.
 */
export function loadDictionary(anchor: string): LoadedSegmenter {
  if (nodejiebaId(anchor) !== undefined) {
    const loaded = loadNodejieba(anchor);
    if (loaded.kind === 'loaded') return loaded;
  }
  const packed = readPacked(anchor);
  const segmenter = packed === undefined ? undefined : dictionarySegmenter(packed);
  // What the other one says is missing is what a person can do something about.
  return segmenter === undefined ? loadNodejieba(anchor) : { kind: 'loaded', segmenter };
}

/** The id of the segmenter that `loadDictionary` loads in all likelihood. */
export function likelyDictionaryId(anchor: string): string | undefined {
  const native = nodejiebaId(anchor);
  if (native !== undefined) return native;
  const packed = readPacked(anchor);
  return packed === undefined ? undefined : packedDictionaryId(packed);
}

function readPacked(anchor: string): Uint8Array | undefined {
  try {
    return readFileSync(join(dirname(anchor), 'tables', 'dictionary.bin'));
  } catch {
    return undefined;
  }
}
