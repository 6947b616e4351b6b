import { type ComparedText, type Comparison, compareTexts } from '../../copies/compareTexts.ts';
import { compareKin, comparePlaces, createCopyTable, type Kin } from '../../copies/copyTable.ts';
import { type CopyUnit, copyUnit, shortestCopy } from '../../copies/copyUnits.ts';
import { foldedString, foldForCopies } from '../../copies/fold.ts';
import type { Sketches } from '../../copies/sketch.ts';
import { cutText, stretchFor } from '../../copies/window.ts';
import type { CopiesView } from '../../corpus/corpusView.ts';
import type { Paragraph } from '../../layout/layout.ts';
import type { DocumentFacts } from '../../lint/documentFacts.ts';
import type { Range } from '../../text/textModel.ts';
import { rangeOf, spanOf } from '../../text/textModel.ts';
import { type Pieces, piecesOf, runsWithin } from './pieceRuns.ts';

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
/** Characters of a text for each that is left when it is folded, at most. */
const blanksAndMarks = 2;
/** Texts that one paragraph is compared with, at most. */
const mostCompared = 8;

/** The paragraphs that stand in another place too, each with one such place: the first in the corpus, or the likest. */
export function paragraphCopies(search: CopySearch): readonly ParagraphCopy[] {
  const { document, units, sketches, onlyHere } = search;
  const here = createCopyTable();
  here.set(document, sketches);
  const pieces = piecesOf(search.facts.layout.paragraphs);
  const taken = new Set<Paragraph>();
  return units.flatMap((unit, ordinal) => {
    const near = here.kin(sketches, ordinal, '').filter((kin) => kin.ordinal !== ordinal);
    const far = onlyHere ? [] : (search.kin[ordinal] ?? []);
    return copiesOf(search, unit, [...near, ...far], { pieces, taken });
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

/** The pieces of the document, and those that are known to stand elsewhere. */
interface Progress {
  readonly pieces: Pieces;
  readonly taken: Set<Paragraph>;
}

/**
 * The other places of a paragraph: one for all of it, or one for each run of adjacent pieces that stands somewhere
 * together, where the layout has cut one paragraph in several here or has merged several in one.
 */
function copiesOf(
  search: CopySearch,
  unit: CopyUnit,
  kin: readonly Kin[],
  { pieces, taken }: Progress,
): readonly ParagraphCopy[] {
  const same = unit.folded.length < shortestCopy ? [] : kin.filter(isSame).sort(comparePlaces);
  const documents = new Set(same.map(({ document }) => document));
  if (documents.size + 1 >= fewestForFormula && unit.folded.length < longestFormula) return [];
  const free = (each: CopyUnit): boolean => each.paragraphs.every((paragraph) => !taken.has(paragraph));
  if (!free(unit)) return [];
  if (same[0] !== undefined)
    return [placed(search, unit, same[0], { extent: 'same', differences: 0 }, documents)];
  const found: ParagraphCopy[] = [];
  for (const each of [...kin].sort(compareKin).slice(0, mostCompared)) {
    for (const run of runsAt(search, unit, each, pieces)) {
      const copy = free(run) ? comparedAt(search, run, each) : undefined;
      if (copy === undefined) continue;
      found.push(placed(search, run, each, copy, new Set([each.document])));
      for (const paragraph of run.paragraphs) taken.add(paragraph);
    }
    if (unit.paragraphs.every((paragraph) => taken.has(paragraph))) break;
  }
  return found;
}

/** The runs of pieces, about a paragraph, that may stand in another place: the longest first, then the paragraph itself. */
function runsAt(search: CopySearch, unit: CopyUnit, kin: Kin, pieces: Pieces): readonly CopyUnit[] {
  const places = unit.paragraphs.flatMap((paragraph) => pieces.placeOf(paragraph) ?? []);
  const [first, last] = [places[0], places.at(-1)];
  const there = textAt(search, unit, kin, 0)?.folded;
  if (there === undefined || first === undefined || last === undefined) return [];
  const runs = runsWithin(pieces, { first, last }, there);
  if (runs.length === 0) return [];
  const units = runs.flatMap((run) => {
    const [head, ...rest] = pieces.paragraphs.slice(run.first, run.last + 1);
    if (head === undefined || (run.first === first && run.last === last)) return [];
    return copyUnit(search.facts.model, [head, ...rest]) ?? [];
  });
  const grown = units.filter(({ paragraphs }) => paragraphs.length > unit.paragraphs.length);
  const cut = units.filter((each) => !grown.includes(each));
  return [...grown, unit, ...cut].filter(({ folded }) => folded.length >= shortestCopy);
}

type Found = Pick<ParagraphCopy, 'extent' | 'differences'>;

/** How a paragraph is a copy of a text elsewhere: of that paragraph, or of what stands there over paragraphs. */
function comparedAt(search: CopySearch, unit: CopyUnit, kin: Kin): Found | undefined {
  const own = ownText(search, unit);
  const [one, two] = [own.folded.length, kin.length];
  if (Math.max(one, two) <= Math.min(one, two) * largestRatio) {
    const there = textAt(search, unit, kin, 0);
    const result = there && compareTexts(own, there);
    if (result?.copy && isCopyHere(search, kin, result))
      return { extent: result.places.length === 0 ? 'same' : 'near', differences: result.places.length };
    if (kin.shared < fewestSharedByHalves) return undefined;
  }
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
  // No text is a copy of itself.
  if (here && unit.span.start < place.end && place.start < unit.span.end) return undefined;
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
