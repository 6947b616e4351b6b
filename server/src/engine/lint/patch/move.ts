import { equalData } from '../../equalData.ts';
import type { LineBreak, Paragraph, SpacingDefect } from '../../layout/layout.ts';
import type { Mention } from '../../names/mention.ts';
import type { Segment } from '../../text/logicalText.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Fix, Message, RelatedPlace } from '../finding.ts';

/** How far what stands behind an edit has moved. */
export interface Move {
  /** Where the text behind the edit begins in the old text, in UTF-16 units. */
  readonly from: number;
  /** In UTF-16 units. */
  readonly units: number;
  readonly lines: number;
  readonly paragraphs: number;
}

/** Nothing has moved. */
export const noMove: Move = { from: 0, units: 0, lines: 0, paragraphs: 0 };

/** A span; it moves when it begins behind the edit. */
export function moveSpan(span: Span, { from, units }: Move): Span {
  return span.start < from ? span : { start: span.start + units, end: span.end + units };
}

/** Whether a span is another one once it is moved. Loops and no lists: all places of a text are compared after each edit. */
function isMovedSpan(a: Span, b: Span, { from, units }: Move): boolean {
  const by = a.start < from ? 0 : units;
  return a.start + by === b.start && a.end + by === b.end;
}

function areMovedSpans(a: readonly Span[], b: readonly Span[], by: Move): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!isMovedSpan(a[at] as Span, b[at] as Span, by)) return false;
  return true;
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

/** Whether a spacing defect is another one once it is moved. */
export function isMovedSpacing(a: SpacingDefect, b: SpacingDefect, by: Move): boolean {
  return (
    a.kind === b.kind &&
    a.line + by.lines === b.line &&
    a.confidence === b.confidence &&
    isMovedSpan(a.span, b.span, by) &&
    areMovedSpans(a.blanks, b.blanks, by)
  );
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

/** Whether a mention is another one once it is moved. */
export function isMovedMention(a: Mention, b: Mention, by: Move): boolean {
  if (a === b) return by.paragraphs === 0 && areMovedSpans(a.pieces, b.pieces, by);
  return (
    a.type === b.type &&
    a.text === b.text &&
    a.paragraph + by.paragraphs === b.paragraph &&
    a.logical.start === b.logical.start &&
    a.logical.end === b.logical.end &&
    a.confidence === b.confidence &&
    areMovedSpans(a.pieces, b.pieces, by) &&
    equalData(a.titles, b.titles)
  );
}

/** Whether a finding is another one once it is moved, as `moveFinding` moves it. */
export function isMovedFinding(a: Finding, b: Finding, move: Move): boolean {
  const by = stays(a, move) ? noMove : move;
  return (
    a.fingerprint === b.fingerprint &&
    a.rule === b.rule &&
    a.severity === b.severity &&
    a.confidence === b.confidence &&
    areMovedSpans(a.spans, b.spans, by) &&
    sameLength(a.fixes, b.fixes) &&
    sameLength(a.related, b.related) &&
    isSameMessage(a.message, b.message) &&
    a.fixes.every((fix, at) => isMovedFix(fix, b.fixes[at], by)) &&
    a.related.every((related, at) => isMovedRelated(related, b.related[at], by))
  );
}

/** Whether a finding begins in front of the edit and points to nothing; one that goes on behind the edit is found anew. */
function stays({ spans, related }: Finding, { from }: Move): boolean {
  return related.length === 0 && spans[0].start < from;
}

function isMovedFix(a: Fix, b: Fix | undefined, by: Move): boolean {
  return (
    b !== undefined &&
    a.applicability === b.applicability &&
    a.byHand === b.byHand &&
    isSameMessage(a.title, b.title) &&
    sameLength(a.edits, b.edits) &&
    a.edits.every(({ span, newText }, at) => {
      const other = b.edits[at];
      return other !== undefined && newText === other.newText && isMovedSpan(span, other.span, by);
    })
  );
}

function isMovedRelated(a: RelatedPlace, b: RelatedPlace | undefined, by: Move): boolean {
  if (b === undefined || !isSameMessage(a.message, b.message)) return false;
  return 'span' in a.place && 'span' in b.place
    ? isMovedSpan(a.place.span, b.place.span, by)
    : equalData(a.place, b.place);
}

function isSameMessage(a: Message, b: Message): boolean {
  return a.id === b.id && (a.data === b.data || equalData(a.data, b.data));
}

/** A finding: of its places and of those that explain it, each that begins behind the edit has moved. */
export function moveFinding(finding: Finding, by: Move): Finding {
  if (stays(finding, by)) return finding;
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
