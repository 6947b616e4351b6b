/**
 * Gradient-boosted trees for a yes-or-no question, with histograms and leaf-wise growth (J. Friedman, "Greedy function
 * approximation", 2001; G. Ke and others, "LightGBM", 2017), small enough to be read.
 */

import type { Tree } from '../../src/engine/layout/model/trees.ts';
import { type Binned, binRows, maximumBins } from './bins.ts';
import type { Random } from './corrupt/random.ts';

export interface Rows {
  /** One array for each kind of evidence. */
  readonly columns: readonly Float32Array[];
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  /** How much of its leaves' values each tree adds: more in the beginning, so that clear cases are soon clear. */
  readonly rateOf: (tree: number) => number;
  /** Ridge penalty on leaf values. */
  readonly ridge: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastWeight: number;
  /** Share of the columns and of the rows that a tree sees, drawn anew for each (J. Friedman, "Stochastic gradient boosting", 2002). */
  readonly columnShare: number;
  readonly rowShare: number;
  readonly random: Random;
  /** For each column: 1 if more of it may only raise the probability, -1 if only lower it, 0 if either; undefined leaves it out. */
  readonly directions: readonly (-1 | 0 | 1 | undefined)[];
}

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
  readonly gradient: number;
  readonly hessian: number;
  readonly low: number;
  readonly high: number;
  readonly node: number;
  split: Split | undefined;
}

/** Trains a model; `report` hears of the loss now and then. */
export function boost(
  rows: Rows,
  options: BoostOptions,
  report: (tree: number, loss: number) => void,
): { readonly base: number; readonly trees: readonly Tree[] } {
  const count = rows.labels.length;
  const binned = binRows(rows.columns);
  let positive = 0;
  let total = 0;
  for (let row = 0; row < count; row++) {
    positive += (rows.labels[row] ?? 0) * (rows.weights[row] ?? 0);
    total += rows.weights[row] ?? 0;
  }
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(count).fill(base);
  const gradients = new Float32Array(count);
  const hessians = new Float32Array(count);
  const trees: Tree[] = [];
  for (let index = 0; index < options.trees; index++) {
    let loss = 0;
    for (let row = 0; row < count; row++) {
      const probability = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = rows.weights[row] ?? 0;
      const label = rows.labels[row] ?? 0;
      gradients[row] = weight * (probability - label);
      hessians[row] = weight * Math.max(1e-6, probability * (1 - probability));
      loss -= weight * Math.log(Math.max(1e-9, label === 1 ? probability : 1 - probability));
    }
    trees.push(growTree(binned, gradients, hessians, options, scores, options.rateOf(index)));
    if (index % 20 === 0 || index === options.trees - 1) report(index, loss / total);
  }
  return { base, trees };
}

function growTree(
  binned: Binned,
  gradients: Float32Array,
  hessians: Float32Array,
  options: BoostOptions,
  scores: Float64Array,
  rate: number,
): Tree {
  const tree = { column: [-1], threshold: [0], left: [0], right: [0], value: [0] };
  const { random, columnShare, rowShare } = options;
  const all = Int32Array.from(gradients, (_, row) => row).filter(() => random.chance(rowShare));
  const seen = options.directions.map((direction) => (random.chance(columnShare) ? direction : undefined));
  const leaves = [
    makeLeaf(binned, gradients, hessians, all, -Infinity, Infinity, 0, { ...options, directions: seen }),
  ];
  while (leaves.length < options.leaves) {
    let best = -1;
    for (let at = 0; at < leaves.length; at++) {
      if ((leaves[at]?.split?.gain ?? 0) > (leaves[best]?.split?.gain ?? 1e-3)) best = at;
    }
    const leaf = leaves[best];
    if (leaf?.split === undefined) break;
    leaves.splice(
      best,
      1,
      ...splitLeaf(binned, gradients, hessians, leaf, leaf.split, tree, { ...options, directions: seen }),
    );
  }
  for (const leaf of leaves) {
    const value = rate * leafValue(leaf, options);
    tree.value[leaf.node] = value;
  }
  addTree(tree, binned, scores);
  return tree;
}

/** Adds what a tree says of every row. */
function addTree(tree: Tree, { codes, bounds }: Binned, scores: Float64Array): void {
  const bins = tree.column.map((column, node) =>
    column < 0 ? 0 : (bounds[column]?.indexOf(tree.threshold[node] ?? 0) ?? 0),
  );
  for (let row = 0; row < scores.length; row++) {
    let node = 0;
    let column = tree.column[0] as number;
    while (column >= 0) {
      const code = codes[column]?.[row] as number;
      node = (code <= (bins[node] as number) ? tree.left[node] : tree.right[node]) as number;
      column = tree.column[node] as number;
    }
    scores[row] = (scores[row] as number) + (tree.value[node] as number);
  }
}

function leafValue({ gradient, hessian, low, high }: Leaf, { ridge }: BoostOptions): number {
  return Math.max(low, Math.min(high, -gradient / (hessian + ridge)));
}

