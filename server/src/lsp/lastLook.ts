/** Which look at a file is the last one: what an earlier one brings, under older settings, counts no more. */
export interface LastLooks {
  /** Begins a look. The function that it returns tells whether it is given up, by itself or for a later one. */
  begin(uri: string, given: () => boolean): () => boolean;
  /** Gives up what is under way. */
  giveUp(uri: string): void;
}

/** Starts with no look under way. */
export function createLastLooks(): LastLooks {
  const looks = new Map<string, object>();
  return {
    begin(uri, given) {
      const mine = {};
      looks.set(uri, mine);
      return () => given() || looks.get(uri) !== mine;
    },
    giveUp: (uri) => void looks.delete(uri),
  };
}
