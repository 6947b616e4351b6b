/** Weights and scores are counted in steps of one over this. */
export const weightScale = 32;
/** The score of what cannot be. */
export const impossible = -1_000_000;

/** Scores beyond this, in steps of the weights, are no more or less probable. */
const mostScore = 40 * weightScale;
const raisedScores = Float64Array.from({ length: 2 * mostScore + 1 }, (_, index) =>
  Math.exp((index - mostScore) / weightScale),
);

/** The factor by which a score makes what it belongs to more probable. */
export function raised(score: number): number {
  if (score <= impossible) return 0;
  return raisedScores[Math.max(0, Math.min(2 * mostScore, Math.round(score) + mostScore))] as number;
}

/** What makes each step from label to label more or less probable, from the weights of the steps. */
export function raiseSteps(transitions: Int32Array): Float64Array {
  return Float64Array.from(transitions, raised);
}
