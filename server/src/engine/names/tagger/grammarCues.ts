import { type Candidate, grammarNames as findNames } from '../recognize/grammarNames.ts';
import type { WordDecoder } from '../recognize/lattice.ts';
import type { Arena } from './arena.ts';
import { placeIn } from './placeIn.ts';

/** Steps of the log-odds that the grammars give a name. */
const oddsSteps = [0, 1.2, 2.6];
/** Where a unit stands in a name: first, within, last, only. */
const placeBits = 2;

/**
 * What the written grammars of personal and institutional names see: the names, and for each unit 0, or type, strength and place
 * in the name. They know what no list and no example shows; how far they are to be trusted is learnt.
 */
export function readGrammar(
  decoder: WordDecoder,
  text: string,
  scratch: Arena,
): { readonly grammarNames: readonly Candidate[]; readonly grammar: Uint8Array } {
  // One more, so that every unit has one behind it.
  const grammar = scratch.uint8(text.length + 1);
  const grammarNames = findNames(decoder, text);
  for (const { type, span, score } of grammarNames) {
    const strength = oddsSteps.filter((least) => score >= least).length;
    const kind = 1 + (type === 'person' ? 0 : oddsSteps.length + 1) + strength;
    for (let at = span.start; at < span.end; at++)
      grammar[at] = (kind << placeBits) | placeIn(at, span.start, span.end - span.start);
  }
  return { grammarNames, grammar };
}
