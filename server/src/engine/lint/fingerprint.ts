import type { Paragraph } from '../layout/layout.ts';
import type { Span } from '../text/span.ts';
import type { TextFacts } from './documentFacts.ts';

/** How many visible characters on each side take part in a fingerprint. */
const contextLength = 12;

/** A finding of as many visible characters says by itself what it is. */
const longEnough = 16;

interface Signed {
  readonly rule: string;
  readonly spans: readonly [Span, ...Span[]];
}

/**
 * Fingerprints that survive edits elsewhere in the file: each is made of the rule, the visible characters of
 * the finding and, where it is short, of those around it in its paragraph, so that wrapping the paragraph anew or moving it keeps it.
 * Findings that would share one are numbered in reading order.
 */
export function fingerprints({ model, layout }: TextFacts, findings: readonly Signed[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, spans }) => {
    const start = spans[0].start;
    const end = (spans.at(-1) ?? spans[0]).end;
    const own = spans.map((span) => visible(model.text.slice(span.start, span.end))).join('|');
    const from = lastBegunAt(layout.paragraphs, start)?.span.start ?? 0;
    const to = lastBegunAt(layout.paragraphs, Math.max(start, end - 1))?.span.end ?? model.text.length;
    const context =
      own.length < longEnough
        ? [visibleBefore(model.text, from, start), visibleAfter(model.text, end, to)]
        : [];
    const key = [rule, own, ...context].join('\u0000');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return hash(count === 1 ? key : `${key}\u0000${count}`);
  });
}

/** The last paragraph that begins at or before an offset. */
function lastBegunAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let low = -1;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const paragraph = paragraphs[middle];
    if (paragraph !== undefined && paragraph.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return paragraphs[low];
}

function visible(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** White space between the characters of a context may be this many times as long as the context. */
const slack = 8;

function visibleBefore(text: string, from: number, offset: number): string {
  return visible(text.slice(Math.max(from, offset - contextLength * slack), offset)).slice(-contextLength);
}

function visibleAfter(text: string, offset: number, to: number): string {
  return visible(text.slice(offset, Math.min(to, offset + contextLength * slack))).slice(0, contextLength);
}

/** FNV-1a over UTF-16 units in two lanes, 64 bits as 16 hexadecimal digits (Fowler, Noll and Vo). */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + index), 0x01000193);
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
