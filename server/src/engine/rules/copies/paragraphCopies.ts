import { type ComparedText, type Comparison, compareTexts } from '../../copies/compareTexts.ts';
import { compareKin, comparePlaces, createCopyTable, type Kin } from '../../copies/copyTable.ts';
import { type CopyUnit, shortestCopy } from '../../copies/copyUnits.ts';
import { foldedString, foldForCopies } from '../../copies/fold.ts';
import type { Sketches } from '../../copies/sketch.ts';
import { cutText, stretchFor } from '../../copies/window.ts';
import type { CopiesView } from '../../corpus/corpusView.ts';
import type { DocumentFacts } from '../../lint/documentFacts.ts';
import type { Range } from '../../text/textModel.ts';
import { rangeOf, spanOf } from '../../text/textModel.ts';

/** A paragraph and the other place where it stands. */
export interface ParagraphCopy {
  readonly unit: CopyUnit;
  readonly other: {
    readonly document: string;
    readonly range: Range;
    /** The paragraph there, where it is one of the document under review. */
    readonly unit?: CopyUnit;
  };
  /**
   * Whether the two say the same to the letter or nearly, or whether this paragraph stands in a longer one, or holds
   * shorter ones. Where a page does not show its paragraphs, one may be read as two.
   */
  readonly extent: 'same' | 'near' | 'within' | 'part';
  /** In how many places the two differ. */
  readonly differences: number;
  /** Whether the other place comes first in the corpus. */
  readonly later: boolean;
  /** All documents that are known to have the paragraph. */
  readonly documents: ReadonlySet<string>;
}

/** What copies are looked for in. */
export interface CopySearch {
  readonly document: string;
  readonly facts: DocumentFacts;
  readonly units: readonly CopyUnit[];
  readonly sketches: Sketches;
  /** What may be a copy of each unit, in other documents. */
  readonly kin: readonly (readonly Kin[])[];
  readonly corpus: CopiesView;
  /** Whether only this document is searched. */
  readonly onlyHere: boolean;
}

/** A short paragraph that so many documents have is a formula of its field. */
const fewestForFormula = 6;
const longestFormula = 100;
/** Paragraphs are compared as wholes where one is longer than the other by no more than this. */
const largestRatio = 1.15;
/** Smallest n-gram hashes that two halves share at least that overlap. */
const fewestSharedByHalves = 4;
/** Bits in which a part and its whole may differ beyond what their lengths explain. */
const mostBitsFromPart = 6;
/** Characters of a text for each that is left when it is folded, at most. */
const blanksAndMarks = 2;
/** Texts that one paragraph is compared with, at most. */
const mostCompared = 8;

/** The paragraphs that stand in another place too, each with one such place: the first in the corpus, or the likest. */
export function paragraphCopies(search: CopySearch): readonly ParagraphCopy[] {
  const { document, units, sketches, onlyHere } = search;
  const here = createCopyTable();
  here.set(document, sketches);
  return units.flatMap((unit, ordinal) => {
    if (unit.folded.length < shortestCopy) return [];
    const near = here.kin(sketches, ordinal, '').filter((kin) => kin.ordinal !== ordinal);
    const far = onlyHere ? [] : (search.kin[ordinal] ?? []);
    return copyOf(search, unit, [...near, ...far]) ?? [];
  });
}

/** Whether paragraphs of `enough` folded characters together may stand elsewhere: told from sketches, without any text. */
export function mayStandElsewhere({ units, kin }: CopySearch, enough: number): boolean {
  const length = units.reduce(
    (sum, { folded }, ordinal) =>
      sum + (kin[ordinal]?.some(({ same, shared }) => same || shared > 1) ? folded.length : 0),
    0,
  );
  return length >= enough;
}

function copyOf(search: CopySearch, unit: CopyUnit, kin: readonly Kin[]): ParagraphCopy | undefined {
  const same = kin.filter(isSame).sort(comparePlaces);
  const documents = new Set(same.map(({ document }) => document));
  if (documents.size + 1 >= fewestForFormula && unit.folded.length < longestFormula) return undefined;
  if (same[0] !== undefined)
    return placed(search, unit, same[0], { extent: 'same', differences: 0 }, documents);
  const own = ownText(search, unit);
  for (const each of [...kin].sort(compareKin).slice(0, mostCompared)) {
    const found = comparedAt(search, unit, own, each);
    if (found !== undefined) return placed(search, unit, each, found, new Set([each.document]));
  }
  return undefined;
}

