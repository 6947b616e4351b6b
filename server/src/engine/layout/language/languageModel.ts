import { type NgramTable, unknown } from './ngramTable.ts';
import { edge } from './symbols.ts';

/** Log probabilities of character trigrams, in nats. */
export interface LanguageModel {
  /** Of a symbol by itself. */
  alone(symbol: number): number;
  /** Of a symbol after one other. */
  after(previous: number, symbol: number): number;
  /** Of a symbol after two others. */
  afterTwo(first: number, second: number, symbol: number): number;
  /** What `afterTwo` says where the model holds the three symbols together, otherwise `unknown`. */
  together(first: number, second: number, symbol: number): number;
  /** What `afterTwo` adds to what the second symbol says, where the model does not hold the three together. */
  weight(first: number, second: number): number;
  /** Of a symbol at the beginning of a paragraph, and the weight of what follows it there. */
  opening(symbol: number): number;
  openingWeight(symbol: number): number;
  /** Of the end of a paragraph after a symbol. */
  closing(symbol: number): number;
}

const unknownSymbol = -12.4;
/** Weight of the shorter history where none was recorded ("stupid backoff", Brants and others 2007). */
const plainBackoff = Math.log(0.4);

/** A trigram model with back-off over a packed table. */
export function createLanguageModel(table: NgramTable): LanguageModel {
  const alone = remembered((symbol) => Math.fround(known(table.score(1, symbol, 0, 0), unknownSymbol)));
  const backoff = remembered((symbol) => Math.fround(known(table.score(4, symbol, 0, 0), plainBackoff)));
  const after = (previous: number, symbol: number) => {
    const score = table.score(2, previous, symbol, 0);
    return score === unknown ? backoff(previous) + alone(symbol) : score;
  };
  const together = (first: number, second: number, symbol: number) => table.score(3, first, second, symbol);
  const weight = (first: number, second: number) => known(table.score(5, first, second, 0), plainBackoff);
  const afterTwo = (first: number, second: number, symbol: number) => {
    const score = together(first, second, symbol);
    return score === unknown ? weight(first, second) + after(second, symbol) : score;
  };
  return {
    alone,
    after,
    afterTwo,
    together,
    weight,
    opening: remembered((symbol) => afterTwo(edge, edge, symbol)),
    openingWeight: remembered((symbol) => weight(edge, symbol)),
    closing: remembered((symbol) => after(symbol, edge)),
  };
}

/** What is said of single symbols is asked for all the time, and there are few symbols. */
function remembered(score: (symbol: number) => number): (symbol: number) => number {
  const scores = new Float64Array(0x10000).fill(unknown);
  return (symbol) => {
    const before = scores[symbol] as number;
    if (before !== unknown) return before;
    const found = score(symbol);
    scores[symbol] = found;
    return found;
  };
}

function known(score: number, otherwise: number): number {
  return score === unknown ? otherwise : score;
}
