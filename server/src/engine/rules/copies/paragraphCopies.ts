import { type ComparedText, compareTexts } from '../../copies/compareTexts.ts';
import { comparePlaces, createCopyTable, type Kin } from '../../copies/copyTable.ts';
import type { CopyUnit } from '../../copies/copyUnits.ts';
import { foldedString, foldForCopies } from '../../copies/fold.ts';
import { sketchesOf } from '../../copies/sketch.ts';
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
  /** In how many places the two differ; 0 where they say the same to the letter. */
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
/** Texts that one paragraph is compared with, at most. */
const mostCompared = 8;
/** Below this length, in folded characters, one common n-gram is enough to look closer; few would be left otherwise. */
const shortText = 80;
/** Copies differ in length by no more than this. */
const largestRatio = 1.15;

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
  if (same[0] !== undefined) return placed(search, unit, same[0], 0, documents);
  const needed = unit.folded.length < shortText ? 1 : 2;
  const likely = kin
    .filter(({ shared, length }) => shared >= needed && areClose(length, unit.folded.length))
    .sort((a, b) => b.shared - a.shared || comparePlaces(a, b))
    .slice(0, mostCompared);
  for (const each of likely) {
    const text = textOf(search, each);
    const result = text && compareTexts(textOf(search, { document: search.document, unit }) ?? text, text);
    if (result?.copy) return placed(search, unit, each, result.places.length, new Set([each.document]));
  }
  return undefined;
}

function isSame({ same }: Kin): boolean {
  return same;
}

function areClose(a: number, b: number): boolean {
  return Math.max(a, b) <= Math.min(a, b) * largestRatio + 1;
}

function placed(
  { document, units }: CopySearch,
  unit: CopyUnit,
  kin: Kin,
  differences: number,
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
    const { index } = unit.paragraph;
    const names = facts.mentions.filter(({ paragraph }) => paragraph === index).map(({ text }) => text);
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
