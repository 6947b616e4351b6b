/** A decision tree as parallel arrays; node 0 is the root, a leaf has column -1. */
export interface Tree {
  readonly column: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
}

/**
 * Boosted trees: the sum of the leaves that a row falls into is the log odds. The nodes of all trees lie end to end,
 * three numbers each, so that a step reads one place of memory: the column that is tested, or -1 in a leaf; the
 * threshold, or the value of the leaf; and the place of the left child, behind which the right one lies.
 */
export interface TreeModel {
  readonly nodes: Float32Array;
  /** The places of the roots. */
  readonly roots: Uint32Array;
  readonly base: number;
}

/** Numbers that a node takes. */
export const nodeSize = 3;

/** Lays the nodes of all trees end to end. */
export function packTrees(base: number, trees: readonly Tree[]): TreeModel {
  const nodes: number[] = [];
  const roots: number[] = [];
  for (const tree of trees) {
    roots.push(nodes.length);
    appendTree(nodes, tree);
  }
  return { nodes: Float32Array.from(nodes), roots: Uint32Array.from(roots), base };
}

/** Appends a tree level by level, so that the two children of a node lie side by side. */
function appendTree(nodes: number[], tree: Tree): void {
  const queue = [0];
  const root = nodes.length;
  for (let done = 0; done < queue.length; done++) {
    const node = queue[done] ?? 0;
    const column = tree.column[node] ?? -1;
    if (column < 0) {
      nodes.push(-1, tree.value[node] ?? 0, 0);
      continue;
    }
    nodes.push(column, tree.threshold[node] ?? 0, root + queue.length * nodeSize);
    queue.push(tree.left[node] ?? 0, tree.right[node] ?? 0);
  }
}

/**
 * Trees after which a sum is looked at, and the log odds at which the case is clear: later trees are small, and none of
 * fourteen thousand breaks that were clear after forty trees came out the other way.
 */
export const glance = 20;
const clear = 4;

/** Whether a sum is so far from even that the later trees are left out. */
export function isClear(sum: number): boolean {
  return sum > clear || sum < -clear;
}

/**
 * The probability that the model gives to the evidence that begins at `from` in `rows`. Training asks so; the engine
 * walks through the same trees as they are laid out in forest.ts.
 */
export function probabilityOf({ nodes, roots, base }: TreeModel, rows: Float32Array, from = 0): number {
  let sum = base;
  for (let tree = 0; tree < roots.length; tree++) {
    if (tree % glance === 0 && isClear(sum)) break;
    let node = roots[tree] as number;
    let column = nodes[node] as number;
    while (column >= 0) {
      const right = (rows[from + column] as number) <= (nodes[node + 1] as number) ? 0 : nodeSize;
      node = (nodes[node + 2] as number) + right;
      column = nodes[node] as number;
    }
    sum += nodes[node + 1] as number;
  }
  return logistic(sum);
}

/** The probability of some log odds. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The log odds of a probability. */
export function logOddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}
