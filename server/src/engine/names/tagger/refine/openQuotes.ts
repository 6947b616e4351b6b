import { nameOf } from '../foundName.ts';
import type { Refinement } from './refineNames.ts';

const pairs: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['「', '」'],
  ['《', '》'],
]);

/** `江川大学师生参加“青藤`: a name does not run into a quotation; it ends with the last institution before that. */
export const cutQuotes: Refinement = ({ text, cues }, names) =>
  names.flatMap((name) => {
    const { start, end } = name.span;
    const quote = name.text.search(/[“「《]/u);
    const isOpen = quote > 0 && !name.text.includes(pairs.get(name.text.charAt(quote)) ?? '');
    if (name.type === 'person' || !isOpen) return [name];
    for (let last = start + quote - 1; last > start; last--)
      if (cues.kindEnds[last] !== 0 && last < end)
        return [nameOf(name.type, text, { start, end: last + 1 }, name.confidence)];
    return [];
  });
