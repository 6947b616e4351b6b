import { type CopyUnit, copyUnit, shortestCopy } from '../../copies/copyUnits.ts';
import { compareKin, comparePlaces, type Kin } from '../../copies/kinSearch.ts';
import type { Paragraph } from '../../layout/layout.ts';
import type { Range } from '../../text/textModel.ts';
import { comparedAt } from './comparedAt.ts';
import { type CopySearch, foldedAt } from './copySearch.ts';
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

/** A short paragraph that so many documents have is a formula of its field. */
const fewestForFormula = 6;
const longestFormula = 100;
/** Texts that one paragraph is compared with, at most. */
const mostCompared = 8;

/** The paragraphs that stand in another place too, each with one such place: the first in the corpus, or the likest. */
export function paragraphCopies(search: CopySearch): readonly ParagraphCopy[] {
  const { document, units, sketches, corpus, onlyHere } = search;
  const pieces = piecesOf(search.facts.layout.paragraphs);
  const taken = new Set<Paragraph>();
  return units.flatMap((unit, ordinal) => {
    const near = corpus.within(sketches, ordinal, document);
    const far = onlyHere ? [] : search.kinOf(ordinal);
    return copiesOf(search, unit, [...near, ...far], { pieces, taken });
  });
}

/**
 * Whether paragraphs of `enough` folded characters together may stand elsewhere: told from sketches, without any text.
 * Most documents hold enough that stands nowhere else in their first paragraphs; no more of them are looked up.
 */
export function mayStandElsewhere({ units, kinOf }: CopySearch, enough: number): boolean {
  let left = units.reduce((sum, { folded }) => sum + folded.length, 0);
  for (const [ordinal, { folded }] of units.entries()) {
    if (left < enough) return false;
    if (!kinOf(ordinal).some(({ same, shared }) => same || shared > 1)) left -= folded.length;
  }
  return left >= enough;
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
  const take = (each: CopyUnit): void => {
    for (const paragraph of each.paragraphs) taken.add(paragraph);
  };
  if (same[0] !== undefined) {
    take(unit);
    return [placed(search, unit, same[0], { extent: 'same', differences: 0 }, documents)];
  }
  const found: ParagraphCopy[] = [];
  for (const each of [...kin].sort(compareKin).slice(0, mostCompared)) {
    for (const run of runsAt(search, unit, each, pieces)) {
      const copy = free(run) ? comparedAt(search, run, each) : undefined;
      if (copy === undefined) continue;
      found.push(placed(search, run, each, copy, new Set([each.document])));
      take(run);
    }
    if (unit.paragraphs.every((paragraph) => taken.has(paragraph))) break;
  }
  return found;
}

/** The runs of pieces, about a paragraph, that may stand in another place: the longest first, then the paragraph itself. */
function runsAt(search: CopySearch, unit: CopyUnit, kin: Kin, pieces: Pieces): readonly CopyUnit[] {
  const places = unit.paragraphs.flatMap((paragraph) => pieces.placeOf(paragraph) ?? []);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  // Most of what shares a few n-grams shares no more than these: that is told without folding it.
  const there = foldedAt(search, kin, (text, place) => pieces.anyMayStandIn({ first, last }, text, place));
  if (there === undefined) return [];
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
