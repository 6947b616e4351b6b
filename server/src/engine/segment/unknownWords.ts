import { characterLength } from './knownWords.ts';
import { type HiddenStates, impossible, wordPlace } from './segmentationModel.ts';

/** Latin letters with digits behind them, numbers, or any other character of ASCII. */
const plainWord = /[A-Za-z][A-Za-z0-9]*|[0-9][0-9.]*|[\0-\x7f]/y;

/**
 * Cuts a stretch of single characters into words that no dictionary has: Latin words and numbers as they are written,
 * all others as the hidden Markov model reads them. Gives the ends of the words in order, as offsets in `text`.
 */
export function unknownWords(
  hidden: HiddenStates,
  text: string,
  start: number,
  end: number,
): readonly number[] {
  const ends: number[] = [];
  let from = start;
  for (let at = start; at < end; ) {
    if (text.charCodeAt(at) >= 0x80) {
      at++;
      continue;
    }
    ends.push(...mostLikely(hidden, text, from, at));
    at = plainEnd(text, at, end);
    ends.push(at);
    from = at;
  }
  ends.push(...mostLikely(hidden, text, from, end));
  return ends;
}

function plainEnd(text: string, at: number, end: number): number {
  plainWord.lastIndex = at;
  return Math.min(end, at + (plainWord.exec(text)?.[0].length ?? 1));
}

/** Viterbi's way through the states. */
function mostLikely(hidden: HiddenStates, text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = start; at < end; at += characterLength(text, at)) starts.push(at);
  if (starts.length === 0) return [];
  const from = new Uint8Array(4 * starts.length);
  let weights: readonly number[] = [];
  starts.forEach((at, index) => {
    // A character beyond the first plane is in no model.
    const unit = characterLength(text, at) === 1 ? text.charCodeAt(at) : 0;
    const emission = (state: number): number => hidden.emission(state, unit);
    weights =
      index === 0
        ? [0, 1, 2, 3].map((state) => (hidden.start[state] ?? 0) + emission(state))
        : [0, 1, 2, 3].map((state) => {
            const { weight, previous } = bestPassage(hidden, weights, state, emission(state));
            from[4 * index + state] = previous;
            return weight;
          });
  });
  const [, last = 0, , alone = 0] = weights;
  let state: number = last >= alone ? wordPlace.end : wordPlace.single;
  const ends: number[] = [];
  for (let index = starts.length - 1; index >= 0; index--) {
    if (state % 2 === 1) ends.push(starts[index + 1] ?? end);
    state = from[4 * index + state] ?? 0;
  }
  return ends.reverse();
}

function bestPassage(hidden: HiddenStates, weights: readonly number[], state: number, emission: number) {
  let weight = impossible;
  let previous: number = wordPlace.end;
  for (let before = 0; before < 4; before++) {
    const value = (weights[before] ?? 0) + (hidden.passing[4 * before + state] ?? 0) + emission;
    if (value > weight) {
      weight = value;
      previous = before;
    }
  }
  return { weight, previous };
}
