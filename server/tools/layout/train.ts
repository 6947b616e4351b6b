/**
 * Trains the break model: `node server/tools/layout/run.mjs train CLEAN_TEXT OUTPUT_FOLDER`. See docs/data.md.
 */
import { readFileSync } from 'node:fs';
import { evidenceNames } from '../../src/engine/layout/evidence/readEvidence.ts';
import { isMixed } from '../../src/engine/layout/interleaved.ts';
import {
  neighbourNames,
  putNeighbours,
  type StageScores,
  sumByKind,
} from '../../src/engine/layout/model/neighbours.ts';
import { packTrees, probabilityOf, type TreeModel } from '../../src/engine/layout/model/trees.ts';
import { type BoostOptions, boost, type Rows } from './boost.ts';
import { readCleanDocuments } from './cleanDocuments.ts';
import { createRandom } from './corrupt/random.ts';
import { parseSentences } from './corrupt/units.ts';
import { corruptAll, type Example, folds, isOwn, languageOf, partOf } from './dataset.ts';
import { directionsOf } from './directions.ts';
import { writeModel } from './writeModel.ts';

const [
  ,
  ,
  source = '../shared/data/clean-text.jsonl',
  output = 'server/src/engine/layout/model',
  versionCount = '2',
  treeCount = '380',
] = process.argv;
const prune = { minimumPair: 1, minimumPairGain: 1.2, minimumTriple: 3, minimumGain: 0.4 };
const started = Date.now();
const log = (text: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${text}`);

const documents = readCleanDocuments(source).filter((document) => partOf(document) !== 'held');
const sentences = parseSentences(readFileSync(source.replace('clean-text', 'uner-gsdsimp.train'), 'utf8'));
const shipped = languageOf(documents, prune, sentences);
log(`character model of ${shipped.table.length * 4} characters`);
const versions = Number(versionCount);
const unwrapped = { measure: undefined, cut: 0.15 };

/** The documents of one fold, spoilt in many ways. Those of this project are few and of many genres: they come oftener. */
function spoilFold(fold: number): { training: readonly Example[]; losses: readonly Example[] } {
  const others = documents.filter((document) => partOf(document) !== fold);
  const language = languageOf(others, prune, sentences).model;
  const own = documents.filter((document) => partOf(document) === fold && isOwn(document));
  const collected = documents.filter((document) => partOf(document) === fold && !isOwn(document));
  const seed = 100 * (fold + 1);
  return {
    training: [
      ...corruptAll(collected, versions, language, seed),
      ...corruptAll(own, versions * 4, language, seed + 1),
      ...corruptAll(collected, 1, language, seed + 2, unwrapped),
      ...corruptAll(own, 3, language, seed + 3, unwrapped),
    ],
    losses: [
      ...corruptAll(collected, 1, language, seed + 4, { loss: 0.15 }),
      ...corruptAll(own, 3, language, seed + 5, { loss: 0.15 }),
    ],
  };
}

const spoilt = Array.from({ length: folds }, (_, fold) => spoilFold(fold));
const training = spoilt.flatMap((each) => each.training);
const losses = spoilt.flatMap((each) => each.losses);
log(
  `${training.length} training documents, ${training.reduce((sum, { rows }) => sum + rows.length, 0)} breaks`,
);

const options: Omit<BoostOptions, 'directions'> = {
  trees: Number(treeCount),
  leaves: 31,
  rateOf: (tree) => (tree < 12 ? 0.3 : 0.08),
  ridge: 8,
  leastWeight: 4,
  columnShare: 0.6,
  rowShare: 0.7,
  random: createRandom(101),
};

function rowsOf(
  examples: readonly Example[],
  rowOf: (example: Example, index: number) => Float32Array,
  wanted: 'join' | 'lost',
  width: number,
): Rows {
  // Columns that the engine knows for mixed are left alone whatever the trees say.
  const chosen = examples
    .filter(({ flow }) => !isMixed(flow))
    .flatMap((example) =>
      example.truths.flatMap(({ label }, index) =>
        label === 'free' || example.ruledOut[index] === true ? [] : [{ example, index, truth: label }],
      ),
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
/** What the first stage thinks of every break of the examples. */
const stages = new Map(
  [...training, ...losses].map((example) => {
    const scores = Float32Array.from(example.rows, (row, index) =>
      example.ruledOut[index] === true ? 0 : probabilityOf(first, row),
    );
    const stage: StageScores = { scores, kinds: example.kinds };
    return [example, { stage, sums: sumByKind(stage, 0, scores.length) }];
  }),
);
const names = [...evidenceNames, ...neighbourNames];
const widened = (example: Example, index: number) => {
  const row = new Float32Array(names.length);
  row.set(example.rows[index] as Float32Array);
  const known = stages.get(example);
  if (known !== undefined) putNeighbours(row, evidenceNames.length, known.stage, known.sums, index);
  return row;
};
const second = trainModel('neighbours', rowsOf(training, widened, 'join', names.length), names);
const lost = trainModel('lost', rowsOf(losses, widened, 'lost', names.length), names);
log('trained');

writeModel(output, { first, second, lost }, shipped.table);
log('written');
