import { createKinSearch, type Kin, mostEqualParagraphs } from './kinSearch.ts';
import { type Sketches, sketchCount, wholeHash } from './sketch.ts';
import { createSketchTable, noSketches } from './sketchTable.ts';

/** The sketches of all documents, to be found by what they share. */
export interface CopyTable {
  /** Grows when a document gains or loses a text that others may be copies of. */
  readonly revision: number;
  /** Sketches held. */
  readonly size: number;
  /** Bytes of all tables and sketches. */
  readonly bytes: number;
  /** Adds or replaces a document. */
  set(document: string, sketches: Sketches): void;
  remove(document: string): void;
  /** What may be a copy of a sketched text, outside of `document`; the likeliest first, then by document and line. */
  kin(sketches: Sketches, ordinal: number, document: string): readonly Kin[];
}

/** Starts an empty table. A text that stands more often than `mostEqual` times has no kin at all. */
export function createCopyTable(mostEqual = mostEqualParagraphs): CopyTable {
  const table = createSketchTable(mostEqual);
  let revision = 0;

  const search = createKinSearch(table);

  const replace = (document: string, sketches: Sketches): void => {
    const before = table.seatOf(document)?.sketches ?? noSketches;
    const touched = [...changed(before, sketches), ...changed(sketches, before)];
    if (touched.some(([of, ordinal]) => search.hasKin(of, ordinal, document))) revision++;
    table.set(document, sketches);
  };

  return {
    get revision() {
      return revision;
    },
    get size() {
      return table.size;
    },
    get bytes() {
      return table.bytes;
    },
    set: replace,
    remove: (document) => replace(document, noSketches),
    kin: (sketches, ordinal, document) => search.kin(sketches, ordinal, document),
  };
}

/** The texts of one side that the other side does not hold, or not as often. */
function changed(from: Sketches, to: Sketches): readonly (readonly [Sketches, number])[] {
  if (sketchCount(from) === 0) return [];
  const counts = new Map<string, number>();
  for (let ordinal = 0; ordinal < sketchCount(to); ordinal++) {
    const hash = wholeHash(to, ordinal);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const rest: (readonly [Sketches, number])[] = [];
  for (let ordinal = 0; ordinal < sketchCount(from); ordinal++) {
    const hash = wholeHash(from, ordinal);
    const left = counts.get(hash) ?? 0;
    if (left > 0) counts.set(hash, left - 1);
    else rest.push([from, ordinal]);
  }
  return rest;
}
