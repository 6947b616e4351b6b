/** A word of a text. Tokens cover their text exactly, in order. */
export interface Token {
  /** UTF-16 offset in the text that was segmented. */
  readonly start: number;
  readonly text: string;
}

/**
 * Cuts text into words. A segmentation is a hint and never the ground truth: two segmenters disagree on one
 * line in five, so a rule may weigh what it says but must hold without it.
 */
export interface Segmenter {
  /** Name and version of the segmenter and its dictionary; part of every cache key. */
  readonly id: string;
  segment(text: string): readonly Token[];
}
