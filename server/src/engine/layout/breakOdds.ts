/** Probabilities that a break is a wrap, and that text is missing at it. */
export interface BreakOdds {
  readonly join: number;
  readonly lost: number;
}

/** A break is joined from this probability on. */
export const joinThreshold = 0.6;
