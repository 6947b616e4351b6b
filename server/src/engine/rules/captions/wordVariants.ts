import { interchangeable } from './interchangeableWords.ts';

interface Word {
  readonly group: number;
  readonly mayBeMissing: boolean;
}

const words: ReadonlyMap<string, Word> = new Map(
  interchangeable.flatMap((group, index) =>
    group
      .filter((word) => word !== '')
      .map((word): [string, Word] => [word, { group: index, mayBeMissing: group.includes('') }]),
  ),
);

/** First units of the words: most places of a caption begin none. */
const firstUnits: ReadonlySet<number> = new Set([...words.keys()].map((word) => word.charCodeAt(0)));

const longestWord = Math.max(...[...words.keys()].map((word) => word.length));

/** A caption with one of its words left open. */
export interface WordVariant {
  /** The same for all captions that have a word of the same group in that place, and for no others. */
  readonly open: string;
  /** The caption without the word, if the word may as well be missing. */
  readonly without: string | undefined;
}

/**
 * A caption with each of its interchangeable words left open in turn. Captions that differ by such a word meet in one
 * of these, so that they are found without comparing every caption with every other.
 */
export function* wordVariants(text: string): Generator<WordVariant> {
  for (let start = 0; start < text.length; start++) {
    if (!firstUnits.has(text.charCodeAt(start))) continue;
    for (let end = start + 1; end <= Math.min(text.length, start + longestWord); end++) {
      const word = words.get(text.slice(start, end));
      if (word === undefined) continue;
      const [before, after] = [text.slice(0, start), text.slice(end)];
      yield {
        open: `${before}\n${word.group}\n${after}`,
        without: word.mayBeMissing ? before + after : undefined,
      };
    }
  }
}
