import { transitions } from './transitions.ts';
import { type Word, type WordClass, wordClass, wordClassCount } from './wordClass.ts';

/** The longest stretch that one table holds, in UTF-16 units. */
export const longestStretch = 2048;

const impossible = -1e9;
const toPerson = Float64Array.from(
  { length: wordClassCount },
  (_, kind) => transitions[kind * wordClassCount + wordClass.person] ?? 0,
);

/**
 * The table of a Viterbi search over a word lattice (Viterbi 1967). Its state is the class of the last word, for a name
 * is weighed by its neighbours; between other words there is nothing to weigh. Offsets count from the beginning of
 * the stretch.
 */
export interface ViterbiTable {
  /** Forgets everything and makes room for a stretch. */
  reset(length: number): void;
  /** Whether any chain of words ends at the offset. */
  isReached(index: number): boolean;
  /** Offers a word that is no person's name. */
  relax(start: number, end: number, kind: WordClass, weight: number): void;
  /** Offers a person's name. */
  relaxPerson(start: number, end: number, weight: number): void;
  /** Offers a mark or a blank that may lead from a name or a title to the next name of a row. */
  relaxSeparator(start: number, end: number, kind: WordClass, closesBracket: boolean): void;
  /** The best chain of words over the whole stretch, shifted by `base`. */
  trace(base: number, length: number): Word[];
}

/** Starts a table; it is used again for every stretch, so that reading a text makes no garbage. */
export function createViterbiTable(): ViterbiTable {
  const size = longestStretch + 1;
  const score = new Float32Array(size * wordClassCount);
  const from = new Int16Array(size * wordClassCount);
  const fromClass = new Int8Array(size * wordClassCount);
  const best = new Float32Array(size);
  const bestClass = new Int8Array(size);
  // Where a name was last begun from, what that is worth, and after which class.
  let enteredAt = -1;
  let entry = impossible;
  let enteredFrom = 0;

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
    if (start !== enteredAt) enterPerson(start);
    store(start, end, wordClass.person, entry + weight, enteredFrom);
  }

  /** Everything that leads to a place is known before a name goes on from it, and several do. */
  function enterPerson(start: number): void {
    enteredAt = start;
    entry = impossible;
    enteredFrom = 0;
    const row = start * wordClassCount;
    for (let kind = 0; kind < wordClassCount; kind++) {
      const total = (score[row + kind] ?? impossible) + (toPerson[kind] as number);
      if (total <= entry) continue;
      entry = total;
      enteredFrom = kind;
    }
  }

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

  function reset(length: number): void {
    enteredAt = -1;
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

  function isReached(index: number): boolean {
    const named = score[index * wordClassCount + wordClass.person] ?? impossible;
    return (best[index] ?? impossible) > impossible / 2 || named > impossible / 2;
  }

  return { reset, isReached, relax, relaxPerson, relaxSeparator, trace };
}
