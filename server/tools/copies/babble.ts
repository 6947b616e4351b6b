import { readOwnPages } from '../layout/cleanDocuments.ts';
import type { Random } from '../layout/corrupt/random.ts';

/** Sentences of the pages written for this project: those of one half for odd seeds, of the other for even ones. */
export function ownSentences(seed: number): readonly string[] {
  return readOwnPages()
    .filter((_, index) => index % 2 === seed % 2)
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'p'))
    .flatMap(({ text }) => text.match(/[^。！？“”「」]{12,90}[。！？]/gu) ?? []);
}

const longestSentence = 80;

/**
 * Makes sentences that nobody wrote, of which every three characters stand together somewhere: there are as many as one
 * wants, and their phrases are as frequent as in real text.
 */
export function createBabbler(sentences: readonly string[]): (random: Random) => string {
  const followers = new Map<string, string>();
  for (const sentence of sentences) {
    for (let end = 2; end < sentence.length; end++) {
      const pair = sentence.slice(end - 2, end);
      followers.set(pair, (followers.get(pair) ?? '') + sentence.charAt(end));
    }
  }
  return (random) => {
    let text = random.pick(sentences).slice(0, 2);
    while (text.length < longestSentence) {
      const next = followers.get(text.slice(-2)) ?? '。';
      const character = next.charAt(random.integer(0, next.length - 1));
      text += character;
      if (/[。！？]/u.test(character)) break;
    }
    return /[。！？]$/u.test(text) ? text : `${text}。`;
  };
}
