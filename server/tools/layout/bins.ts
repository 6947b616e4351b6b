/** The values of rows, each as the number of the bin it falls into. */

/** Bins of a column at most. */
export const maximumBins = 64;

/** Columns of bin numbers, with the bounds of the bins. */
export interface Binned {
  readonly codes: readonly Uint8Array[];
  /** Upper bounds of the bins of each column; a value belongs to the first bin whose bound it does not exceed. */
  readonly bounds: readonly Float32Array[];
}

function binColumn(column: Float32Array): { codes: Uint8Array; bounds: Float32Array } {
  const sample =
    column.length > 60000
      ? column.filter((_, index) => index % Math.ceil(column.length / 60000) === 0)
      : column.slice();
  sample.sort();
  const bounds: number[] = [];
  for (let bin = 1; bin < maximumBins; bin++) {
    const bound = sample[Math.floor((bin * sample.length) / maximumBins)] ?? 0;
    if (bound !== bounds.at(-1)) bounds.push(bound);
  }
  const sorted = Float32Array.from(bounds);
  const codes = new Uint8Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? 0;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    codes[row] = low;
  }
  return { codes, bounds: sorted };
}

/** Sorts the values of every column into bins of about the same size. */
export function binRows(values: readonly Float32Array[]): Binned {
  const columns = values.map(binColumn);
  return { codes: columns.map(({ codes }) => codes), bounds: columns.map(({ bounds }) => bounds) };
}
