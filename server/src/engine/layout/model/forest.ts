/**
 * Trees laid out for speed; they say what `probabilityOf` says. A node is one number: the place of its children in the
 * upper sixteen bits, that of its threshold in the next eight, its column in the last eight. Subtracting the place of
 * the row's value, eight bits up, borrows from the children exactly if the value exceeds the threshold, so that no
 * branch has to be guessed. The children lie side by side, the right one first; a leaf leads to itself. Four trees
 * are walked through at a time, for each step has to wait for the one before.
 */
import { placeOf, type Thresholds } from './thresholds.ts';
import { glance, isClear, logistic, nodeSize, type TreeModel } from './trees.ts';

export interface Forest {
  readonly nodes: Int32Array;
  /** The values of the leaves, by node. */
  readonly values: Float32Array;
  readonly roots: Uint16Array;
  readonly base: number;
  /** For each tree the sum of those before it below which all of them together cannot reach what matters. */
  readonly hopeless: Float64Array;
}

/** Trees that are walked through at a time. */
const together = 4;
/** The column of a leaf: all bits are set, which shows when nodes are laid over each other. */
const leaf = 0xff;
/** Bits below the place of a value, and below the children. */
const placeShift = 8;
const childShift = 16;
const mostNodes = 0xffff;

/** Lays trees out whose thresholds are among those given. Sums below `least` need not be known. */
export function layOutForest(
  { nodes, roots, base }: TreeModel,
  thresholds: Thresholds,
  least: number = Number.NEGATIVE_INFINITY,
): Forest {
  const count = nodes.length / nodeSize;
  if (count > mostNodes || thresholds.columns > leaf)
    throw new RangeError('There are too many nodes or columns.');
  // Behind all trees stands one that adds nothing, to fill the last four up.
  const laidOut = new Int32Array(count + 1).fill(leafAt(count), count);
  const values = new Float32Array(count + 1);
  const filledRoots = new Uint16Array(Math.ceil(roots.length / together) * together).fill(count);
  filledRoots.set(roots.map((root) => root / nodeSize));
  // Parents stand before their children, and children go to each other's places.
  const places = new Uint16Array(count);
  for (const root of roots) places[root / nodeSize] = root / nodeSize;
  for (let node = 0; node < count; node++) {
    const column = nodes[node * nodeSize] as number;
    const value = nodes[node * nodeSize + 1] as number;
    const place = places[node] as number;
    if (column < 0) {
      laidOut[place] = leafAt(place);
      values[place] = value;
      continue;
    }
    const left = (nodes[node * nodeSize + 2] as number) / nodeSize;
    places[left] = left + 1;
    places[left + 1] = left;
    const threshold = placeOf(thresholds, column, value);
    laidOut[place] = ((left + 1) << childShift) | (threshold << placeShift) | column;
  }
  return { nodes: laidOut, values, roots: filledRoots, base, hopeless: hopelessSums(nodes, roots, least) };
}

function leafAt(place: number): number {
  return (place << childShift) | leaf;
}

/** Sums that are added up in another order differ by less, in log odds. */
const rounding = 1e-6;

function hopelessSums(nodes: Float32Array, roots: Uint32Array, least: number): Float64Array {
  const sums = new Float64Array(roots.length).fill(Number.NEGATIVE_INFINITY);
  if (least === Number.NEGATIVE_INFINITY) return sums;
  let rest = 0;
  for (let tree = roots.length - 1; tree >= 0; tree--) {
    let most = Number.NEGATIVE_INFINITY;
    for (let at = roots[tree] as number; at < (roots[tree + 1] ?? nodes.length); at += nodeSize)
      if ((nodes[at] as number) < 0) most = Math.max(most, nodes[at + 1] as number);
    rest += most;
    sums[tree] = least - rest - rounding;
  }
  return sums;
}

/** A row as the trees want it: the place of each value. Behind its columns it is empty, also where a leaf looks. */
export type PlacedRow = Uint16Array;

/** A row with nothing in it. */
export function emptyRow(): PlacedRow {
  return new Uint16Array(leaf + 1);
}

/** Values of some columns of a row, which are written anew for each break. */
export interface RowPart {
  /** The column of the first value. */
  readonly first: number;
  readonly values: Float32Array;
  /** The values whose places the row has. */
  readonly placed: Float32Array;
}

/** A part of so many columns, from one on. */
export function rowPart(first: number, columns: number): RowPart {
  return { first, values: new Float32Array(columns), placed: new Float32Array(columns).fill(Number.NaN) };
}

/** Writes the places of values into the row, which has those of the last call: most evidence is as at the break before. */
export function placeValues(
  thresholds: Thresholds,
  { first, values, placed }: RowPart,
  row: PlacedRow,
): void {
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (value === placed[at]) continue;
    placed[at] = value;
    row[first + at] = placeOf(thresholds, first + at, value) << placeShift;
  }
}

/** The probability that the trees give to a row; 0 where its log odds cannot reach what matters. */
export function probabilityIn({ nodes, values, roots, base, hopeless }: Forest, row: PlacedRow): number {
  let sum = base;
  for (let tree = 0; tree < roots.length; tree += together) {
    if (tree % glance === 0 && isClear(sum)) break;
    if (sum < (hopeless[tree] as number)) return 0;
    let a = nodes[roots[tree] as number] as number;
    let b = nodes[roots[tree + 1] as number] as number;
    let c = nodes[roots[tree + 2] as number] as number;
    let d = nodes[roots[tree + 3] as number] as number;
    do {
      a = nodes[(a - (row[a & leaf] as number)) >>> childShift] as number;
      b = nodes[(b - (row[b & leaf] as number)) >>> childShift] as number;
      c = nodes[(c - (row[c & leaf] as number)) >>> childShift] as number;
      d = nodes[(d - (row[d & leaf] as number)) >>> childShift] as number;
    } while ((a & b & c & d & leaf) !== leaf);
    sum = sum + leafValue(values, a) + leafValue(values, b) + leafValue(values, c) + leafValue(values, d);
  }
  return logistic(sum);
}

function leafValue(values: Float32Array, node: number): number {
  return values[node >>> childShift] as number;
}
