import type { Paragraph } from '../layout/layout.ts';
import type { TextFacts } from '../lint/documentFacts.ts';
import { oncePerText } from '../text/oncePerText.ts';
import { hull, type Span } from '../text/span.ts';
import { rangeOf, type TextModel } from '../text/textModel.ts';
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
/** No page is set in narrower lines than this, in characters. */
const shortestLine = 14;
/** What is mostly quotation is cited in many places until it is as long as this. */
const shortestQuotation = 100;
const mostlyQuoted = 0.6;
/** Fewer different characters than this are a pattern: a row of the same sign, a chant. */
const fewestCharacters = 12;
/** A document below this is a note, in folded characters: two of the same wording may well be two notes. */
export const shortestDocument = 120;

/** The paragraphs of a document that may be copies of one another or of those of another document. */
export function copyUnits({ model, layout }: TextFacts): readonly CopyUnit[] {
  return wholeParagraphs(layout.paragraphs).flatMap((paragraphs) => copyUnit(model, paragraphs) ?? []);
}

/** A paragraph folded. */
export const foldedText = oncePerText((text): FoldedText => foldForCopies(text));

/** Adjacent paragraphs as one; undefined where together they are too short, or a formula, or hardly the author's own. */
export function copyUnit(
  model: TextModel,
  paragraphs: readonly [Paragraph, ...Paragraph[]],
): CopyUnit | undefined {
  const [first, ...rest] = paragraphs;
  const text = paragraphs.map(({ logical }) => logical.text).join('');
  const folded = rest.length === 0 ? foldedOwn(first.logical) : foldOwn(text, () => foldForCopies(text));
  if (folded === undefined) return undefined;
  const span = hull([paragraphs[0].span, ...paragraphs.slice(1).map((each) => each.span)]);
  return { paragraphs, text, span, folded, range: rangeOf(model, span) };
}

/** A text folded; undefined where it is too short, or a formula, or hardly the author's own. */
function foldOwn(text: string, fold: () => FoldedText): FoldedText | undefined {
  if (text.length < shortestPart) return undefined;
  const folded = fold();
  return isOwnText(folded, text) ? folded : undefined;
}

const foldedOwn = oncePerText((text, logical) => foldOwn(text, () => foldedText(logical)));

/** Marks that no paragraph begins with, but a line that was cut without care. */
const goesOn = /^[，。、；：！？”’）》」』…]/u;

/**
 * A line that is too short to be told by itself, and stops within its sentence: what was cut there goes on below. Of
 * lines of code, and of headings without a mark in them, one cannot tell.
 */
const isUnfinished = oncePerText((text) => {
  if (text.length < shortestLine || text.length >= shortestPart || !/[，。、；：！？”’]/u.test(text))
    return false;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 2 >= text.length && !/[。！？…：；!?:;”」』）]\s*$/u.test(text);
});

/** What reads like sentences is prose, whatever its blanks make it look like; links and running heads are not read. */
function mayBeProse({ kind, logical }: Paragraph): boolean {
  if (kind === 'body' || kind === 'listItem') return true;
  return kind !== 'furniture' && kind !== 'navigation' && kind !== 'byline' && readsLikeSentences(logical);
}

const readsLikeSentences = oncePerText((text) => {
  if (text.length < shortestCopy) return false;
  // One pattern for both would try every comma, and read to the end from each.
  const comma = text.search(/[，,]/u);
  return 0 <= comma && comma < text.search(/[。！？.!?]["”’」』）)]*\s*$/u);
});

function isOneWith(open: readonly Paragraph[], next: Paragraph): boolean {
  const last = open.at(-1);
  return goesOn.test(next.logical.text) || (last !== undefined && isUnfinished(last.logical));
}

function wholeParagraphs(
  paragraphs: readonly Paragraph[],
): readonly (readonly [Paragraph, ...Paragraph[]])[] {
  const groups: [Paragraph, ...Paragraph[]][] = [];
  let open: [Paragraph, ...Paragraph[]] | undefined;
  for (const paragraph of paragraphs) {
    if (!mayBeProse(paragraph)) {
      open = undefined;
    } else if (open !== undefined && isOneWith(open, paragraph)) {
      open.push(paragraph);
    } else {
      open = [paragraph];
      groups.push(open);
    }
  }
  return groups;
}

/** Where a whole document begins; undefined where it holds nothing but what is left of pages. */
export function firstParagraph({ layout }: TextFacts): Paragraph | undefined {
  return layout.paragraphs.find(({ kind }) => kind !== 'furniture' && kind !== 'navigation');
}

function isOwnText(folded: FoldedText, text: string): boolean {
  if (folded.length < shortestPart || isFormula(text)) return false;
  if (folded.length < shortestQuotation && quotedShare(text) >= mostlyQuoted) return false;
  let han = 0;
  for (let index = 0; index < folded.length; index++) {
    const unit = folded[index] as number;
    if (unit >= 0x3400 && unit <= 0x9fff) han++;
  }
  return han * 2 >= folded.length && hasDifferentCharacters(folded);
}

/** Only the first characters are looked at. */
const looksAt = 400;

function hasDifferentCharacters(folded: FoldedText): boolean {
  const seen = new Set<number>();
  for (let index = 0; index < Math.min(folded.length, looksAt); index++) {
    if (seen.add(folded[index] as number).size >= fewestCharacters) return true;
  }
  return false;
}
