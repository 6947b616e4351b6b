import { type ComparedText, compareTexts } from '../../copies/compareTexts.ts';
import { comparePlaces, createCopyTable, type Kin } from '../../copies/copyTable.ts';
import type { CopyUnit } from '../../copies/copyUnits.ts';
import { foldedString, foldForCopies } from '../../copies/fold.ts';
import { sketchesOf } from '../../copies/sketch.ts';
import { cutText, type Stretch, stretchFor } from '../../copies/window.ts';
import type { CopiesView } from '../../corpus/corpusView.ts';
import type { DocumentFacts } from '../../lint/documentFacts.ts';
import type { Range } from '../../text/textModel.ts';
import { spanOf } from '../../text/textModel.ts';

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
  readonly corpus: CopiesView;
  /** Whether only this document is searched. */
  readonly onlyHere: boolean;
}

/** A short paragraph that so many documents have is a formula of its field. */
const fewestForFormula = 6;
const longestFormula = 100;
/** Paragraphs are compared as wholes where one is longer than the other by no more than this. */
const largestRatio = 1.15;
/** How much of a paragraph other paragraphs must hold. */
const mostOfIt = 0.6;
/** Texts that one paragraph is compared with, at most. */
const mostCompared = 8;

/** The paragraphs that stand in another place too, each with one such place: the first in the corpus, or the likest. */
export function paragraphCopies(search: CopySearch): readonly ParagraphCopy[] {
  const { document, units, corpus, onlyHere } = search;
  const sketches = sketchesOf(units);
  const here = createCopyTable();
  here.set(document, sketches);
  return units.flatMap((unit, ordinal) => {
    const near = here.kin(sketches, ordinal, '').filter((kin) => kin.ordinal !== ordinal);
    const far = onlyHere ? [] : corpus.paragraphs(sketches, ordinal, document);
    return copyOf(search, unit, [...near, ...far]) ?? [];
  });
}

function copyOf(search: CopySearch, unit: CopyUnit, kin: readonly Kin[]): ParagraphCopy | undefined {
  const same = kin.filter(isSame).sort(comparePlaces);
  const documents = new Set(same.map(({ document }) => document));
  if (documents.size + 1 >= fewestForFormula && unit.folded.length < longestFormula) return undefined;
  if (same[0] !== undefined)
    return placed(search, unit, same[0], { extent: 'same', differences: 0 }, documents);
  const own = textOf(search, { document: search.document, unit });
  const parts: Part[] = [];
  const likely = [...kin].sort((a, b) => b.shared - a.shared || comparePlaces(a, b)).slice(0, mostCompared);
  for (const each of likely) {
    const other = textOf(search, each);
    const found = own && other && compared(own, other);
    if (found === undefined) continue;
    if (found.extent === 'part') parts.push({ kin: each, stretch: found.stretch });
    else return placed(search, unit, each, found, new Set([each.document]));
  }
  const [first] = parts.sort((a, b) => comparePlaces(a.kin, b.kin));
  if (first === undefined || covered(parts) < unit.folded.length * mostOfIt) return undefined;
  return placed(search, unit, first.kin, { extent: 'part', differences: 0 }, new Set([first.kin.document]));
}

/** A paragraph elsewhere that is a part of this one. */
interface Part {
  readonly kin: Kin;
  readonly stretch: Stretch;
}

type Found =
  | { readonly extent: 'near' | 'within'; readonly differences: number }
  | { readonly extent: 'part'; readonly stretch: Stretch };

/** How one text is a copy of the other: nearly the same, standing within it, or holding it. */
function compared(own: ComparedText, other: ComparedText): Found | undefined {
  const [one, two] = [own.folded.length, other.folded.length];
  if (Math.max(one, two) <= Math.min(one, two) * largestRatio) {
    const result = compareTexts(own, other);
    return result.copy ? { extent: 'near', differences: result.places.length } : undefined;
  }
  const [part, whole] = one < two ? [own, other] : [other, own];
  const stretch = stretchFor(part.folded, whole.folded);
  if (stretch === undefined) return undefined;
  const result = compareTexts(part, cutText(whole, stretch));
  if (!result.copy) return undefined;
  return one < two ? { extent: 'within', differences: result.places.length } : { extent: 'part', stretch };
}

/** Characters that some parts cover together. */
function covered(parts: readonly Part[]): number {
  let [sum, end] = [0, 0];
  for (const { stretch } of [...parts].sort((a, b) => a.stretch.start - b.stretch.start)) {
    sum += Math.max(0, stretch.end - Math.max(end, stretch.start));
    end = Math.max(end, stretch.end);
  }
  return sum;
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

type Wanted =
  | Pick<Kin, 'document' | 'range' | 'ordinal'>
  | { readonly document: string; readonly unit: CopyUnit };

/** What is to be compared: a paragraph with the names in it, as the index or the document has them. */
function textOf({ document, facts, units, corpus }: CopySearch, wanted: Wanted): ComparedText | undefined {
  const unit =
    'unit' in wanted ? wanted.unit : wanted.document === document ? units[wanted.ordinal] : undefined;
  if (unit !== undefined) {
    const indexes = new Set(unit.paragraphs.map(({ index }) => index));
    const names = facts.mentions.filter(({ paragraph }) => indexes.has(paragraph)).map(({ text }) => text);
    return { folded: unit.folded, names: names.map(foldName) };
  }
  if ('unit' in wanted) return undefined;
  const model = corpus.textOf(wanted.document);
  if (model === undefined) return undefined;
  const { start, end } = spanOf(model, wanted.range);
  return {
    folded: foldForCopies(model.text.slice(start, end)),
    names: corpus.namesIn(wanted.document, wanted.range).map(foldName),
  };
}

/** A name as it stands in folded text. */
export function foldName(name: string): string {
  return foldedString(foldForCopies(name));
}
