import type { Segmenter } from '../../segment/segmenter.ts';
import type { Span } from '../../text/span.ts';
import { characterTable } from '../recognize/characters.ts';
import type { FoundName } from './foundName.ts';

/** Below this a person whose name cuts through a word of the dictionary is not believed in. */
const doubtful = 0.6;

/** Marks between which nodejieba cuts words by themselves. */
const separators = characterTable('，。 \t\n');

/** Drops those people of whom it is doubtful that they are any, and whose names begin or end within a word of the dictionary. */
export function dropDoubtful(
  text: string,
  names: readonly FoundName[],
  segmenter: Segmenter,
): readonly FoundName[] {
  const isDoubtful = ({ type, confidence }: FoundName) => type === 'person' && confidence < doubtful;
  if (!names.some(isDoubtful)) return names;
  let cut: ReadonlySet<number> = new Set();
  let cutUpTo = 0;
  return names.filter((name) => {
    if (!isDoubtful(name)) return true;
    const { start, end } = name.span;
    if (end > cutUpTo) {
      const clause = clauseAround(text, name.span);
      cut = edgesIn(text, clause, segmenter);
      cutUpTo = clause.end;
    }
    return cut.has(start) && cut.has(end);
  });
}

/** The stretch around a name that no mark divides. */
function clauseAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && separators[text.charCodeAt(from - 1)] === 0) from--;
  let to = end;
  while (to < text.length && separators[text.charCodeAt(to)] === 0) to++;
  return { start: from, end: to };
}

/** Where words begin and end in a stretch. */
function edgesIn(text: string, { start, end }: Span, segmenter: Segmenter): ReadonlySet<number> {
  const edges = new Set([end]);
  for (const token of segmenter.segment(text.slice(start, end))) edges.add(start + token.start);
  return edges;
}
