import type { Paragraph } from '../layout/layout.ts';
import type { DocumentFacts } from '../lint/documentFacts.ts';
import { type Range, rangeOf } from '../text/textModel.ts';
import { type FoldedText, foldForCopies } from './fold.ts';
import { isFormula, quotedShare } from './formulas.ts';
import type { SketchedText } from './sketch.ts';

/** A paragraph that is long enough and enough its author's own that nobody would write it twice. */
export interface CopyUnit extends SketchedText {
  readonly paragraph: Paragraph;
  readonly folded: FoldedText;
  readonly range: Range;
}

/** Shorter paragraphs agree by chance, in folded characters: letters and digits. */
export const shortestCopy = 40;
/** What is mostly quotation is cited in many places until it is as long as this. */
const shortestQuotation = 100;
const mostlyQuoted = 0.6;
/** Fewer different characters than this are a pattern: a row of the same sign, a chant. */
const fewestCharacters = 12;
/** A document below this is a note, in folded characters: two of the same wording may well be two notes. */
export const shortestDocument = 120;

/** The paragraphs of a document that may be copies of one another or of those of another document. */
export function copyUnits({ model, layout }: DocumentFacts): readonly CopyUnit[] {
  return layout.paragraphs.flatMap((paragraph) => {
    const { kind, logical, span } = paragraph;
    if ((kind !== 'body' && kind !== 'listItem') || logical.text.length < shortestCopy) return [];
    const folded = foldForCopies(logical.text);
    if (!isOwnText(folded, logical.text)) return [];
    return [{ paragraph, folded, range: rangeOf(model, span) }];
  });
}

/** A whole document as one text; none where it is too short to be told from others like it. */
export function documentUnits({ model, layout }: DocumentFacts): readonly SketchedText[] {
  const folded = foldForCopies(model.text);
  const first = layout.paragraphs.find(({ kind }) => kind !== 'furniture' && kind !== 'navigation');
  if (folded.length < shortestDocument || first === undefined) return [];
  return [{ folded, range: rangeOf(model, first.span) }];
}

function isOwnText(folded: FoldedText, text: string): boolean {
  if (folded.length < shortestCopy || isFormula(text)) return false;
  if (folded.length < shortestQuotation && quotedShare(text) >= mostlyQuoted) return false;
  let han = 0;
  for (const unit of folded) if (unit >= 0x3400 && unit <= 0x9fff) han++;
  return han * 2 >= folded.length && new Set(folded.subarray(0, 400)).size >= fewestCharacters;
}
