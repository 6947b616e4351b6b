import { createKinSearch, type Kin, mostEqualParagraphs } from './kinSearch.ts';
import { type Sketches, sketchCount, wholeHash } from './sketch.ts';
import { commonEnds, createSketchTable, noSketches } from './sketchTable.ts';

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
  /** Another number whenever a document other than this one has changed. */
  changesOutside(document: string): number;
}

/** Starts an empty table. A text that stands more often than `mostEqual` times has no kin at all. */
export function createCopyTable(mostEqual = mostEqualParagraphs): CopyTable {
  const table = createSketchTable(mostEqual);
  let revision = 0;
  /** How often documents were set: all together, and each. */
  let changes = 0;
  const changesOf = new Map<string, number>();

  const search = createKinSearch(table);

  const replace = (document: string, sketches: Sketches): void => {
    const before = table.seatOf(document)?.sketches ?? noSketches;
    const { head, tail } = commonEnds(before, sketches);
    const old = { of: before, from: head, to: sketchCount(before) - tail };
    const fresh = { of: sketches, from: head, to: sketchCount(sketches) - tail };
    const touched = [...changed(old, fresh), ...changed(fresh, old)];
    if (touched.some(([of, ordinal]) => search.hasKin(of, ordinal, document))) revision++;
    table.set(document, sketches);
    changes++;
    changesOf.set(document, (changesOf.get(document) ?? 0) + 1);
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
    changesOutside: (document) => changes - (changesOf.get(document) ?? 0),
  };
}

/** Some of the sketches of a document. */
interface Stretch {
  readonly of: Sketches;
  readonly from: number;
  readonly to: number;
}

/** The texts of one side that the other side does not hold, or not as often. */
function changed(one: Stretch, other: Stretch): readonly (readonly [Sketches, number])[] {
  const counts = new Map<string, number>();
  for (let ordinal = other.from; ordinal < other.to; ordinal++) {
    const hash = wholeHash(other.of, ordinal);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const rest: (readonly [Sketches, number])[] = [];
  for (let ordinal = one.from; ordinal < one.to; ordinal++) {
    const hash = wholeHash(one.of, ordinal);
    const left = counts.get(hash) ?? 0;
    if (left > 0) counts.set(hash, left - 1);
    else rest.push([one.of, ordinal]);
  }
  return rest;
}
