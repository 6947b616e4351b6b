import type { ComparedText } from '../../copies/compareTexts.ts';
import type { CopyUnit } from '../../copies/copyUnits.ts';
import { type FoldedText, foldedString, foldForCopies } from '../../copies/fold.ts';
import type { Kin } from '../../copies/kinSearch.ts';
import type { Sketches } from '../../copies/sketch.ts';
import type { CopiesView } from '../../corpus/corpusView.ts';
import type { DocumentFacts } from '../../lint/documentFacts.ts';
import type { Span } from '../../text/span.ts';
import { rangeOf, spanOf } from '../../text/textModel.ts';
import { placedNames } from './placedNames.ts';

/** What copies are looked for in. */
export interface CopySearch {
  readonly document: string;
  readonly facts: DocumentFacts;
  readonly units: readonly CopyUnit[];
  readonly sketches: Sketches;
  /** What may be a copy of a unit, in other documents. It is looked up when it is first asked for. */
  readonly kinOf: (ordinal: number) => readonly Kin[];
  readonly corpus: CopiesView;
  /** Whether only this document is searched. */
  readonly onlyHere: boolean;
}

/** Characters of a text for each that is left when it is folded, at most. */
const blanksAndMarks = 2;

/** A paragraph of the document under review with the names in it. */
export function ownText({ facts }: CopySearch, unit: CopyUnit): ComparedText {
  const { inParagraph } = placedNames(facts);
  const names = unit.paragraphs.flatMap(({ index }) => inParagraph.get(index) ?? []);
  return { folded: unit.folded, names: names.map(foldName) };
}

/** The text at another place, with about so many folded characters around it, but nothing of the paragraph itself. */
export function textAt(
  { document, facts, corpus }: CopySearch,
  unit: CopyUnit,
  kin: Kin,
  around: number,
): ComparedText | undefined {
  const here = kin.document === document;
  const model = here ? facts.model : corpus.textOf(kin.document);
  if (model === undefined) return undefined;
  const place = spanOf(model, kin.range);
  // No text is a copy of itself.
  if (here && unit.span.start < place.end && place.start < unit.span.end) return undefined;
  const margin = around * blanksAndMarks;
  let start = Math.max(0, place.start - margin);
  let end = Math.min(model.text.length, place.end + margin);
  if (here && unit.span.end <= place.start) start = Math.max(start, unit.span.end);
  if (here && unit.span.start >= place.end) end = Math.min(end, unit.span.start);
  const range = rangeOf(model, { start, end });
  const names = here ? placedNames(facts).between(start, end) : corpus.namesIn(kin.document, range);
  return { folded: foldForCopies(model.text, start, end), names: names.map(foldName) };
}

/**
 * The text of a paragraph at another place, without the names in it; undefined where it is not to be had, and where
 * `mayStand` says of a place in another document that it cannot be a copy.
 */
export function foldedAt(
  { document, units, corpus }: CopySearch,
  kin: Kin,
  mayStand: (text: string, place: Span) => boolean,
): FoldedText | undefined {
  if (kin.document === document) return units[kin.ordinal]?.folded;
  const model = corpus.textOf(kin.document);
  if (model === undefined) return undefined;
  const place = spanOf(model, kin.range);
  return mayStand(model.text, place) ? foldForCopies(model.text, place.start, place.end) : undefined;
}

/** A name as it stands in folded text. */
export function foldName(name: string): string {
  return foldedString(foldForCopies(name));
}
