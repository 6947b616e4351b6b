import type { Range } from '../text/textModel.ts';
import {
  bitsApart,
  noValue,
  type Sketches,
  sketchCount,
  sketchedLength,
  sketchedRange,
  sketchValues,
  sketchWords,
  wholeHash,
} from './sketch.ts';

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

/** A text that stands more often is a formula and no copy. */
const mostEqual = 64;
/** What is in more texts tells nothing, and would let a question walk over the corpus. */
const mostSharing = 48;
/** Texts that differ in so many bits more than their lengths explain are not even compared. */
const bitsOfChance = 8;
/** Nor are texts that are so many times as long. */
const largestRatio = 6;
/** Entries for each bucket, at most. */
const fullest = 16;
/** How much room tables have to spare, and how many rows of gone documents they hold, as a part of all rows. */
const slack = 1 / 16;
/** Each row has one entry for its whole hash and one for each value. */
const entriesOfRow = sketchValues + 1;
const nothing = -1;

interface Likeness {
  shared: number;
  readonly bits: number;
}

interface Seat {
  readonly document: string;
  readonly sketches: Sketches;
  /** Row of its first sketch; the others follow. */
  readonly base: number;
}

/**
 * Starts an empty table. Entries with the same bits are chained through typed arrays, without an object for each.
 * Rows of a document that is gone are passed over until there are too many of them; then the table is built anew.
 */
export function createCopyTable(): CopyTable {
  const numbers = new Map<string, number>();
  let seats: (Seat | undefined)[] = [];
  /** The seat of each row. */
  let owners = new Int32Array(0);
  let next = new Int32Array(0);
  let rows = 0;
  let heads = new Int32Array(64).fill(nothing);
  let dead = 0;
  let revision = 0;

  const ownerOf = (row: number): Seat | undefined => seats[owners[row] as number];

  const link = (row: number, sketches: Sketches, ordinal: number): void => {
    for (let entry = 0; entry < entriesOfRow; entry++) {
      const key = keyOf(sketches, ordinal, entry);
      if (key === noValue) continue;
      const bucket = key & (heads.length - 1);
      next[row * entriesOfRow + entry] = heads[bucket] as number;
      heads[bucket] = row * entriesOfRow + entry;
    }
  };

  const seat = (document: string, sketches: Sketches): void => {
    const count = sketchCount(sketches);
    const needed = rows + count;
    if (needed > owners.length) {
      const room = Math.max(needed, Math.ceil(owners.length * (1 + slack)));
      owners = grown(owners, room);
      next = grown(next, room * entriesOfRow);
    }
    numbers.set(document, seats.length);
    for (let ordinal = 0; ordinal < count; ordinal++) {
      owners[rows + ordinal] = seats.length;
      link(rows + ordinal, sketches, ordinal);
    }
    seats.push({ document, sketches, base: rows });
    rows = needed;
  };

  const rebuild = (): void => {
    const kept = seats.filter((each) => each !== undefined);
    const count = kept.reduce((sum, { sketches }) => sum + sketchCount(sketches), 0);
    let buckets = 64;
    while (buckets * fullest < count * entriesOfRow) buckets *= 2;
    heads = new Int32Array(buckets).fill(nothing);
    owners = new Int32Array(count);
    next = new Int32Array(count * entriesOfRow);
    seats = [];
    rows = 0;
    dead = 0;
    for (const { document, sketches } of kept) seat(document, sketches);
  };

  const tidy = (): void => {
    const crowded = rows * entriesOfRow > heads.length * fullest;
    if (crowded || dead > 512 + (rows - dead) * slack) rebuild();
  };

  /** The rows that have a key, or undefined where there are too many. */
  const rowsOf = (key: number, whole: boolean): readonly number[] | undefined => {
    const found: number[] = [];
    for (let at = heads[key & (heads.length - 1)] as number; at !== nothing; at = next[at] as number) {
      const row = Math.floor(at / entriesOfRow);
      const entry = at % entriesOfRow;
      const owner = ownerOf(row);
      if (owner === undefined || (entry === 0) !== whole) continue;
      if (keyOf(owner.sketches, row - owner.base, entry) !== key) continue;
      found.push(row);
      if (found.length > (whole ? mostEqual : mostSharing)) return undefined;
    }
    return found;
  };

  /** Rows that may be copies, with what they share. */
  const kinRows = (sketches: Sketches, ordinal: number): ReadonlyMap<number, Likeness> => {
    const found = new Map<number, Likeness>();
    const equal = rowsOf(keyOf(sketches, ordinal, 0), true);
    // What is said all over the corpus is a formula, and so is whatever comes near it.
    if (equal === undefined) return found;
    for (const row of equal) found.set(row, { shared: 0, bits: 0 });
    for (let entry = 1; entry < entriesOfRow; entry++) {
      const key = keyOf(sketches, ordinal, entry);
      if (key === noValue) continue;
      for (const row of rowsOf(key, false) ?? []) {
        const known = found.get(row);
        const owner = ownerOf(row);
        if (known !== undefined) known.shared++;
        else if (owner !== undefined) {
          const bits = bitsUnexplained(sketches, ordinal, owner.sketches, row - owner.base);
          if (bits <= bitsOfChance) found.set(row, { shared: 1, bits });
        }
      }
    }
    return found;
  };

  const leave = (document: string): void => {
    const number = numbers.get(document);
    if (number === undefined) return;
    dead += sketchCount(seats[number]?.sketches ?? noSketches);
    seats[number] = undefined;
    numbers.delete(document);
  };

  const hasKin = (sketches: Sketches, ordinal: number, document: string): boolean => {
    for (const row of kinRows(sketches, ordinal).keys()) if (ownerOf(row)?.document !== document) return true;
    return false;
  };

  const replace = (document: string, sketches: Sketches): void => {
    const before = seats[numbers.get(document) ?? nothing]?.sketches ?? noSketches;
    const touched = [...changed(before, sketches), ...changed(sketches, before)];
    if (touched.some(([of, ordinal]) => hasKin(of, ordinal, document))) revision++;
    leave(document);
    if (sketches.length > 0) seat(document, sketches);
    tidy();
  };

  return {
    get revision() {
      return revision;
    },
    get size() {
      return rows - dead;
    },
    get bytes() {
      const sketched = seats.reduce((sum, each) => sum + (each?.sketches.byteLength ?? 0), 0);
      return sketched + next.byteLength + owners.byteLength + heads.byteLength;
    },
    set: replace,
    remove: (document) => replace(document, noSketches),
    kin(sketches, ordinal, document) {
      const found: Kin[] = [];
      for (const [row, { shared, bits }] of kinRows(sketches, ordinal)) {
        const owner = ownerOf(row);
        if (owner === undefined || owner.document === document) continue;
        const other = row - owner.base;
        found.push({
          document: owner.document,
          ordinal: other,
          range: sketchedRange(owner.sketches, other),
          same: wholeHash(owner.sketches, other) === wholeHash(sketches, ordinal),
          length: sketchedLength(owner.sketches, other),
          shared,
          bits,
        });
      }
      return found.sort(compareKin);
    },
  };
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

const noSketches: Sketches = new Uint32Array(0);

function grown(table: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(table);
  return larger;
}

/** The key of an entry: the whole hash first, then the values. */
function keyOf(sketches: Sketches, ordinal: number, entry: number): number {
  return sketches[ordinal * sketchWords + (entry === 0 ? 0 : entry + 1)] as number;
}

/** The texts of one side that the other side does not hold, or not as often. */
function changed(from: Sketches, to: Sketches): readonly (readonly [Sketches, number])[] {
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
