import { canFollow, continues, goesOn, labels } from '../../src/engine/names/tagger/labels.ts';
import { impossible, weightScale } from '../../src/engine/names/tagger/scores.ts';

/**
 * A linear-chain conditional random field over the units of texts (J. Lafferty, A. McCallum and F. Pereira, 2001), trained with
 * FTRL-Proximal (H. B. McMahan et al., "Ad click prediction: a view from the trenches", 2013), whose penalty leaves most
 * weights at nothing.
 */
export interface CrfModel {
  /** By feature, `labels` weights each. */
  readonly weights: Float32Array;
  /** From label to label. */
  readonly transitions: Float32Array;
}

/** A text as the field sees it: for each unit its features, -1 for those that are not kept, and its label. */
export interface CrfText {
  readonly features: Int32Array;
  readonly gold: Uint8Array;
  /** How much it counts. */
  readonly weight: number;
}

export interface CrfOptions {
  readonly rounds: number;
  readonly rate: number;
  readonly sparse: number;
  readonly ridge: number;
  readonly random: () => number;
  /** The share of evidence that is hidden at each text, so that no piece of it is relied on alone. */
  readonly hidden?: number;
  readonly report?: (round: number, loss: number) => void;
}

interface Learner extends CrfModel {
  readonly perUnit: number;
  readonly sums: Float32Array;
  readonly squares: Float32Array;
  readonly transitionSums: Float32Array;
  readonly transitionSquares: Float32Array;
}

const legal = Uint8Array.from({ length: labels * labels }, (_, at) =>
  canFollow(Math.floor(at / labels), at % labels) ? 1 : 0,
);
/** Below this a label's gradient is not worth an update. */
const negligible = 0.002;

/** Trains a field on texts, with so many features per unit out of so many. */
export function trainCrf(
  texts: readonly CrfText[],
  perUnit: number,
  features: number,
  options: CrfOptions,
): CrfModel {
  const size = features * labels;
  const learner: Learner = {
    weights: new Float32Array(size),
    transitions: new Float32Array(labels * labels),
    perUnit,
    sums: new Float32Array(size),
    squares: new Float32Array(size),
    transitionSums: new Float32Array(labels * labels),
    transitionSquares: new Float32Array(labels * labels),
  };
  const order = Array.from(texts.keys());
  for (let round = 0; round < options.rounds; round++) {
    for (let left = order.length - 1; left > 0; left--) {
      const other = Math.floor(options.random() * (left + 1));
      [order[left], order[other]] = [order[other] as number, order[left] as number];
    }
    let loss = 0;
    for (const index of order) loss += learnText(learner, texts[index] as CrfText, options);
    options.report?.(round, loss);
  }
  return { weights: learner.weights, transitions: learner.transitions };
}

/** The scores of all labels at all units: the sums of the weights of their features. */
function scoreUnits({ weights }: CrfModel, features: Int32Array, perUnit: number): Float64Array {
  const units = features.length / perUnit;
  const scores = new Float64Array(units * labels);
  for (let unit = 0; unit < units; unit++) {
    const at = unit * labels;
    for (let index = unit * perUnit; index < (unit + 1) * perUnit; index++) {
      const feature = features[index] as number;
      if (feature < 0) continue;
      const from = feature * labels;
      for (let each = 0; each < labels; each++)
        scores[at + each] = (scores[at + each] as number) + (weights[from + each] as number);
    }
  }
  return scores;
}

/** What forward-backward finds: the probability of every label at every unit, and of every step between labels. */
interface Marginals {
  readonly units: Float64Array;
  readonly steps: Float64Array;
  readonly logTotal: number;
}

