/**
 * The thresholds that trees compare evidence with, column by column. A tree asks of a value only which of its column's
 * thresholds it exceeds: its place among them says it all, and fits into a byte.
 */
import { nodeSize, type TreeModel } from './trees.ts';

/** The thresholds of some models, ascending in each column, with a guide to find the place of a value by. */
export interface Thresholds {
  readonly columns: number;
  /** End to end, with an infinite one behind those of each column, so that a search stops by itself. */
  readonly bounds: Float32Array;
  /** Where the thresholds of each column begin. */
  readonly starts: Uint16Array;
  /** The lowest threshold of each column, and the cells of the guide that it has for one unit. */
  readonly lowest: Float64Array;
  readonly cellsPerUnit: Float64Array;
  /** For each cell of each column the thresholds that lie in the cells before. */
  readonly guide: Uint8Array;
}

/** Most thresholds of a column, so that places fit into a byte. */
const mostThresholds = 254;
/** Cells of the guide of one column, between its lowest threshold and its highest. */
const cells = 64;

/** Gathers the thresholds of some models whose rows have so many columns. */
export function gatherThresholds(models: readonly TreeModel[], columns: number): Thresholds {
  const found = Array.from({ length: columns }, () => new Set<number>());
  for (const { nodes } of models)
    for (let node = 0; node < nodes.length; node += nodeSize) {
      const column = nodes[node] as number;
      if (column >= 0) found[column]?.add(nodes[node + 1] as number);
    }
  const sorted = found.map((values) => [...values].sort((a, b) => a - b));
  if (sorted.some(({ length }) => length > mostThresholds))
    throw new RangeError('A column has too many thresholds.');
  return layOut(sorted);
}

function layOut(sorted: readonly (readonly number[])[]): Thresholds {
  const starts = new Uint16Array(sorted.length);
  const lowest = new Float64Array(sorted.length);
  const cellsPerUnit = new Float64Array(sorted.length);
  const bounds: number[] = [];
  for (const [column, values] of sorted.entries()) {
    starts[column] = bounds.length;
    lowest[column] = values[0] ?? 0;
    const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
    cellsPerUnit[column] = range === 0 ? 1 : (cells - 1) / range;
    bounds.push(...values, Number.POSITIVE_INFINITY);
  }
  const guide = new Uint8Array(sorted.length * cells);
  const thresholds = {
    columns: sorted.length,
    bounds: Float32Array.from(bounds),
    starts,
    lowest,
    cellsPerUnit,
    guide,
  };
  for (const [column, values] of sorted.entries()) fillGuide(thresholds, column, values);
  return thresholds;
}

/** A value lies in a cell no earlier than any smaller one, so that all thresholds in earlier cells are below it. */
function fillGuide(thresholds: Thresholds, column: number, values: readonly number[]): void {
  for (const [index, value] of values.entries()) {
    const behind = column * cells + cellOf(thresholds, column, value) + 1;
    thresholds.guide.fill(index + 1, behind, (column + 1) * cells);
  }
}

function cellOf({ lowest, cellsPerUnit }: Thresholds, column: number, value: number): number {
  const cell = (value - (lowest[column] as number)) * (cellsPerUnit[column] as number);
  return cell > 0 ? (cell < cells ? cell | 0 : cells - 1) : 0;
}

/** The place of a value: how many thresholds of its column are below it. */
export function placeOf(thresholds: Thresholds, column: number, value: number): number {
  const { bounds, starts, guide } = thresholds;
  const start = starts[column] as number;
  let place = guide[column * cells + cellOf(thresholds, column, value)] as number;
  while ((bounds[start + place] as number) < value) place++;
  return place;
}
