/** What a word can be to a reader who looks for names. The numbers index the tables of `transitions.ts`. */
export const wordClass = {
  start: 0,
  unknown: 1,
  function: 2,
  verb: 3,
  speech: 4,
  title: 5,
  weakTitle: 6,
  place: 7,
  domain: 8,
  kind: 9,
  part: 10,
  level: 11,
  body: 12,
  noun: 13,
  courtesy: 14,
  person: 15,
  nameSeparator: 16,
  punctuation: 17,
  blank: 18,
  number: 19,
  latin: 20,
  ordinal: 21,
  naming: 22,
} as const;

/** One of the classes of `wordClass`. */
export type WordClass = (typeof wordClass)[keyof typeof wordClass];

/** How many classes there are. */
export const wordClassCount = 23;

/** A stretch of the logical text and what it was read as. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly kind: WordClass;
}