function splitLeaf(
  binned: Binned,
  gradients: Float32Array,
  hessians: Float32Array,
  leaf: Leaf,
  split: Split,
  tree: { column: number[]; threshold: number[]; left: number[]; right: number[]; value: number[] },
  options: BoostOptions,
): readonly Leaf[] {
  const codes = binned.codes[split.column];
  const goesLeft = (row: number) => (codes?.[row] ?? 0) <= split.bin;
  const leftRows = leaf.rows.filter(goesLeft);
  const rightRows = leaf.rows.filter((row) => !goesLeft(row));
  const [left, right] = [tree.column.length, tree.column.length + 1];
  tree.column[leaf.node] = split.column;
  tree.threshold[leaf.node] = binned.bounds[split.column]?.[split.bin] ?? 0;
  tree.left[leaf.node] = left;
  tree.right[leaf.node] = right;
  for (const node of [left, right]) {
    tree.column[node] = -1;
    tree.threshold[node] = 0;
    tree.left[node] = 0;
    tree.right[node] = 0;
    tree.value[node] = 0;
  }
  const direction = options.directions[split.column] ?? 0;
  let [lowLeft, highLeft, lowRight, highRight] = [leaf.low, leaf.high, leaf.low, leaf.high];
  if (direction !== 0) {
    const ridgeValue = (part: Int32Array) => {
      let [g, h] = [0, 0];
      for (const row of part) {
        g += gradients[row] ?? 0;
        h += hessians[row] ?? 0;
      }
      return -g / (h + options.ridge);
    };
    const middle = (ridgeValue(leftRows) + ridgeValue(rightRows)) / 2;
    if (direction > 0) [highLeft, lowRight] = [Math.min(highLeft, middle), Math.max(lowRight, middle)];
    else [lowLeft, highRight] = [Math.max(lowLeft, middle), Math.min(highRight, middle)];
  }
  const small = leftRows.length < rightRows.length;
  const bounds = (isLeft: boolean) =>
    isLeft ? ([lowLeft, highLeft, left] as const) : ([lowRight, highRight, right] as const);
  const first = makeLeaf(
    binned,
    gradients,
    hessians,
    small ? leftRows : rightRows,
    ...bounds(small),
    options,
  );
  const second = subtractLeaf(leaf, first, small ? rightRows : leftRows, bounds(!small), options);
  return [first, second];
}

function makeLeaf(
  binned: Binned,
  gradients: Float32Array,
  hessians: Float32Array,
  rows: Int32Array,
  low: number,
  high: number,
  node: number,
  options: BoostOptions,
): Leaf {
  const columns = binned.codes.length;
  const g = new Float64Array(columns * maximumBins);
  const h = new Float64Array(columns * maximumBins);
  for (let column = 0; column < columns; column++) {
    if (options.directions[column] === undefined) continue;
    const codes = binned.codes[column] as Uint8Array;
    const from = column * maximumBins;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      const slot = from + (codes[row] as number);
      g[slot] = (g[slot] as number) + (gradients[row] as number);
      h[slot] = (h[slot] as number) + (hessians[row] as number);
    }
  }
  let [gradient, hessian] = [0, 0];
  for (const row of rows) {
    gradient += gradients[row] as number;
    hessian += hessians[row] as number;
  }
  const leaf: Leaf = {
    rows,
    gradients: g,
    hessians: h,
    gradient,
    hessian,
    low,
    high,
    node,
    split: undefined,
  };
  leaf.split = bestSplit(leaf, options);
  return leaf;
}

function subtractLeaf(
  whole: Leaf,
  part: Leaf,
  rows: Int32Array,
  [low, high, node]: readonly [number, number, number],
  options: BoostOptions,
): Leaf {
  const leaf: Leaf = {
    rows,
    gradients: whole.gradients.map((value, slot) => value - (part.gradients[slot] ?? 0)),
    hessians: whole.hessians.map((value, slot) => value - (part.hessians[slot] ?? 0)),
    gradient: whole.gradient - part.gradient,
    hessian: whole.hessian - part.hessian,
    low,
    high,
    node,
    split: undefined,
  };
  leaf.split = bestSplit(leaf, options);
  return leaf;
}

function bestSplit(leaf: Leaf, options: BoostOptions): Split | undefined {
  const { ridge, leastWeight, directions } = options;
  const whole = (leaf.gradient * leaf.gradient) / (leaf.hessian + ridge);
  let best: Split | undefined;
  for (let column = 0; column < directions.length; column++) {
    let [g, h] = [0, 0];
    const direction = directions[column];
    if (direction === undefined) continue;
    for (let bin = 0; bin < maximumBins - 1; bin++) {
      g += leaf.gradients[column * maximumBins + bin] as number;
      h += leaf.hessians[column * maximumBins + bin] as number;
      const [gr, hr] = [leaf.gradient - g, leaf.hessian - h];
      if (h < leastWeight) continue;
      if (hr < leastWeight) break;
      const gain = (g * g) / (h + ridge) + (gr * gr) / (hr + ridge) - whole;
      if (gain <= (best?.gain ?? 0)) continue;
      if (direction !== 0 && (-gr / (hr + ridge) - -g / (h + ridge)) * direction < 0) continue;
      best = { column, bin, gain };
    }
  }
  return best;
}
