import { isBlank, isDigit, isHan, isLatinLetter, isNameDot, isNumeral } from './characters.ts';
import { closesBracket, numeralEnd, runEnd, wordWeight } from './lexing.ts';
import { proposeNames } from './personCandidates.ts';
import { proposePlaces } from './placeCandidates.ts';
import { trieRoot } from './trie.ts';
import { createViterbiTable, type ViterbiTable } from './viterbiTable.ts';
import { vocabulary } from './vocabulary.ts';
import { type Word, type WordClass, wordClass } from './wordClass.ts';

/** Cuts a stretch of text into words, names among them. */
export interface WordDecoder {
  /** Decodes `text` from `start` to `end`. */
  decode(text: string, start: number, end: number): readonly Word[];
}

/** What it costs to read a dot as something else than the middle of a foreign name. */
const splitNamePenalty = -3;

/** A Viterbi decoder over a word lattice. */
export function createWordDecoder(): WordDecoder {
  const table = createViterbiTable();
  let base = 0;
  let here = 0;

  const takePlace = (stop: number, weight: number): void => {
    table.relax(here, stop - base, wordClass.place, weight);
  };

  const takeName = (stop: number, weight: number): void => {
    table.relaxPerson(here, stop - base, weight);
  };

  return {
    decode(text, start, end) {
      base = start;
      table.reset(end - start);
      for (here = 0; here < end - start; here++) {
        if (!table.isReached(here)) continue;
        relaxWords(table, text, start, here, end);
        if (isHan(text.charCodeAt(start + here))) {
          relaxHan(table, text, start, here, end);
          proposePlaces(text, start + here, end, takePlace);
          proposeNames(text, start + here, end, takeName);
        } else relaxOther(table, text, start, here, end);
      }
      return table.trace(start, end - start);
    },
  };
}

function relaxOther(table: ViterbiTable, text: string, base: number, index: number, limit: number): void {
  const code = text.charCodeAt(base + index);
  const run = runEnd(text, base + index, limit) - base;
  if (isLatinLetter(code)) table.relax(index, run, wordClass.latin, 0.1);
  else if (isDigit(code)) table.relax(index, run, wordClass.number, 0.1);
  else if (isBlank(code)) table.relaxSeparator(index, run, wordClass.blank, false);
  else if (code === 0x3001 || code === 0xff1a || code === 0x3a) {
    table.relaxSeparator(index, run, wordClass.punctuation, closesBracket(text, base + index - 1));
  } else table.relax(index, run, wordClass.punctuation, isNameDot(code) ? splitNamePenalty : 0.1);
}

function relaxWords(table: ViterbiTable, text: string, base: number, index: number, limit: number): void {
  const words = vocabulary();
  let node = trieRoot;
  for (let next = base + index; next < limit; next++) {
    node = words.next(node, text.charCodeAt(next));
    if (node === 0) return;
    const value = words.value(node);
    if (value === 0) continue;
    const kind = value as WordClass;
    const length = next + 1 - base - index;
    if (kind === wordClass.person) table.relaxPerson(index, index + length, length);
    else {
      table.relax(index, index + length, kind, wordWeight(length, kind));
    }
  }
}

function relaxHan(table: ViterbiTable, text: string, base: number, index: number, limit: number): void {
  const code = text.charCodeAt(base + index);
  table.relax(index, index + 1, wordClass.unknown, 0);
  if (isNumeral(code))
    table.relax(index, numeralEnd(text, base + index, limit) - base, wordClass.number, 0.3);
  if (code === 0x7b2c) {
    const end = numeralEnd(text, base + index + 1, limit) - base;
    if (end > index + 1) table.relax(index, end, wordClass.ordinal, 1.4 * (end - index));
  }
}
