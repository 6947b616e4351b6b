import { once } from '../../once.ts';
import { evidenceNames } from '../evidence/readEvidence.ts';
import { decodeBase64, decodeTriples } from '../language/base64.ts';
import { createLanguageModel, type LanguageModel } from '../language/languageModel.ts';
import { openNgramTable } from '../language/ngramTable.ts';
import { lostThreshold } from '../verdicts.ts';
import { breakTrees } from './breakTrees.generated.ts';
import { type Forest, layOutForest } from './forest.ts';
import { neighbourNames } from './neighbours.ts';
import { ngrams } from './ngrams.generated.ts';
import { gatherThresholds, type Thresholds } from './thresholds.ts';
import { logOddsOf, type TreeModel } from './trees.ts';

/** Values of a row: the evidence, and behind it what the second stage adds. */
const rowWidth = evidenceNames.length + neighbourNames.length;

/** Everything that was learnt about breaks. */
export interface BreakModel {
  readonly language: LanguageModel;
  /** Whether a break is a wrap, from its own evidence. */
  readonly first: Forest;
  /** The same, knowing what the first stage says of the breaks around. */
  readonly second: Forest;
  /** Whether text is missing at a break; 0 where it is not likely enough to be told. */
  readonly lost: Forest;
  /** The thresholds of all of them. */
  readonly thresholds: Thresholds;
}

/** The model that comes with the engine; it is decoded when it is first asked for. */
export const breakModel: () => BreakModel = once(() => {
  const language = createLanguageModel(openNgramTable(decodeTriples(ngrams)));
  const models = {
    first: decodeTrees(breakTrees.first),
    second: decodeTrees(breakTrees.second),
    lost: decodeTrees(breakTrees.lost),
  };
  const thresholds = gatherThresholds(Object.values(models), rowWidth);
  return {
    language,
    first: layOutForest(models.first, thresholds),
    second: layOutForest(models.second, thresholds),
    lost: layOutForest(models.lost, thresholds, logOddsOf(lostThreshold)),
    thresholds,
  };
});

/** Reads trees as the training script writes them: the number of trees, base, the roots, then the nodes. */
function decodeTrees(encoded: string): TreeModel {
  const { buffer } = decodeBase64(encoded);
  const [trees = 0] = new Uint32Array(buffer, 0, 1);
  const [base = 0] = new Float32Array(buffer, 4, 1);
  return { base, roots: new Uint32Array(buffer, 8, trees), nodes: new Float32Array(buffer, 8 + 4 * trees) };
}
