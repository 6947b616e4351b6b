import { characterLength, knownWords } from './knownWords.ts';
import { modelVersion, openSegmentationModel } from './segmentationModel.ts';
import type { Segmenter, Token } from './segmenter.ts';
import { unknownWords } from './unknownWords.ts';

/** Marks that are words by themselves, whatever stands around them. */
const stretches = /[ \t\n，。]|[^ \t\n，。]+/gu;

const idOf = (version: string): string => `dictionary-${version}`;

/** The id of the segmenter that these bytes make; nothing is unpacked to tell it. */
export function packedDictionaryId(packed: Uint8Array): string | undefined {
  const version = modelVersion(packed);
  return version === undefined ? undefined : idOf(version);
}

/**
 * The segmenter with a dictionary that needs no machine code: it runs in a browser, too. It cuts every text as nodejieba
 * does, by the algorithm of jieba (the likeliest words of the dictionary, and a hidden Markov model for what remains)
 * and with the same dictionary, so that people and institutions are the same everywhere. Undefined when the bytes are no
 * packed dictionary.
 */
export function dictionarySegmenter(packed: Uint8Array): Segmenter | undefined {
  const model = openSegmentationModel(packed);
  if (model === undefined) return undefined;
  return {
    id: idOf(model.version),
    segment(text) {
      const tokens: Token[] = [];
      for (const { 0: stretch, index } of text.matchAll(stretches)) {
        let start = 0;
        for (const end of wordsIn(stretch)) {
          tokens.push({ start: index + start, text: stretch.slice(start, end) });
          start = end;
        }
      }
      return tokens;
    },
  };

  function wordsIn(text: string): readonly number[] {
    if (model === undefined) return [];
    const ends: number[] = [];
    let start = 0;
    // Where the characters begin that stand by themselves, one after the other.
    let alone = 0;
    for (const end of knownWords(model, text)) {
      if (end - start > characterLength(text, start)) {
        if (alone < start) ends.push(...unknownWords(model.hidden, text, alone, start));
        ends.push(end);
        alone = end;
      }
      start = end;
    }
    if (alone < start) ends.push(...unknownWords(model.hidden, text, alone, start));
    return ends;
  }
}
