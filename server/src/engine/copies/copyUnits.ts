import type { Paragraph } from '../layout/layout.ts';
import type { DocumentFacts } from '../lint/documentFacts.ts';
import { hull, type Span } from '../text/span.ts';
import { rangeOf } from '../text/textModel.ts';
import { type FoldedText, foldForCopies } from './fold.ts';
import { isFormula, quotedShare } from './formulas.ts';
import type { SketchedText } from './sketch.ts';

/** A paragraph that is long enough and enough its author's own that nobody would write it twice. */
export interface CopyUnit extends SketchedText {
  /** The paragraph; several where a paragraph was taken apart in front of a mark that none begins with. */
  readonly paragraphs: readonly [Paragraph, ...Paragraph[]];
  /** Their logical text. */
  readonly text: string;
  /** From the first to the last visible character. */
  readonly span: Span;
}

/** Shorter paragraphs agree by chance, in folded characters: letters and digits. */
export const shortestCopy = 40;
/** Shorter ones are not even looked at. Between the two bounds they count as parts of longer paragraphs. */
const shortestPart = 24;
/** What is mostly quotation is cited in many places until it is as long as this. */
const shortestQuotation = 100;
const mostlyQuoted = 0.6;
/** Fewer different characters than this are a pattern: a row of the same sign, a chant. */
const fewestCharacters = 12;
/** A document below this is a note, in folded characters: two of the same wording may well be two notes. */
export const shortestDocument = 120;

/** The paragraphs of a document that may be copies of one another or of those of another document. */
export function copyUnits({ model, layout }: DocumentFacts): readonly CopyUnit[] {
  return wholeParagraphs(layout.paragraphs).flatMap((paragraphs) => {
    const text = paragraphs.map(({ logical }) => logical.text).join('');
    if (text.length < shortestPart) return [];
    const folded = foldForCopies(text);
    if (!isOwnText(folded, text)) return [];
    const span = hull([paragraphs[0].span, ...paragraphs.slice(1).map((each) => each.span)]);
    return [{ paragraphs, text, span, folded, range: rangeOf(model, span) }];
  });
}

/** Marks that no paragraph begins with, but a line that was cut without care. */
const goesOn = /^[，。、；：！？”’）》」』…]/u;

/** What reads like sentences is prose, whatever its blanks make it look like; links and running heads are not read. */
function mayBeProse({ kind, logical: { text } }: Paragraph): boolean {
  if (kind === 'body' || kind === 'listItem') return true;
  if (kind === 'furniture' || kind === 'navigation' || kind === 'byline') return false;
  return text.length >= shortestCopy && /[，,].*[。！？.!?]["”’」』）)]*\s*$/su.test(text);
}

function wholeParagraphs(
  paragraphs: readonly Paragraph[],
): readonly (readonly [Paragraph, ...Paragraph[]])[] {
  const groups: [Paragraph, ...Paragraph[]][] = [];
  let open: [Paragraph, ...Paragraph[]] | undefined;
  for (const paragraph of paragraphs) {
    if (!mayBeProse(paragraph)) {
      open = undefined;
    } else if (open !== undefined && goesOn.test(paragraph.logical.text)) {
      open.push(paragraph);
    } else {
      open = [paragraph];
      groups.push(open);
    }
  }
  return groups;
}

/** A whole document as one text; none where it is too short to be told from others like it. */
export function documentUnits({ model, layout }: DocumentFacts): readonly SketchedText[] {
  const folded = foldForCopies(model.text);
  const first = layout.paragraphs.find(({ kind }) => kind !== 'furniture' && kind !== 'navigation');
  if (folded.length < shortestDocument || first === undefined) return [];
  return [{ folded, range: rangeOf(model, first.span) }];
}

function isOwnText(folded: FoldedText, text: string): boolean {
  if (folded.length < shortestPart || isFormula(text)) return false;
  if (folded.length < shortestQuotation && quotedShare(text) >= mostlyQuoted) return false;
  let han = 0;
  for (const unit of folded) if (unit >= 0x3400 && unit <= 0x9fff) han++;
  return han * 2 >= folded.length && new Set(folded.subarray(0, 400)).size >= fewestCharacters;
}
