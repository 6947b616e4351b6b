import { isBlank, isDigit, isHan, isLatinLetter, isNameDot, isNumeral } from './characters.ts';
import { closesBracket, numeralEnd, runEnd, wordWeight } from './lexing.ts';
import { proposeNames } from './personCandidates.ts';
import { proposePlaces } from './placeCandidates.ts';
import { transitions } from './transitions.ts';
import { type Trie, trieRoot } from './trie.ts';
import { vocabulary } from './vocabulary.ts';
import { type Word, type WordClass, wordClass, wordClassCount } from './wordClass.ts';

/** Names that are known before a text is read: recorded ones, or those found elsewhere in the document. */
export interface KnownNames {
  /** Values are word classes. */
  readonly trie: Trie;
  /** What a known name is worth, in log-odds. */
  readonly weight: number;
}

/** Cuts a stretch of text into words, names among them. */
export interface WordDecoder {
  /** Decodes `text` from `start` to `end`. `cuts[i]` is 1 where a dictionary has a word over offset `i`. */
  decode(
    text: string,
    start: number,
    end: number,
    cuts: Uint8Array,
    known: readonly KnownNames[],
  ): readonly Word[];
}

/** The longest stretch that one call may decode, in UTF-16 units. */
export const longestStretch = 2048;

/** What it costs to read a dot as something else than the middle of a foreign name. */
const splitNamePenalty = -3;
const straddlePenalty = 2.2;
const impossible = -1e9;

/**
 * A Viterbi decoder over a word lattice. The state is the class of the last word, for a name is weighed
 * by its neighbours; between other words there is nothing to weigh.
 */
