import type { EntityItem } from '../../../server/src/lsp/protocol.ts';

/** A stretch of a label, in UTF-16 offsets, half-open, as tree labels want it. */
export type Highlight = [start: number, end: number];

/**
 * The entities that a filter lets through. A filter is a list of words separated by white space; every word must
 * be found in the name or in one alias. A word is found when its characters appear there in order, not
 * necessarily side by side: that is how Chinese short forms are made (`北大` for `北京大学`).
 */
export function filterEntities(entities: readonly EntityItem[], filter: string): readonly EntityItem[] {
  const words = wordsOf(filter);
  if (words.length === 0) return entities;
  return entities.filter((entity) => {
    const spellings = [entity.name, ...entity.aliases.map(({ text }) => text)];
    return words.every((word) => spellings.some((spelling) => findCharacters(spelling, word) !== undefined));
  });
}

/** Where a label matches the filter, for the tree to show. Empty when the match lies in an alias. */
export function filterHighlights(label: string, filter: string): Highlight[] {
  const offsets = wordsOf(filter).flatMap((word) => findCharacters(label, word) ?? []);
  return mergeHighlights(offsets);
}

function wordsOf(filter: string): readonly string[] {
  return filter.split(/\s+/u).filter((word) => word !== '');
}

/** The stretches of `text` that hold the characters of `word` in order, or undefined. Width and case are ignored. */
function findCharacters(text: string, word: string): Highlight[] | undefined {
  const whole = fold(text).indexOf(fold(word));
  if (0 <= whole && fold(text).length === text.length) return [[whole, whole + fold(word).length]];
  const wanted = Array.from(fold(word));
  const found: Highlight[] = [];
  let offset = 0;
  for (const character of text) {
    const next = wanted[found.length];
    if (next === undefined) break;
    if (fold(character) === next) found.push([offset, offset + character.length]);
    offset += character.length;
  }
  return found.length === wanted.length ? found : undefined;
}

/** NFKC makes full-width Latin letters and digits equal to the plain ones that a keyboard gives. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function mergeHighlights(highlights: readonly Highlight[]): Highlight[] {
  const merged: Highlight[] = [];
  for (const [start, end] of [...highlights].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
