import type { Cues, LastingCues } from './cues.ts';

/** What was learnt about names, as it is asked: a conditional random field over the labels of units. */
export interface Field {
  /** The scores of all labels at all units of the text that was read last, in steps of the weights; that of the label outside is 0. */
  scoreUnits(cues: Cues): Int32Array;
  /** Adds to the scores of a text what the document's memory says of its units. */
  addMemory(cues: LastingCues, memory: Uint8Array, scores: Int32Array): void;
  /** The likeliest labels of a text, given the scores of its units. */
  likeliestLabels(scores: Int32Array): Uint8Array;
  /** What makes each step from label to label more or less probable, as factors of probability. */
  readonly raisedSteps: Float64Array;
}
