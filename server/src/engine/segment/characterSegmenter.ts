import type { Segmenter, Token } from './segmenter.ts';

const runs = /[A-Za-z]+(?:[-'’][A-Za-z]+)*|\d+(?:[.,]\d+)*|[\s\u3000]+|[\s\S]/gu;

/**
 * The segmenter that needs no dictionary: Latin words, numbers and blanks are tokens, every other character
 * is one by itself. What reads tokens must give sound answers with it.
 */
export const characterSegmenter: Segmenter = {
  id: 'characters-1',
  segment(text) {
    const tokens: Token[] = [];
    for (const match of text.matchAll(runs)) tokens.push({ start: match.index, text: match[0] });
    return tokens;
  },
};