type Found = Pick<ParagraphCopy, 'extent' | 'differences'>;

/** How a paragraph is a copy of a text elsewhere: of that paragraph, or of what stands there over paragraphs. */
function comparedAt(search: CopySearch, unit: CopyUnit, own: ComparedText, kin: Kin): Found | undefined {
  const [one, two] = [own.folded.length, kin.length];
  if (Math.max(one, two) <= Math.min(one, two) * largestRatio) {
    const there = textAt(search, unit, kin, 0);
    const result = there && compareTexts(own, there);
    if (result?.copy && isCopyHere(search, kin, result))
      return { extent: 'near', differences: result.places.length };
    if (kin.shared < fewestSharedByHalves) return undefined;
  }
  if (kin.bits > mostBitsFromPart) return undefined;
  const around = textAt(search, unit, kin, one);
  const stretch = around && stretchFor(own.folded, around.folded);
  const result = around && stretch && compareTexts(own, cutText(around, stretch));
  if (!result?.copy || !isCopyHere(search, kin, result)) return undefined;
  return { extent: two > one ? 'within' : 'part', differences: result.places.length };
}

/** Slips that two places of one document may differ in. */
const mostSlipsHere = 2;

/**
 * An author says the like in several places of one text, in the articles of a statute as in the steps of a manual. What
 * was printed twice there differs in slips at most.
 */
function isCopyHere(
  { document }: CopySearch,
  kin: Kin,
  { places, slips }: Extract<Comparison, { readonly copy: true }>,
): boolean {
  return kin.document !== document || (slips && places.length <= mostSlipsHere);
}

function isSame({ same }: Kin): boolean {
  return same;
}

function placed(
  { document, units }: CopySearch,
  unit: CopyUnit,
  kin: Kin,
  { extent, differences }: Pick<ParagraphCopy, 'extent' | 'differences'>,
  documents: ReadonlySet<string>,
): ParagraphCopy {
  const there = kin.document === document ? units[kin.ordinal] : undefined;
  return {
    unit,
    other: {
      document: kin.document,
      range: kin.range,
      ...(there === undefined ? {} : { unit: there }),
    },
    extent,
    differences,
    later: comparePlaces(kin, { document, range: unit.range }) < 0,
    documents,
  };
}

/** A paragraph of the document under review with the names in it. */
function ownText({ facts }: CopySearch, unit: CopyUnit): ComparedText {
  const indexes = new Set(unit.paragraphs.map(({ index }) => index));
  const names = facts.mentions.filter(({ paragraph }) => indexes.has(paragraph));
  return { folded: unit.folded, names: names.map(({ text }) => foldName(text)) };
}

/** The text at another place, with about so many folded characters around it, but nothing of the paragraph itself. */
function textAt(
  { document, facts, corpus }: CopySearch,
  unit: CopyUnit,
  kin: Kin,
  around: number,
): ComparedText | undefined {
  const here = kin.document === document;
  const model = here ? facts.model : corpus.textOf(kin.document);
  if (model === undefined) return undefined;
  const place = spanOf(model, kin.range);
  const margin = around * blanksAndMarks;
  let start = Math.max(0, place.start - margin);
  let end = Math.min(model.text.length, place.end + margin);
  if (here && unit.span.end <= place.start) start = Math.max(start, unit.span.end);
  if (here && unit.span.start >= place.end) end = Math.min(end, unit.span.start);
  const range = rangeOf(model, { start, end });
  const names = here
    ? facts.mentions
        .filter(({ pieces: [first] }) => start <= first.start && first.start < end)
        .map(({ text }) => text)
    : corpus.namesIn(kin.document, range);
  return { folded: foldForCopies(model.text.slice(start, end)), names: names.map(foldName) };
}

/** A name as it stands in folded text. */
export function foldName(name: string): string {
  return foldedString(foldForCopies(name));
}
