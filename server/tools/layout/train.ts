/**
 * Trains the break model: `node server/tools/layout/run.mjs train CLEAN_TEXT OUTPUT_FOLDER`. See docs/data.md.
 */
import { readFileSync } from 'node:fs';
import { evidenceNames } from '../../src/engine/layout/evidence/readEvidence.ts';
import { neighbourNames, withNeighbours } from '../../src/engine/layout/model/neighbours.ts';
import { packTrees, probabilityOf, type TreeModel } from '../../src/engine/layout/model/trees.ts';
import { type BoostOptions, boost, type Rows } from './boost.ts';
import { parseCleanDocuments } from './corrupt/units.ts';
import { corruptAll, type Example, languageOf, partOf } from './dataset.ts';
import { directionsOf } from './directions.ts';
import { report } from './report.ts';
import { writeModel } from './writeModel.ts';

const [
  ,
  ,
  source = '../shared/data/clean-text.jsonl',
  output = 'server/src/engine/layout/model',
  versionCount = '2',
  treeCount = '140',
] = process.argv;
const prune = { minimumPair: 2, minimumTriple: 2, minimumGain: 0.4 };
const started = Date.now();
const log = (text: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${text}`);

const documents = parseCleanDocuments(readFileSync(source, 'utf8'));
const parts = {
  left: documents.filter((d) => partOf(d) === 'left'),
  right: documents.filter((d) => partOf(d) === 'right'),
  held: documents.filter((d) => partOf(d) === 'held'),
};
const left = languageOf(parts.left, prune).model;
const right = languageOf(parts.right, prune).model;
const both = languageOf([...parts.left, ...parts.right], prune).model;
const shipped = languageOf(documents, prune);
log(`character models; ${shipped.table.length} slots, ${shipped.table.length * 2} bytes`);
const versions = Number(versionCount);
const training = [
  ...corruptAll(parts.left, versions, right, 11),
  ...corruptAll(parts.right, versions, left, 12),
];
const held = corruptAll(parts.held, 3, both, 13);
log(
  `${training.length} training documents, ${training.reduce((sum, { rows }) => sum + rows.length, 0)} breaks; ${held.length} held out`,
);

const options: Omit<BoostOptions, 'directions'> = {
  trees: Number(treeCount),
  leaves: 20,
  rate: 0.12,
  ridge: 8,
  leastWeight: 4,
};

function rowsOf(
  examples: readonly Example[],
  rowOf: (example: Example, index: number) => Float32Array,
  wanted: 'join' | 'lost',
  width: number,
): Rows {
  // Interleaved columns are a matter of the whole document: no break of theirs can teach anything about breaks.
  const chosen = examples
    .filter(({ corrupted }) => !corrupted.interleaved)
    .flatMap((example) =>
      example.truths.flatMap((truth, index) => (truth === 'free' ? [] : [{ example, index, truth }])),
    );
  const columns = Array.from({ length: width }, () => new Float32Array(chosen.length));
  const labels = new Uint8Array(chosen.length);
  const weights = new Float32Array(chosen.length).fill(1);
  chosen.forEach(({ example, index, truth }, row) => {
    rowOf(example, index).forEach((value, column) => {
      const target = columns[column];
      if (target !== undefined) target[row] = value;
    });
    labels[row] = truth === wanted ? 1 : 0;
    // A false join destroys text, so that a break that is the author's weighs more.
    weights[row] = wanted === 'join' ? (truth === 'keep' ? 2 : 1) : truth === 'lost' ? 6 : 1;
    // Unwrapped documents have few breaks, and each of them is harder.
    if (example.corrupted.style.measure === undefined) weights[row] = 2 * (weights[row] ?? 1);
  });
  return { columns, labels, weights };
}

function trainModel(name: string, rows: Rows, names: readonly string[]): TreeModel {
  const { base, trees } = boost(rows, { ...options, directions: directionsOf(names, name) }, (tree, loss) =>
    log(`${name} ${tree}: ${loss.toFixed(5)}`),
  );
  return packTrees(base, trees);
}

const first = trainModel(
  'join',
  rowsOf(training, ({ rows }, index) => rows[index] as Float32Array, 'join', evidenceNames.length),
  evidenceNames,
);
const scored = (examples: readonly Example[]) =>
  examples.map((example) => ({ example, scores: example.rows.map((row) => probabilityOf(first, row)) }));
const scoresByExample = new Map(
  [...scored(training), ...scored(held)].map(({ example, scores }) => [example, scores]),
);
const widened = (example: Example, index: number) =>
  withNeighbours(example.rows[index] as Float32Array, scoresByExample.get(example) ?? [], index);
const names = [...evidenceNames, ...neighbourNames];
const second = trainModel('neighbours', rowsOf(training, widened, 'join', names.length), names);
const lost = trainModel('lost', rowsOf(training, widened, 'lost', names.length), names);
log('trained');

report(
  held,
  (example, index) => probabilityOf(second, widened(example, index)),
  (example, index) => probabilityOf(lost, widened(example, index)),
);
writeModel(output, { first, second, lost }, shipped.table);
log('written');
