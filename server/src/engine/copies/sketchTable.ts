import { createEntryChains, withRoom } from './entryChains.ts';
import { noValue, type Sketches, sayTheSame, sketchCount, sketchValues, sketchWords } from './sketch.ts';

/** The sketches of one document. */
export interface Seat {
  readonly document: string;
  readonly sketches: Sketches;
  /** Row of its first sketch; the others follow. */
  readonly base: number;
}

/** Sketches by row, and the rows by what is in them. */
export interface SketchTable {
  /** Rows that belong to a document. */
  readonly size: number;
  /** Bytes of all tables and sketches. */
  readonly bytes: number;
  /** Replaces the sketches of a document. */
  set(document: string, sketches: Sketches): void;
  seatOf(document: string): Seat | undefined;
  ownerOf(row: number): Seat | undefined;
  /**
   * Writes the rows that have the key of an entry of a sketch into `rows`, which has room for `mostRows`, and returns how
   * many they are, or -1 where there are too many.
   */
  rowsWith(sketches: Sketches, ordinal: number, entry: number, rows: Int32Array): number;
  /** Most rows that share an entry. */
  readonly mostRows: number;
}

/** Each row has one entry for its whole hash and one for each value. */
export const entriesOfRow = sketchValues + 1;
/** The entries of a row are numbered in the lowest bits. */
const entryBits = 3;
const entryMask = entriesOfRow - 1;
/** What is in more texts tells nothing, and would let a question walk over the corpus. */
const mostSharing = 48;
/** How many rows of gone documents are put up with: some, and a part of all rows. */
const mostDead = { always: 512, share: 1 / 16 };

/** No sketches. */
export const noSketches: Sketches = new Uint32Array(0);

/**
 * Starts an empty table. A text that stands more often than `mostEqual` times is a formula. Rows of a document that is gone are passed over until there are too many of them.
 */
export function createSketchTable(mostEqual: number): SketchTable {
  const chains = createEntryChains();
  const numbers = new Map<string, number>();
  let seats: (Seat | undefined)[] = [];
  /** The seat of each row. */
  let owners = new Int32Array(0);
  let rows = 0;
  let dead = 0;

  const seat = (document: string, sketches: Sketches): void => {
    const count = sketchCount(sketches);
    owners = withRoom(owners, rows + count);
    chains.reserve(owners.length * entriesOfRow);
    numbers.set(document, seats.length);
    for (let ordinal = 0; ordinal < count; ordinal++, rows++) {
      owners[rows] = seats.length;
      for (let entry = 0; entry < entriesOfRow; entry++) {
        const key = keyOf(sketches, ordinal, entry);
        if (key !== noValue) chains.add(rows * entriesOfRow + entry, key);
      }
    }
    seats.push({ document, sketches, base: rows - count });
  };

  /** Puts other sketches into the seat of as many: what an edit has not changed keeps its row. */
  const reseat = (number: number, { document, sketches: before, base }: Seat, sketches: Sketches): void => {
    for (let ordinal = 0; ordinal < sketchCount(sketches); ordinal++) {
      if (sayTheSame(before, ordinal, sketches, ordinal)) continue;
      for (let entry = 0; entry < entriesOfRow; entry++) {
        const [old, fresh] = [keyOf(before, ordinal, entry), keyOf(sketches, ordinal, entry)];
        if (old === fresh) continue;
        const place = (base + ordinal) * entriesOfRow + entry;
        if (old !== noValue) chains.remove(place, old);
        if (fresh !== noValue) chains.add(place, fresh);
      }
    }
    seats[number] = { document, sketches, base };
  };

  const rebuild = (): void => {
    const kept = seats.filter((each) => each !== undefined);
    const count = kept.reduce((sum, { sketches }) => sum + sketchCount(sketches), 0);
    chains.reset(count * entriesOfRow);
    owners = new Int32Array(count);
    seats = [];
    rows = 0;
    dead = 0;
    for (const { document, sketches } of kept) seat(document, sketches);
  };

  const ownerOf = (row: number): Seat | undefined => seats[owners[row] as number];
  const seatOf = (document: string): Seat | undefined => seats[numbers.get(document) ?? -1];

  return {
    get size() {
      return rows - dead;
    },
    get bytes() {
      const sketched = seats.reduce((sum, each) => sum + (each?.sketches.byteLength ?? 0), 0);
      return sketched + chains.bytes + owners.byteLength;
    },
    set(document, sketches) {
      const number = numbers.get(document);
      const seated = number === undefined ? undefined : seats[number];
      if (number !== undefined && seated?.sketches.length === sketches.length) {
        reseat(number, seated, sketches);
        return;
      }
      if (number !== undefined) {
        dead += sketchCount(seats[number]?.sketches ?? noSketches);
        seats[number] = undefined;
        numbers.delete(document);
      }
      if (sketches.length > 0) seat(document, sketches);
      if (chains.crowded || dead > mostDead.always + (rows - dead) * mostDead.share) rebuild();
    },
    seatOf,
    ownerOf,
    mostRows: Math.max(mostEqual, mostSharing),
    rowsWith(sketches, ordinal, entry, found) {
      const key = keyOf(sketches, ordinal, entry);
      if (key === noValue) return 0;
      const most = entry === 0 ? mostEqual : mostSharing;
      let count = 0;
      for (let at = chains.first(key); at >= 0; at = chains.after(at, key)) {
        const other = at & entryMask;
        if ((other === 0) !== (entry === 0)) continue;
        const row = at >> entryBits;
        const owner = seats[owners[row] as number];
        if (owner === undefined || keyOf(owner.sketches, row - owner.base, other) !== key) continue;
        if (count === most) return -1;
        found[count++] = row;
      }
      return count;
    },
  };
}

/** The key of an entry: the whole hash first, then the values. */
export function keyOf(sketches: Sketches, ordinal: number, entry: number): number {
  return sketches[ordinal * sketchWords + (entry === 0 ? 0 : entry + 1)] as number;
}

/** How many texts two states of a document have in common at their beginning and at their end. */
export function commonEnds(
  before: Sketches,
  after: Sketches,
): { readonly head: number; readonly tail: number } {
  const [old, fresh] = [sketchCount(before), sketchCount(after)];
  const most = Math.min(old, fresh);
  let head = 0;
  while (head < most && sayTheSame(before, head, after, head)) head++;
  let tail = 0;
  while (tail < most - head && sayTheSame(before, old - 1 - tail, after, fresh - 1 - tail)) tail++;
  return { head, tail };
}