export function createWordDecoder(): WordDecoder {
  const size = longestStretch + 1;
  const score = new Float32Array(size * wordClassCount);
  const from = new Int16Array(size * wordClassCount);
  const fromClass = new Int8Array(size * wordClassCount);
  const best = new Float32Array(size);
  const bestClass = new Int8Array(size);

  function relax(start: number, end: number, kind: WordClass, weight: number): void {
    let value = (best[start] ?? impossible) + weight;
    let previous = bestClass[start] ?? 0;
    const named = start * wordClassCount + wordClass.person;
    const afterName =
      (score[named] ?? impossible) + weight + (transitions[wordClass.person * wordClassCount + kind] ?? 0);
    if (afterName > value) {
      value = afterName;
      previous = wordClass.person;
    }
    store(start, end, kind, value, previous);
  }

  function store(start: number, end: number, kind: WordClass, value: number, previous: number): void {
    const cell = end * wordClassCount + kind;
    if (value <= (score[cell] ?? impossible)) return;
    score[cell] = value;
    from[cell] = start;
    fromClass[cell] = previous;
    if (kind === wordClass.person || value <= (best[end] ?? impossible)) return;
    best[end] = value;
    bestClass[end] = kind;
  }

  function relaxPerson(start: number, end: number, weight: number): void {
    let value = impossible;
    let previous = 0;
    const row = start * wordClassCount;
    for (let kind = 0; kind < wordClassCount; kind++) {
      const total =
        (score[row + kind] ?? impossible) + (transitions[kind * wordClassCount + wordClass.person] ?? 0);
      if (total > value) {
        value = total;
        previous = kind;
      }
    }
    store(start, end, wordClass.person, value + weight, previous);
  }

  /** A mark after a name or a title may lead to the next name of a row: it has a class of its own. */
  function relaxSeparator(start: number, end: number, kind: WordClass, closesBracket: boolean): void {
    store(start, end, kind, (best[start] ?? impossible) + 0.1, bestClass[start] ?? 0);
    const row = start * wordClassCount;
    const named = (score[row + wordClass.person] ?? impossible) + 0.7;
    store(start, end, wordClass.nameSeparator, named, wordClass.person);
    for (const title of [wordClass.title, wordClass.weakTitle]) {
      store(start, end, wordClass.nameSeparator, (score[row + title] ?? impossible) + 0.1, title);
    }
    if (closesBracket) {
      store(start, end, wordClass.nameSeparator, (best[start] ?? impossible) - 1.2, bestClass[start] ?? 0);
    }
  }

  function relaxOther(text: string, base: number, index: number, limit: number): void {
    const code = text.charCodeAt(base + index);
    const run = runEnd(text, base + index, limit) - base;
    if (isLatinLetter(code)) relax(index, run, wordClass.latin, 0.1);
    else if (isDigit(code)) relax(index, run, wordClass.number, 0.1);
    else if (isBlank(code)) relaxSeparator(index, run, wordClass.blank, false);
    else if (code === 0x3001 || code === 0xff1a || code === 0x3a) {
      relaxSeparator(index, run, wordClass.punctuation, closesBracket(text, base + index - 1));
    } else relax(index, run, wordClass.punctuation, isNameDot(code) ? splitNamePenalty : 0.1);
  }

  function relaxWords(
    text: string,
    base: number,
    index: number,
    limit: number,
    words: Trie,
    extra: number,
  ): void {
    let node = trieRoot;
    for (let next = base + index; next < limit; next++) {
      node = words.next(node, text.charCodeAt(next));
      if (node === 0) return;
      const value = words.value(node);
      if (value === 0) continue;
      const kind = value as WordClass;
      const length = next + 1 - base - index;
      if (kind === wordClass.person) relaxPerson(index, index + length, extra + length);
      else {
        relax(index, index + length, kind, wordWeight(length, kind) + extra);
      }
    }
  }

  function relaxHan(text: string, base: number, index: number, limit: number): void {
    const code = text.charCodeAt(base + index);
    relax(index, index + 1, wordClass.unknown, 0);
    if (isNumeral(code)) relax(index, numeralEnd(text, base + index, limit) - base, wordClass.number, 0.3);
    if (code === 0x7b2c) {
      const end = numeralEnd(text, base + index + 1, limit) - base;
      if (end > index + 1) relax(index, end, wordClass.ordinal, 1.4 * (end - index));
    }
  }

  function reset(length: number): void {
    score.fill(impossible, 0, (length + 1) * wordClassCount);
    best.fill(impossible, 0, length + 1);
    score[wordClass.start] = 0;
    best[0] = 0;
    bestClass[0] = wordClass.start;
  }

  function trace(base: number, length: number): Word[] {
    const words: Word[] = [];
    const row = length * wordClassCount;
    const named = (score[row + wordClass.person] ?? impossible) + 0.6;
    let kind = named > (best[length] ?? impossible) ? wordClass.person : (bestClass[length] ?? 0);
    for (let index = length; index > 0; ) {
      const cell = index * wordClassCount + kind;
      const start = from[cell] ?? 0;
      words.push({ start: base + start, end: base + index, kind: kind as WordClass });
      kind = fromClass[cell] ?? 0;
      index = start;
    }
    return words.reverse();
  }

  let base = 0;
  let here = 0;
  let straddled: Uint8Array = new Uint8Array(0);

  const takePlace = (stop: number, weight: number): void => {
    relax(here, stop - base, wordClass.place, weight);
  };

  const takeName = (stop: number, weight: number): void => {
    const straddles = (straddled[base + here] ?? 0) + (straddled[stop] ?? 0);
    relaxPerson(here, stop - base, weight - straddles * straddlePenalty);
  };

  function isReached(index: number): boolean {
    const named = score[index * wordClassCount + wordClass.person] ?? impossible;
    return (best[index] ?? impossible) > impossible / 2 || named > impossible / 2;
  }

  return {
    decode(text, start, end, cuts, known) {
      base = start;
      straddled = cuts;
      reset(end - start);
      for (here = 0; here < end - start; here++) {
        if (!isReached(here)) continue;
        for (const names of known) relaxWords(text, start, here, end, names.trie, names.weight);
        relaxWords(text, start, here, end, vocabulary, 0);
        if (isHan(text.charCodeAt(start + here))) {
          relaxHan(text, start, here, end);
          proposePlaces(text, start + here, end, takePlace);
          proposeNames(text, start + here, end, takeName);
        } else relaxOther(text, start, here, end);
      }
      return trace(start, end - start);
    },
  };
}
