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
 * A caption with each of its interchangeable words left open in turn, and two words of one group that stand together
 * (交流座谈) as one. Captions that differ by such a word meet in one of these, so that they are found without comparing
 * every caption with every other.
 */
export function* wordVariants(text: string): Generator<WordVariant> {
  for (let start = 0; start < text.length; start++) {
    if (!firstUnits.has(text.charCodeAt(start))) continue;
    for (const first of wordsAt(text, start)) {
      yield variantOf(text, start, first);
      for (const second of wordsAt(text, first.end))
        if (second.word.group === first.word.group)
          yield variantOf(text, start, { ...first, end: second.end });
    }
  }
}

interface WordAt {
  readonly word: Word;
  readonly end: number;
}

function wordsAt(text: string, start: number): readonly WordAt[] {
  const found: WordAt[] = [];
  const last = Math.min(text.length, start + longestWord);
  for (let end = start + 1; end <= last; end++) {
    const word = words.get(text.slice(start, end));
    if (word !== undefined) found.push({ word, end });
  }
  return found;
}

function variantOf(text: string, start: number, { word, end }: WordAt): WordVariant {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return {
    open: `${before}\n${word.group}\n${after}`,
    without: word.mayBeMissing ? before + after : undefined,
  };
}
