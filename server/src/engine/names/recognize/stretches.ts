import type { Span } from '../../text/span.ts';
import { isHan } from './characters.ts';
import { longestStretch } from './viterbiTable.ts';

const sentenceEnds = new Set([...'。！？；!?;\n'].map((mark) => mark.charCodeAt(0)));

/** Cuts a logical text after sentences into stretches that the word decoder can take. */
export function cutStretches(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  let lastBreak = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (sentenceEnds.has(code)) {
      spans.push({ start, end: index + 1 });
      start = index + 1;
      lastBreak = start;
    } else {
      if (!isHan(code)) lastBreak = index + 1;
      if (index + 1 - start >= longestStretch) {
        const end = lastBreak > start ? lastBreak : index + 1;
        spans.push({ start, end });
        start = end;
      }
    }
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
