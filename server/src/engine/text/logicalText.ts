import type { Span } from './span.ts';

/** A run of characters that stands alike in the logical text and in the source, within one source line. */
export interface Segment {
  /** Offset in the logical text. */
  readonly logical: number;
  /** Offset in the source. */
  readonly source: number;
  readonly length: number;
  /** 0-based source line. */
  readonly line: number;
}

/**
 * A stretch of a document as its author wrote it: wraps and justification blanks are taken out, and what
 * a wrap had swallowed (the blank between two Latin words) is put in. Characters that were put in belong
 * to no segment. Segments are in order, do not overlap in either text, and never span a line end.
 */
export interface LogicalText {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Stands for the text: the same one after edits elsewhere, so that what was worked out about the text is found again. */
  readonly token: TextToken;
}

/** An object that is nothing but itself. Plain data, like all that crosses threads. */
export type TextToken = Readonly<Record<never, never>>;

/** Builds a logical text piece by piece, in reading order. */
export interface LogicalTextBuilder {
  /** Takes over a span of the source that lies within one line. */
  take(source: string, span: Span, line: number): void;
  /** Adds characters that the source does not hold at this place. */
  insert(text: string): void;
  build(): LogicalText;
}

/** Starts an empty logical text. */
export function logicalTextBuilder(): LogicalTextBuilder {
  const segments: Segment[] = [];
  let text = '';
  return {
    take(source, span, line) {
      const length = span.end - span.start;
      if (length <= 0) return;
      segments.push({ logical: text.length, source: span.start, length, line });
      text += source.slice(span.start, span.end);
    },
    insert(inserted) {
      text += inserted;
    },
    build: () => ({ text, segments, token: {} }),
  };
}

/** Index of the last segment whose logical offset is at or before `offset`, or -1. */
function segmentBefore(text: LogicalText, offset: number, key: 'logical' | 'source'): number {
  let low = -1;
  let high = text.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const segment = text.segments[middle];
    if (segment !== undefined && segment[key] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The source pieces of a logical span, one for each source line it touches, in reading order. Blanks that
 * were taken out between two characters of one line lie inside the piece. A span that holds only inserted
 * characters has no pieces.
 */
export function toSource(text: LogicalText, span: Span): readonly Span[] {
  const pieces: { start: number; end: number; line: number }[] = [];
  for (
    let index = Math.max(0, segmentBefore(text, span.start, 'logical'));
    index < text.segments.length;
    index++
  ) {
    const segment = text.segments[index];
    if (segment === undefined || segment.logical >= span.end) break;
    const start = Math.max(span.start, segment.logical);
    const end = Math.min(span.end, segment.logical + segment.length);
    if (start >= end) continue;
    const shift = segment.source - segment.logical;
    const last = pieces.at(-1);
    if (last !== undefined && last.line === segment.line) last.end = end + shift;
    else pieces.push({ start: start + shift, end: end + shift, line: segment.line });
  }
  return pieces.map(({ start, end }) => ({ start, end }));
}

/** The source offset of a logical character, or undefined where the character was inserted. */
export function sourceOffset(text: LogicalText, logical: number): number | undefined {
  const segment = text.segments[segmentBefore(text, logical, 'logical')];
  if (segment === undefined || logical >= segment.logical + segment.length) return undefined;
  return segment.source + logical - segment.logical;
}

/** The logical offset of a source character, or undefined where the character is layout. */
export function toLogical(text: LogicalText, source: number): number | undefined {
  const segment = text.segments[segmentBefore(text, source, 'source')];
  if (segment === undefined || source >= segment.source + segment.length) return undefined;
  return segment.logical + source - segment.source;
}

/** The logical offset at or after a source offset: where a caret that stands in layout belongs. */
export function logicalCaret(text: LogicalText, source: number): number {
  const index = segmentBefore(text, source, 'source');
  const segment = text.segments[index];
  if (segment !== undefined && source <= segment.source + segment.length) {
    return segment.logical + source - segment.source;
  }
  return text.segments[index + 1]?.logical ?? text.text.length;
}
