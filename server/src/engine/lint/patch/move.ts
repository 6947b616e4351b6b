import type { LineBreak, Paragraph, SpacingDefect } from '../../layout/layout.ts';
import type { Mention } from '../../names/mention.ts';
import type { Segment } from '../../text/logicalText.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Fix, RelatedPlace } from '../finding.ts';

/** How far what stands behind an edit has moved. */
export interface Move {
  /** Where the text behind the edit begins in the old text, in UTF-16 units. */
  readonly from: number;
  /** In UTF-16 units. */
  readonly units: number;
  readonly lines: number;
  readonly paragraphs: number;
}

/** A span; it moves when it begins behind the edit. */
export function moveSpan(span: Span, { from, units }: Move): Span {
  return span.start < from ? span : { start: span.start + units, end: span.end + units };
}

function moveSpans([first, ...rest]: readonly [Span, ...Span[]], by: Move): readonly [Span, ...Span[]] {
  return [moveSpan(first, by), ...rest.map((span) => moveSpan(span, by))];
}

/** A break behind the edit. */
export function moveBreak(found: LineBreak, { lines }: Move): LineBreak {
  return lines === 0 ? found : { ...found, before: found.before + lines, after: found.after + lines };
}

/** Whether a break behind the edit is another one once it is moved. */
export function isMovedBreak(a: LineBreak, b: LineBreak, { lines }: Move): boolean {
  return (
    a.before + lines === b.before &&
    a.after + lines === b.after &&
    a.verdict === b.verdict &&
    a.confidence === b.confidence &&
    a.glue === b.glue &&
    a.dropHyphen === b.dropHyphen
  );
}

/** A spacing defect behind the edit. */
export function moveSpacing(defect: SpacingDefect, by: Move): SpacingDefect {
  return {
    ...defect,
    line: defect.line + by.lines,
    span: moveSpan(defect.span, by),
    blanks: defect.blanks.map((blank) => moveSpan(blank, by)),
  };
}

/** A paragraph behind the edit. */
export function moveParagraph({ index, kind, lines, span, logical }: Paragraph, by: Move): Paragraph {
  const [first, ...rest] = lines;
  return {
    index: index + by.paragraphs,
    kind,
    lines: [first + by.lines, ...rest.map((line) => line + by.lines)],
    span: moveSpan(span, by),
    logical: { ...logical, segments: logical.segments.map((segment) => moveSegment(segment, by)) },
  };
}

/** Whether a paragraph behind the edit is another one once it is moved. */
export function isMovedParagraph(a: Paragraph, b: Paragraph, by: Move): boolean {
  return (
    a.index + by.paragraphs === b.index &&
    a.kind === b.kind &&
    a.span.start + by.units === b.span.start &&
    a.span.end + by.units === b.span.end &&
    a.logical.text === b.logical.text &&
    sameLength(a.lines, b.lines) &&
    a.lines.every((line, at) => line + by.lines === b.lines[at]) &&
    sameLength(a.logical.segments, b.logical.segments) &&
    a.logical.segments.every((segment, at) => isMovedSegment(segment, b.logical.segments[at], by))
  );
}

function isMovedSegment(a: Segment, b: Segment | undefined, by: Move): boolean {
  return (
    b !== undefined &&
    a.logical === b.logical &&
    a.source + by.units === b.source &&
    a.length === b.length &&
    a.line + by.lines === b.line
  );
}

function sameLength(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length;
}

function moveSegment({ logical, source, length, line }: Segment, by: Move): Segment {
  return { logical, source: source + by.units, length, line: line + by.lines };
}

/** A mention behind the edit. */
export function moveMention(mention: Mention, by: Move): Mention {
  return {
    ...mention,
    paragraph: mention.paragraph + by.paragraphs,
    pieces: moveSpans(mention.pieces, by),
  };
}

/** A finding: of its places and of those that explain it, each that begins behind the edit has moved. */
export function moveFinding(finding: Finding, by: Move): Finding {
  if (finding.related.length === 0 && finding.spans[0].start < by.from) return finding;
  return {
    ...finding,
    spans: moveSpans(finding.spans, by),
    fixes: finding.fixes.map((fix) => moveFix(fix, by)),
    related: finding.related.map((related) => moveRelated(related, by)),
  };
}

function moveFix(fix: Fix, by: Move): Fix {
  const [first, ...rest] = fix.edits.map((edit) => ({ ...edit, span: moveSpan(edit.span, by) }));
  return first === undefined ? fix : { ...fix, edits: [first, ...rest] };
}

function moveRelated(related: RelatedPlace, by: Move): RelatedPlace {
  const { place } = related;
  return 'span' in place ? { ...related, place: { span: moveSpan(place.span, by) } } : related;
}
