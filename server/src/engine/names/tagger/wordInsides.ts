import { characterSegmenter } from '../../segment/characterSegmenter.ts';
import type { Segmenter } from '../../segment/segmenter.ts';
import { isHan } from '../recognize/characters.ts';

const nothing = new Uint8Array(0);

/** Where a dictionary has a word of several characters over an offset: 1 inside, 0 at its edges. */
export function wordInsides(text: string, segmenter: Segmenter): Uint8Array {
  if (segmenter === characterSegmenter) return nothing;
  const inside = new Uint8Array(text.length + 1);
  for (const token of segmenter.segment(text)) {
    if (!isHan(token.text.charCodeAt(0))) continue;
    for (let offset = 1; offset < token.text.length; offset++) inside[token.start + offset] = 1;
  }
  return inside;
}
