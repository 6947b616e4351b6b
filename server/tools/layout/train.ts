/**
 * Trains the break model: `node server/tools/layout/run.mjs train CLEAN_TEXT OUTPUT_FOLDER`. See docs/data.md.
 */
import { readFileSync } from 'node:fs';
import { evidenceNames } from '../../src/engine/layout/evidence/readEvidence.ts';
import { neighbourNames, withNeighbours } from '../../src/engine/layout/model/neighbours.ts';
import { packTrees, probabilityOf, type TreeModel } from '../../src/engine/layout/model/trees.ts';
import { type BoostOptions, boost, type Rows } from './boost.ts';
import { parseCleanDocuments, parseSentences } from './corrupt/units.ts';
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
const prune = { minimumPair: 1, minimumPairGain: 1.6, minimumTriple: 2, minimumGain: 0.6 };
const started = Date.now();
const log = (text: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${text}`);

const documents = parseCleanDocuments(readFileSync(source, 'utf8'));
const parts = {
  left: documents.filter((d) => partOf(d) === 'left'),
  right: documents.filter((d) => partOf(d) === 'right'),
  held: documents.filter((d) => partOf(d) === 'held'),
};
const sentences = parseSentences(readFileSync(source.replace('clean-text', 'uner-gsdsimp.train'), 'utf8'));
const left = languageOf(parts.left, prune, sentences).model;
const right = languageOf(parts.right, prune, sentences).model;
const both = languageOf([...parts.left, ...parts.right], prune, sentences).model;
const shipped = languageOf(documents, prune, sentences);
log(`character models; ${shipped.table.length} slots, ${shipped.table.length * 4} characters`);
const versions = Number(versionCount);
const unwrapped = { measure: undefined, cut: 0.3 };
const training = [
  ...corruptAll(parts.left, versions, right, 11),
  ...corruptAll(parts.right, versions, left, 12),
  ...corruptAll(parts.left, 2, right, 31, unwrapped),
  ...corruptAll(parts.right, 2, left, 32, unwrapped),
];
const losses = [
  ...corruptAll(parts.left, 1, right, 21, { loss: 0.15 }),
  ...corruptAll(parts.right, 1, left, 22, { loss: 0.15 }),
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
    weights[row] = wanted === 'join' ? (truth === 'keep' ? 2 : 1) : truth === 'lost' ? 2 : 1;
    // Unwrapped documents have few breaks, and each of them is harder.
    if (example.corrupted.style.measure === undefined) weights[row] = 2 * (weights[row] ?? 1);
  });
  return { columns, labels, weights };
}

function trainModel(name: 'join' | 'neighbours' | 'lost', rows: Rows, names: readonly string[]): TreeModel {
  const { base, trees } = boost(
    rows,
    { ...options, trees: name === 'lost' ? 60 : options.trees, directions: directionsOf(names, name) },
    (tree, loss) => log(`${name} ${tree}: ${loss.toFixed(5)}`),
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
  [...scored(training), ...scored(losses), ...scored(held)].map(({ example, scores }) => [example, scores]),
);
const widened = (example: Example, index: number) =>
  withNeighbours(example.rows[index] as Float32Array, scoresByExample.get(example) ?? [], index);
const names = [...evidenceNames, ...neighbourNames];
const second = trainModel('neighbours', rowsOf(training, widened, 'join', names.length), names);
const lost = trainModel('lost', rowsOf(losses, widened, 'lost', names.length), names);
log('trained');

report(
  held,
  (example, index) => probabilityOf(second, widened(example, index)),
  (example, index) => probabilityOf(lost, widened(example, index)),
);
writeModel(output, { first, second, lost }, shipped.table);
log('written');
