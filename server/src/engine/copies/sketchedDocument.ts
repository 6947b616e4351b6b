import type { TextFacts } from '../lint/documentFacts.ts';
import { once, oncePer } from '../once.ts';
import { rangeOf } from '../text/textModel.ts';
import { type CopyUnit, copyUnits, firstParagraph, foldedText, shortestDocument } from './copyUnits.ts';
import { type FoldedText, foldForCopies } from './fold.ts';
import { digestOfAll } from './gramDigest.ts';
import { type Sketches, sketchesOf, sketchOf } from './sketch.ts';

/** What of a document may be a copy, with its sketches. */
export interface SketchedDocument {
  readonly units: readonly CopyUnit[];
  readonly paragraphs: Sketches;
  /** Units of the whole text, folded; 0 where it is too short to be told from others like it. */
  readonly length: number;
  /** The whole text, folded when it is first asked for. */
  readonly folded: () => FoldedText;
  /** One sketch of the whole text, or none. */
  readonly whole: Sketches;
}

/**
 * Sketches a document, once: the index and each rule about copies ask for the same. The whole is put together of its
 * paragraphs, for after an edit most of them stand there as they did.
 */
export const sketchedDocument: (facts: TextFacts) => SketchedDocument = oncePer((facts) => {
  const units = copyUnits(facts);
  const digest = digestOfAll(facts.layout.paragraphs.map(({ logical }) => foldedText(logical)));
  const first = firstParagraph(facts);
  const isLong = digest.length >= shortestDocument && first !== undefined;
  return {
    units,
    paragraphs: sketchesOf(units),
    length: isLong ? digest.length : 0,
    folded: once(() => foldForCopies(facts.model.text)),
    whole: isLong ? sketchOf(digest, rangeOf(facts.model, first.span)) : new Uint32Array(0),
  };
});
