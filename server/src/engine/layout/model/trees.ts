/** A decision tree as parallel arrays; node 0 is the root, a leaf has column -1. */
export interface Tree {
  readonly column: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
}

/** Boosted trees: the sum of the leaves that a row falls into is the log odds. */
export interface TreeModel {
  readonly column: Int16Array;
  readonly threshold: Float32Array;
  readonly left: Uint16Array;
  readonly right: Uint16Array;
  readonly value: Float32Array;
  /** The root of each tree. */
  readonly roots: Uint16Array;
  readonly base: number;
}

/** Lays the nodes of all trees end to end. */
export function packTrees(base: number, trees: readonly Tree[]): TreeModel {
  const roots: number[] = [];
  const nodes: { column: number; threshold: number; left: number; right: number; value: number }[] = [];
  for (const tree of trees) {
    const root = nodes.length;
    roots.push(root);
    tree.column.forEach((column, node) => {
      nodes.push({
        column,
        threshold: tree.threshold[node] ?? 0,
        left: root + (tree.left[node] ?? 0),
        right: root + (tree.right[node] ?? 0),
        value: tree.value[node] ?? 0,
      });
    });
  }
  return {
    column: Int16Array.from(nodes, ({ column }) => column),
    threshold: Float32Array.from(nodes, ({ threshold }) => threshold),
    left: Uint16Array.from(nodes, ({ left }) => left),
    right: Uint16Array.from(nodes, ({ right }) => right),
    value: Float32Array.from(nodes, ({ value }) => value),
    roots: Uint16Array.from(roots),
    base,
  };
}

/** The probability that the model gives to a row of evidence. */
export function probabilityOf(model: TreeModel, row: Float32Array): number {
  const { column, threshold, left, right, value, roots } = model;
  let sum = model.base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    let tested = column[node] ?? -1;
    while (tested >= 0) {
      node = ((row[tested] ?? 0) <= (threshold[node] ?? 0) ? left[node] : right[node]) ?? 0;
      tested = column[node] ?? -1;
    }
    sum += value[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
