import { characterSegmenter } from '../../engine/segment/characterSegmenter.ts';
import { dictionarySegmenter } from '../../engine/segment/dictionarySegmenter.ts';
import type { Segmenter } from '../../engine/segment/segmenter.ts';

/** A segmenter, and why it is not the one with the dictionary. */
export interface FetchedSegmenter {
  readonly segmenter: Segmenter;
  readonly problem?: string;
}

/** Fetches the packed dictionary from the folder of the tables. */
export async function fetchDictionary(tables: string): Promise<FetchedSegmenter> {
  const address = `${tables}dictionary.bin`;
  try {
    const answer = await fetch(address);
    if (!answer.ok) return missing(`${address}: ${answer.status}`);
    const segmenter = dictionarySegmenter(new Uint8Array(await answer.arrayBuffer()));
    return segmenter === undefined ? missing(`${address} is none`) : { segmenter };
  } catch (error) {
    return missing(`${address}: ${String(error)}`);
  }
}

function missing(problem: string): FetchedSegmenter {
  return { segmenter: characterSegmenter, problem };
}
