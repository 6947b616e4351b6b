import type { Span } from '../text/span.ts';
import type { TextModel } from '../text/textModel.ts';

/** How many visible characters on each side take part in a fingerprint. */
const contextLength = 12;

interface Signed {
  readonly rule: string;
  readonly spans: readonly [Span, ...Span[]];
}

/**
 * Fingerprints that survive edits elsewhere in the file: each is made of the rule, the visible characters of
 * the finding and those around it, so that re-wrapping or moving the paragraph keeps it. Findings that would
 * share one are numbered in reading order.
 */
export function fingerprints(model: TextModel, findings: readonly Signed[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, spans }) => {
    const start = spans[0].start;
    const end = (spans.at(-1) ?? spans[0]).end;
    const key = [
      rule,
      visibleBefore(model.text, start),
      spans.map((span) => visible(model.text.slice(span.start, span.end))).join('|'),
      visibleAfter(model.text, end),
    ].join('\u0000');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return hash(count === 1 ? key : `${key}\u0000${count}`);
  });
}

function visible(text: string): string {
  return text.replace(/\s+/gu, '');
}

function visibleBefore(text: string, offset: number): string {
  return visible(text.slice(Math.max(0, offset - contextLength * 8), offset)).slice(-contextLength);
}

function visibleAfter(text: string, offset: number): string {
  return visible(text.slice(offset, offset + contextLength * 8)).slice(0, contextLength);
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
