import type { TextFacts } from '../lint/documentFacts.ts';
import { oncePer } from '../once.ts';
import { type CopyUnit, copyUnits, documentUnits } from './copyUnits.ts';
import { type SketchedText, type Sketches, sketchesOf } from './sketch.ts';

/** What of a document may be a copy, with its sketches. */
export interface SketchedDocument {
  readonly units: readonly CopyUnit[];
  readonly paragraphs: Sketches;
  /** The whole text; undefined where it is too short. */
  readonly text: SketchedText | undefined;
  /** One sketch of the whole text, or none. */
  readonly whole: Sketches;
}

/** Sketches a document, once: the index and each rule about copies ask for the same. */
export const sketchedDocument: (facts: TextFacts) => SketchedDocument = oncePer((facts) => {
  const units = copyUnits(facts);
  const [text] = documentUnits(facts);
  return { units, paragraphs: sketchesOf(units), text, whole: sketchesOf(text === undefined ? [] : [text]) };
});
