import type { Span } from '../../text/span.ts';
import { type LastingCues, readCues } from './cues.ts';
import { likeliestLabels, stretchConfidences } from './decode.ts';
import { type FoundName, nameOf } from './foundName.ts';
import { goesOn, label } from './labels.ts';
import type { NameModel } from './nameModel.ts';
import { addMemory, scoreUnits } from './scoreUnits.ts';
import type { WeightTable } from './weightTable.ts';

/** A text that has been read once. */
export interface Reading {
  readonly text: string;
  readonly cues: LastingCues;
  readonly scores: Int32Array;
  /** The names in it, in order and disjoint. */
  readonly names: readonly FoundName[];
}

/** Reads a text for names by itself. */
export function readOnce({ lexicon, weights }: NameModel, text: string): Reading {
  const cues = readCues(lexicon, text);
  const scores = scoreUnits(lexicon, weights, cues);
  const { cut, titleBegins, titleEnds, kindEnds, grammarNames } = cues;
  const lasting = { cut, titleBegins, titleEnds, kindEnds, grammarNames };
  return { text, cues: lasting, scores, names: namesIn(weights, text, scores) };
}

/** The names in a text, given what is recalled of its units (see `recall`). */
export function readAgain(
  { weights }: NameModel,
  { text, cues, names, ...reading }: Reading,
  recalled: Uint8Array,
): readonly FoundName[] {
  if (recalled.every((value) => value === 0)) return names;
  const scores = reading.scores.slice();
  addMemory(weights, cues, recalled, scores);
  return namesIn(weights, text, scores);
}

/** The names in a text, given the scores of the labels of its units and of the steps between them. */
export function namesIn(
  { transitions, raisedSteps }: Pick<WeightTable, 'transitions' | 'raisedSteps'>,
  text: string,
  scores: Int32Array,
): readonly FoundName[] {
  const path = likeliestLabels(scores, transitions);
  const spans: Span[] = [];
  for (let start = 0; start < path.length; start++) {
    if (path[start] === label.outside) continue;
    let end = start + 1;
    while (goesOn(path[end - 1] as number)) end++;
    spans.push({ start, end });
    start = end - 1;
  }
  const confidences = stretchConfidences(scores, raisedSteps, path, spans);
  return spans.map((span, index) => {
    const type = (path[span.start] as number) <= label.wholePerson ? 'person' : 'organization';
    return nameOf(type, text, span, confidences[index] as number);
  });
}
