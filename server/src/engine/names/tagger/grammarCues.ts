import type { WordDecoder } from '../recognize/lattice.ts';
import { candidatesOf, readingOf, readWords } from '../recognize/recognizeParagraph.ts';
import { placeIn } from './placeIn.ts';

/** Steps of the log-odds that the grammars give a name. */
const oddsSteps = [0, 1.2, 2.6];
/** Where a unit stands in a name: first, within, last, only. */
const placeBits = 2;
const noCuts = new Uint8Array(0);

/**
 * What the written grammars of personal and institutional names see at each unit: 0, or type, strength and place in the name.
 * They know what no list and no example shows; how far they are to be trusted is learnt.
 */
export function readGrammar(decoder: WordDecoder, text: string): Uint8Array {
  const seen = new Uint8Array(text.length);
  for (const { type, span, score } of candidatesOf(readingOf(readWords(text, noCuts, decoder, [])))) {
    const strength = oddsSteps.filter((least) => score >= least).length;
    const kind = 1 + (type === 'person' ? 0 : oddsSteps.length + 1) + strength;
    for (let at = span.start; at < span.end; at++)
      seen[at] = (kind << placeBits) | placeIn(at, span.start, span.end - span.start);
  }
  return seen;
}
