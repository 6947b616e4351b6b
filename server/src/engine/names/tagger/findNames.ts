import type { Span } from '../../text/span.ts';
import { type LastingCues, readCues } from './cues.ts';
import { stretchConfidences } from './decode.ts';
import type { Field } from './field.ts';
import { type FoundName, nameOf } from './foundName.ts';
import { goesOn, label } from './labels.ts';
import type { NameModel } from './nameModel.ts';

/** A text that has been read once. */
export interface Reading {
  readonly text: string;
  readonly cues: LastingCues;
  readonly scores: Int32Array;
  /** The names in it, in order and disjoint. */
  readonly names: readonly FoundName[];
}

/** Reads a text for names by itself. */
export function readOnce({ lexicon, field }: NameModel, text: string): Reading {
  const cues = readCues(lexicon, text);
  const scores = field.scoreUnits(cues);
  const { cut, titleBegins, titleEnds, kindEnds, grammarNames } = cues;
  const lasting = { cut, titleBegins, titleEnds, kindEnds, grammarNames };
  return { text, cues: lasting, scores, names: namesIn(field, text, scores) };
}

/** The names in a text, given what is recalled of its units (see `recall`). */
export function readAgain(
  { field }: NameModel,
  { text, cues, names, ...reading }: Reading,
  recalled: Uint8Array,
): readonly FoundName[] {
  if (recalled.every((value) => value === 0)) return names;
  const scores = reading.scores.slice();
  field.addMemory(cues, recalled, scores);
  return namesIn(field, text, scores);
}

/** The names in a text, given the scores of the labels of its units. */
export function namesIn(
  { likeliestLabels, raisedSteps }: Pick<Field, 'likeliestLabels' | 'raisedSteps'>,
  text: string,
  scores: Int32Array,
): readonly FoundName[] {
  const path = likeliestLabels(scores);
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
