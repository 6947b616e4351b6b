import type { Range } from '../text/textModel.ts';
import { bitsApart, type Sketches, sketchedLength, sketchedRange, wholeHash } from './sketch.ts';
import { createSketchTable, entriesOfRow, type SketchTable } from './sketchTable.ts';

/** A text of the corpus that may be a copy: it has yet to be compared. */
export interface Kin {
  readonly document: string;
  /** Its place among the sketches of that document. */
  readonly ordinal: number;
  readonly range: Range;
  /** Whether the two say the same to the letter, leaving layout, punctuation, width and script aside. */
  readonly same: boolean;
  /** Folded characters of it. */
  readonly length: number;
  /** Smallest n-gram hashes that both have. */
  readonly shared: number;
  /** Bits of the SimHash in which the two differ beyond what their lengths explain. */
  readonly bits: number;
}

/** Texts that differ in so many bits more than their lengths explain are not even compared. */
const bitsOfChance = 8;
/** Nor are texts that are so many times as long. */
const largestRatio = 6;

interface Likeness {
  shared: number;
  readonly bits: number;
}

/** A paragraph that stands more often is a formula and no copy. */
export const mostEqualParagraphs = 64;

/** What may be a copy of texts within one document: `kinOf` gives it for each of the sketches, the likeliest first. */
export function kinWithin(document: string, sketches: Sketches): (ordinal: number) => readonly Kin[] {
  const table = createSketchTable(mostEqualParagraphs);
  table.set(document, sketches);
  const search = createKinSearch(table);
  // The only document of the table begins with its first row: a sketch has the row of its own number.
  return (ordinal) => search.kin(sketches, ordinal, undefined, ordinal);
}

/** Finds texts that may be copies among sketches. */
export interface KinSearch {
  /** What may be a copy of a text, outside of one document, and in any other row than its own, if it has one. */
  kin(sketches: Sketches, ordinal: number, outside: string | undefined, own?: number): readonly Kin[];
  /** Whether there is anything of the kind. */
  hasKin(sketches: Sketches, ordinal: number, outside: string): boolean;
}

/** Looks for kin in a table. */
export function createKinSearch(table: SketchTable): KinSearch {
  const rows = new Int32Array(table.mostRows);
  return {
    kin(sketches, ordinal, outside, own = -1) {
      const equal = table.rowsWith(sketches, ordinal, 0, rows);
      // What is said all over the corpus is a formula, and so is whatever comes near it.
      if (equal < 0) return [];
      // Most texts share nothing with any other.
      let found: Map<number, Likeness> | undefined;
      for (let at = 0; at < equal; at++) {
        if (rows[at] === own) continue;
        found ??= new Map();
        found.set(rows[at] as number, { shared: 0, bits: 0 });
      }
      for (let entry = 1; entry < entriesOfRow; entry++) {
        const sharing = table.rowsWith(sketches, ordinal, entry, rows);
        for (let at = 0; at < sharing; at++) {
          if (rows[at] === own) continue;
          found ??= new Map();
          addSharing(found, table, rows[at] as number, sketches, ordinal);
        }
      }
      return found === undefined ? [] : kinOf(found, table, sketches, ordinal, outside);
    },
    hasKin(sketches, ordinal, outside) {
      const equal = table.rowsWith(sketches, ordinal, 0, rows);
      if (equal < 0) return false;
      for (let at = 0; at < equal; at++)
        if (table.ownerOf(rows[at] as number)?.document !== outside) return true;
      for (let entry = 1; entry < entriesOfRow; entry++) {
        const sharing = table.rowsWith(sketches, ordinal, entry, rows);
        for (let at = 0; at < sharing; at++) {
          const owner = table.ownerOf(rows[at] as number);
          if (owner === undefined || owner.document === outside) continue;
          const other = (rows[at] as number) - owner.base;
          if (bitsUnexplained(sketches, ordinal, owner.sketches, other) <= bitsOfChance) return true;
        }
      }
      return false;
    },
  };
}

function addSharing(
  found: Map<number, Likeness>,
  table: SketchTable,
  row: number,
  sketches: Sketches,
  ordinal: number,
): void {
  const known = found.get(row);
  if (known !== undefined) {
    known.shared++;
    return;
  }
  const owner = table.ownerOf(row);
  if (owner === undefined) return;
  const bits = bitsUnexplained(sketches, ordinal, owner.sketches, row - owner.base);
  if (bits <= bitsOfChance) found.set(row, { shared: 1, bits });
}

function kinOf(
  rows: ReadonlyMap<number, Likeness>,
  table: SketchTable,
  sketches: Sketches,
  ordinal: number,
  outside: string | undefined,
): readonly Kin[] {
  const found: Kin[] = [];
  for (const [row, likeness] of rows) {
    const owner = table.ownerOf(row);
    if (owner === undefined || owner.document === outside) continue;
    const other = row - owner.base;
    found.push({
      document: owner.document,
      ordinal: other,
      range: sketchedRange(owner.sketches, other),
      same: wholeHash(owner.sketches, other) === wholeHash(sketches, ordinal),
      length: sketchedLength(owner.sketches, other),
      ...likeness,
    });
  }
  return found.sort(compareKin);
}

/**
 * In how many bits two texts differ more than their lengths explain: a part lies at an angle to its whole. Texts of
 * quite different lengths differ beyond all bounds.
 */
function bitsUnexplained(a: Sketches, ordinal: number, b: Sketches, other: number): number {
  const [one, two] = [sketchedLength(a, ordinal), sketchedLength(b, other)];
  const share = Math.min(one, two) / Math.max(one, two);
  if (share * largestRatio < 1) return 32;
  return Math.max(0, bitsApart(a, ordinal, b, other) - (explained[Math.round(share * steps)] as number));
}

const steps = 64;
/** Bits of 32 that a part differs in from its whole, by its share in steps: the angle between the two. */
const explained: readonly number[] = Array.from(
  { length: steps + 1 },
  (_, step) => (32 * Math.acos(Math.sqrt(step / steps))) / Math.PI,
);

/** The likeliest first. */
export function compareKin(a: Kin, b: Kin): number {
  return Number(b.same) - Number(a.same) || likeness(b) - likeness(a) || comparePlaces(a, b);
}

function likeness({ same, shared, bits }: Kin): number {
  return same ? 0 : shared - bits / 2;
}

/** The order of two places of the corpus: by document, then by line. */
export function comparePlaces(
  a: Pick<Kin, 'document' | 'range'>,
  b: Pick<Kin, 'document' | 'range'>,
): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
