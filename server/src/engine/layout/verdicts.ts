/** Probabilities that a break is a wrap, and that text is missing at it: 0 where that is less than `lostThreshold`. */
export interface BreakOdds {
  readonly join: number;
  readonly lost: number;
}

/** A break is joined from this probability on, by a person who looks at it. */
export const joinThreshold = 0.6;
/** From this probability on a break may be joined unseen. */
export const safeConfidence = 0.9;
/** Text counts as lost from this probability on. */
export const lostThreshold = 0.85;