function computeMarginals(transitions: Float32Array, scores: Float64Array): Marginals {
  const units = scores.length / labels;
  const raised = new Float64Array(scores.length);
  let logTotal = 0;
  for (let unit = 0; unit < units; unit++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let each = 0; each < labels; each++) most = Math.max(most, scores[unit * labels + each] as number);
    logTotal += most;
    for (let each = 0; each < labels; each++)
      raised[unit * labels + each] = Math.exp((scores[unit * labels + each] as number) - most);
  }
  const step = Float64Array.from(transitions, (weight, at) => (legal[at] === 1 ? Math.exp(weight) : 0));
  const forward = new Float64Array(scores.length);
  const scale = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    let total = 0;
    for (let each = 0; each < labels; each++) {
      let sum = 0;
      if (unit === 0) sum = continues(each) ? 0 : 1;
      else
        for (let left = 0; left < labels; left++)
          sum += (forward[(unit - 1) * labels + left] as number) * (step[left * labels + each] as number);
      const value = sum * (raised[unit * labels + each] as number);
      forward[unit * labels + each] = value;
      total += value;
    }
    if (unit === units - 1) {
      total = 0;
      for (let each = 0; each < labels; each++)
        if (!goesOn(each)) total += forward[unit * labels + each] as number;
    }
    scale[unit] = total;
    logTotal += Math.log(total);
    for (let each = 0; each < labels; each++)
      forward[unit * labels + each] = (forward[unit * labels + each] as number) / total;
  }
  const backward = new Float64Array(labels);
  const behind = new Float64Array(labels);
  for (let each = 0; each < labels; each++) backward[each] = goesOn(each) ? 0 : 1;
  const steps = new Float64Array(labels * labels);
  for (let unit = units - 1; unit >= 0; unit--) {
    for (let each = 0; each < labels; each++) {
      behind[each] =
        ((raised[unit * labels + each] as number) * (backward[each] as number)) / (scale[unit] as number);
      forward[unit * labels + each] = (forward[unit * labels + each] as number) * (backward[each] as number);
    }
    if (unit === 0) break;
    for (let left = 0; left < labels; left++) {
      const reached = forward[(unit - 1) * labels + left] as number;
      let sum = 0;
      for (let each = 0; each < labels; each++) {
        const value = (step[left * labels + each] as number) * (behind[each] as number);
        sum += value;
        steps[left * labels + each] = (steps[left * labels + each] as number) + reached * value;
      }
      backward[left] = sum;
    }
  }
  return { units: forward, steps, logTotal };
}

function learnText(learner: Learner, text: CrfText, options: CrfOptions): number {
  const { gold, weight } = text;
  if (gold.length === 0) return 0;
  const features = hideSome(text.features, options);
  const scores = scoreUnits(learner, features, learner.perUnit);
  const marginals = computeMarginals(learner.transitions, scores);
  let right = 0;
  for (let unit = 0; unit < gold.length; unit++) {
    right += scores[unit * labels + (gold[unit] as number)] as number;
    if (unit > 0)
      right += learner.transitions[(gold[unit - 1] as number) * labels + (gold[unit] as number)] as number;
  }
  for (let unit = 0; unit < gold.length; unit++) {
    for (let each = 0; each < labels; each++) {
      const gradient = (marginals.units[unit * labels + each] as number) - (gold[unit] === each ? 1 : 0);
      if (Math.abs(gradient) < negligible) continue;
      for (let index = unit * learner.perUnit; index < (unit + 1) * learner.perUnit; index++) {
        const feature = features[index] as number;
        if (feature >= 0)
          update(
            learner.weights,
            learner.sums,
            learner.squares,
            feature * labels + each,
            gradient * weight,
            options,
          );
      }
    }
  }
  const steps = marginals.steps;
  for (let unit = 1; unit < gold.length; unit++) {
    const at = (gold[unit - 1] as number) * labels + (gold[unit] as number);
    steps[at] = (steps[at] as number) - 1;
  }
  for (let at = 0; at < steps.length; at++) {
    const gradient = (steps[at] as number) * weight;
    if (legal[at] === 1 && Math.abs(gradient) > negligible)
      update(learner.transitions, learner.transitionSums, learner.transitionSquares, at, gradient, options);
  }
  return (marginals.logTotal - right) * weight;
}

function hideSome(features: Int32Array, { hidden = 0, random }: CrfOptions): Int32Array {
  if (hidden === 0) return features;
  return features.map((feature) => (random() < hidden ? -1 : feature));
}

function update(
  weights: Float32Array,
  sums: Float32Array,
  squares: Float32Array,
  at: number,
  gradient: number,
  { rate, sparse, ridge }: CrfOptions,
): void {
  const square = squares[at] as number;
  const larger = square + gradient * gradient;
  const root = Math.sqrt(larger);
  const sum = (sums[at] as number) + gradient - ((root - Math.sqrt(square)) / rate) * (weights[at] as number);
  sums[at] = sum;
  squares[at] = larger;
  weights[at] = Math.abs(sum) <= sparse ? 0 : -(sum - Math.sign(sum) * sparse) / ((1 + root) / rate + ridge);
}

/** The scores of all labels at all units against the label outside, in the steps in which the engine adds weights up. */
export function scoreSteps(model: CrfModel, features: Int32Array, perUnit: number): Int32Array {
  const scores = scoreUnits(model, features, perUnit);
  return Int32Array.from(scores, (score, at) =>
    Math.round((score - (scores[at - (at % labels)] as number)) * weightScale),
  );
}

/** The weights from label to label in the same steps. */
export function transitionSteps({ transitions }: CrfModel): Int32Array {
  return Int32Array.from(transitions, (weight, at) =>
    legal[at] === 1 ? Math.round(weight * weightScale) : impossible,
  );
}
