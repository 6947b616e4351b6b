import type { FoldedText } from '../../copies/fold.ts';
import { foldForCopies } from '../../copies/fold.ts';
import { countGrams, type GramCounts, shareStanding } from '../../copies/gramCounts.ts';
import { gramHashes } from '../../copies/gramHash.ts';
import { type GramSet, gramsOf, holdsGram } from '../../copies/gramSet.ts';
import type { Paragraph } from '../../layout/layout.ts';
import { oncePer } from '../../once.ts';
import type { LogicalText, TextToken } from '../../text/logicalText.ts';
import { oncePerText } from '../../text/oncePerText.ts';
import type { Span } from '../../text/span.ts';

/** The paragraphs of a document in reading order, as the pieces that a layout may have made of one paragraph. */
export interface Pieces {
  readonly paragraphs: readonly Paragraph[];
  /** Where a paragraph stands among them; undefined for page furniture and the like. */
  placeOf(paragraph: Paragraph): number | undefined;
  /** Which part of a piece's n-grams another text has, from 0 to 1. */
  shareIn(place: number, there: FoldedText): number;
  /** Whether some piece of a run may stand in a stretch of another text, by its n-grams; the text need not be folded. */
  anyMayStandIn(run: PieceRun, text: string, stretch: Span): boolean;
}

/** Pieces from the first to the last one, both included. */
export interface PieceRun {
  readonly first: number;
  readonly last: number;
}

/** Characters of the n-grams by which pieces are looked for: short ones, since pieces are short and may hold slips. */
const gramLength = 4;
/** A slip in ten characters leaves more than half of the n-grams of a piece; two texts of one pattern share fewer. */
const fewestShared = 0.4;
/** Folded characters that pieces may have beyond the paragraph which they stand in: it may be cut in two itself. */
const overhang = 1.5;

/** Reads the pieces of a document. Each piece is folded only when it is asked for. */
export function piecesOf(paragraphs: readonly Paragraph[]): Pieces {
  const pieces = paragraphs.filter(({ kind }) => !apart.has(kind));
  const places = new Map(pieces.map(({ index }, place) => [index, place]));
  const countsAt = remembered(
    (place): GramCounts => countGrams(foldForCopies(pieces[place]?.logical.text ?? '')),
  );
  return {
    paragraphs: pieces,
    placeOf: ({ index }) => places.get(index),
    shareIn(place, there) {
      const piece = pieces[place];
      if (piece === undefined) return 0;
      const known = sharesIn(there);
      const share = known.get(piece.logical.token) ?? shareOf(piece.logical, gramsThere(there));
      known.set(piece.logical.token, share);
      return share;
    },
    anyMayStandIn({ first, last }, text, { start, end }) {
      for (let place = first; place <= last; place++)
        if (shareStanding(countsAt(place), text, start, end) >= fewestShared) return true;
      return false;
    },
  };
}

function remembered<T>(make: (place: number) => T): (place: number) => T {
  const made = new Map<number, T>();
  return (place) => {
    const known = made.get(place);
    if (known !== undefined) return known;
    const value = make(place);
    made.set(place, value);
    return value;
  };
}

/** What was found of the pieces that were looked for in a text: after an edit most pairs of them are the same. */
const sharesIn = oncePer((_there: FoldedText) => new WeakMap<TextToken, number>());

function shareOf(piece: LogicalText, there: GramSet): number {
  const here = gramsIn(piece);
  let shared = 0;
  for (let index = 0; index < here.length; index++) if (holdsGram(there, here[index] as number)) shared++;
  return here.length === 0 ? 0 : shared / here.length;
}

const gramsIn = oncePerText((text) => gramHashes(foldForCopies(text), gramLength));

/** What stands between paragraphs and is no piece of one. */
const apart: ReadonlySet<Paragraph['kind']> = new Set(['furniture', 'navigation', 'byline']);

const gramsThere = oncePer((folded: FoldedText): GramSet => gramsOf(folded, gramLength));

/**
 * The runs of adjacent pieces that stand in another text: those that hold any of `seed`, grown over their neighbours.
 * Two pieces are only taken together where the break between them falls within a paragraph of the other place. Where both places
 * break there, there are two paragraphs.
 */
export function runsWithin(pieces: Pieces, seed: PieceRun, there: FoldedText): readonly PieceRun[] {
  const most = there.length * overhang + gramLength;
  const stands = (place: number): boolean => pieces.shareIn(place, there) >= fewestShared;
  const lengthAt = (place: number): number => pieces.paragraphs[place]?.logical.text.length ?? most;
  const runs: PieceRun[] = [];
  for (let place = seed.first; place <= seed.last; place++) {
    if (!stands(place)) continue;
    let [first, last, length] = [place, place, lengthAt(place)];
    const fits = (next: number): boolean => length + lengthAt(next) <= most && stands(next);
    if (place === seed.first) for (; first > 0 && fits(first - 1); first--) length += lengthAt(first - 1);
    for (; last + 1 < pieces.paragraphs.length && fits(last + 1); last++) length += lengthAt(last + 1);
    runs.push({ first, last });
    place = last;
  }
  return runs;
}
