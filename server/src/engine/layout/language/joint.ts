import type { LanguageModel } from './languageModel.ts';
import { edge, symbolOf } from './symbols.ts';

/** What the language model says about a break: log probabilities in nats. */
export interface JointScores {
  /** The two symbols below, read on from the two above. */
  readonly across: number;
  /** The paragraph ends above. */
  readonly end: number;
  /** A paragraph begins below. */
  readonly begin: number;
  /** Of the first symbol below, read on from above. */
  readonly first: number;
  /** How much more likely the first symbol below is after those above than by itself. */
  readonly firstGain: number;
  /** How much more likely the second symbol below is for knowing the last one above. */
  readonly secondGain: number;
}

/** The last two symbols before an offset; the edge where there are none. */
export function symbolsBefore(text: string, start: number, end: number): readonly [number, number] {
  let [first, second]: [number, number] = [edge, edge];
  let found = 0;
  for (let offset = end - 1; offset >= start && found < 2; offset--) {
    const symbol = symbolOf(text.charCodeAt(offset));
    if (symbol === 0) continue;
    if (found++ === 0) second = symbol;
    else first = symbol;
  }
  return [first, second];
}

/** The first two symbols from an offset on; the edge where there are none. */
export function symbolsFrom(text: string, start: number, end: number): readonly [number, number] {
  let [first, second]: [number, number] = [edge, edge];
  let found = 0;
  for (let offset = start; offset < end && found < 2; offset++) {
    const symbol = symbolOf(text.charCodeAt(offset));
    if (symbol === 0) continue;
    if (found++ === 0) first = symbol;
    else second = symbol;
  }
  return [first, second];
}

/** Scores the joint of two lines by the two symbols on either side. */
export function scoreJoint(
  model: LanguageModel,
  above: readonly [number, number],
  below: readonly [number, number],
): JointScores {
  const first = model.afterTwo(above[0], above[1], below[0]);
  const second = model.afterTwo(above[1], below[0], below[1]);
  return {
    across: first + second,
    end: model.afterTwo(above[0], above[1], edge),
    begin: model.afterTwo(edge, edge, below[0]) + model.afterTwo(edge, below[0], below[1]),
    first,
    firstGain: first - model.alone(below[0]),
    secondGain: second - model.after(below[0], below[1]),
  };
}
