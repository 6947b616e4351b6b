import type { NgramTable } from './ngramTable.ts';

/** Log probabilities of character trigrams, in nats. */
export interface LanguageModel {
  /** Of a symbol by itself. */
  alone(symbol: number): number;
  /** Of a symbol after one other. */
  after(previous: number, symbol: number): number;
  /** Of a symbol after two others. */
  afterTwo(first: number, second: number, symbol: number): number;
}

const unknownSymbol = -12.4;
/** Weight of the shorter history where none was recorded ("stupid backoff", Brants and others 2007). */
const plainBackoff = Math.log(0.4);

/** A trigram model with back-off over a packed table. */
export function createLanguageModel(table: NgramTable): LanguageModel {
  const alone = (symbol: number) => table.score(1, symbol, 0, 0) ?? unknownSymbol;
  const after = (previous: number, symbol: number) =>
    table.score(2, previous, symbol, 0) ?? (table.score(4, previous, 0, 0) ?? plainBackoff) + alone(symbol);
  return {
    alone,
    after,
    afterTwo: (first, second, symbol) =>
      table.score(3, first, second, symbol) ??
      (table.score(5, first, second, 0) ?? plainBackoff) + after(second, symbol),
  };
}
