import type { LogicalText } from '../../engine/text/logicalText.ts';
import { toLogical, toSource } from '../../engine/text/logicalText.ts';
import type { Span } from '../../engine/text/span.ts';
import { offsetAt, type Range, rangeOf, type TextModel } from '../../engine/text/textModel.ts';

/** One line of a concordance: a key word in context (KWIC, Luhn 1960). */
export interface KwicLine {
  readonly document: string;
  /** The key word in the source, one range for each line piece, in reading order. */
  readonly ranges: readonly [Range, ...Range[]];
  /** Logical text, blanks of any kind as single spaces. */
  readonly left: string;
  readonly key: string;
  readonly right: string;
}

/** A document as far as it is searched. */
export interface SearchedText {
  readonly document: string;
  readonly model: TextModel;
  readonly paragraphs: readonly { readonly logical: LogicalText }[];
}

/** Finds all matches in each of some texts; undefined where that takes too long. */
export type FindAll = (texts: readonly string[]) => readonly (readonly Span[])[] | undefined;

/** How much logical text stands on each side of the key word, in UTF-16 units. */
const contextLength = 40;

/** A concordance longer than this says no more, and fills the memory. */
export const mostLines = 200_000;

/** Finds all matches of a pattern that cannot run wild. Empty matches are no hits. */
export function findAll(pattern: RegExp): FindAll {
  return (texts) =>
    texts.map((text) =>
      [...text.matchAll(pattern)].flatMap(({ index, 0: found }) =>
        found === '' ? [] : [{ start: index, end: index + found.length }],
      ),
    );
}

/** The lines of one document in reading order; undefined where finding them takes too long. */
export function kwicLines(searched: SearchedText, find: FindAll): readonly KwicLine[] | undefined {
  const { paragraphs } = searched;
  const found = find(paragraphs.map(({ logical }) => logical.text));
  return found?.flatMap((spans, index) => {
    const logical = paragraphs[index]?.logical;
    return logical === undefined ? [] : spans.flatMap((span) => kwicLine(searched, logical, span) ?? []);
  });
}

/** A line with all of its context, where it had little: the index keeps no more. */
export function widened<Line extends Omit<KwicLine, 'document'>>(searched: SearchedText, line: Line): Line {
  const { model, paragraphs } = searched;
  const first = offsetAt(model, line.ranges[0].start);
  const last = offsetAt(model, (line.ranges.at(-1) ?? line.ranges[0]).end) - 1;
  for (const { logical } of paragraphs) {
    const [head, tail] = [logical.segments[0], logical.segments.at(-1)];
    if (head === undefined || tail === undefined || last < head.source) continue;
    if (tail.source + tail.length <= first) continue;
    const [start, end] = [toLogical(logical, first), toLogical(logical, last)];
    if (start === undefined || end === undefined) continue;
    return { ...line, ...context(logical.text, { start, end: end + 1 }) };
  }
  return line;
}

function kwicLine({ document, model }: SearchedText, logical: LogicalText, span: Span): KwicLine | undefined {
  const [first, ...rest] = toSource(logical, span);
  if (first === undefined) return undefined;
  return {
    document,
    ranges: [rangeOf(model, first), ...rest.map((piece) => rangeOf(model, piece))],
    key: oneLine(logical.text.slice(span.start, span.end)),
    ...context(logical.text, span),
  };
}

function context(text: string, { start, end }: Span): Pick<KwicLine, 'left' | 'right'> {
  return {
    left: clean(text.slice(Math.max(0, start - contextLength), start)),
    right: clean(text.slice(end, end + contextLength)),
  };
}

/** Without halves of characters at the ends. */
function clean(text: string): string {
  return oneLine(text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, ''));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
