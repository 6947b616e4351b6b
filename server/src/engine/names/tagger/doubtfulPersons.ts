import type { Segmenter } from '../../segment/segmenter.ts';
import type { FoundName } from './foundName.ts';

/** Below this a person whose name cuts through a word of the dictionary is not believed in. */
const doubtful = 0.6;

/** Drops those people of whom it is doubtful that they are any, and whose names begin or end within a word of the dictionary. */
export function dropDoubtful(
  text: string,
  names: readonly FoundName[],
  segmenter: Segmenter,
): readonly FoundName[] {
  if (names.every(({ type, confidence }) => type === 'organization' || confidence >= doubtful)) return names;
  const inside = new Uint8Array(text.length + 1);
  for (const token of segmenter.segment(text))
    inside.fill(1, token.start + 1, token.start + token.text.length);
  return names.filter(
    ({ type, span, confidence }) =>
      confidence >= doubtful ||
      type === 'organization' ||
      (inside[span.start] !== 1 && inside[span.end] !== 1),
  );
}
