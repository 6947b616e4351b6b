import { firstWhere } from './firstWhere.ts';
import type { Span } from './span.ts';
import { textChange } from './textChange.ts';

/** A place in a document as the protocol counts it: 0-based line, UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open range between two positions. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One line of a document. Offsets are UTF-16 offsets into the document's text. */
export interface Line {
  /** 0-based line number. */
  readonly index: number;
  /** Where the line begins. */
  readonly start: number;
  /** Where its text ends, before the line end. */
  readonly end: number;
  /** Where the next line begins: `end` plus the length of the line end. */
  readonly next: number;
}

/**
 * A document's text with its lines. `\n`, `\r\n` and a lone `\r` each end one line, as in LSP;
 * nothing is normalised, so offsets are those of the text as it was read.
 */
export interface TextModel {
  readonly text: string;
  /** At least one line; a text that ends in a line end has an empty last line. */
  readonly lines: readonly [Line, ...Line[]];
}

/** Splits a text into lines. */
export function createTextModel(text: string): TextModel {
  const lines: Line[] = [];
  addLines(lines, text, 0, text.length);
  return modelOf(text, lines);
}

/** Splits a text into lines that is an edited state of another one; only the edited lines are read. */
export function reviseTextModel(before: TextModel, text: string): TextModel {
  const { start, oldEnd } = textChange(before.text, text);
  const units = text.length - before.text.length;
  // One unit away from the edit, for it may have parted or made a pair of carriage return and line feed.
  const kept = firstWhere(before.lines, ({ next }) => next >= start);
  const resumed = Math.max(
    kept,
    firstWhere(before.lines, (line) => line.start > oldEnd),
  );
  const lines = before.lines.slice(0, kept);
  const from = before.lines[kept]?.start ?? before.text.length;
  const to = before.lines[resumed]?.start;
  addLines(lines, text, from, to === undefined ? text.length : to + units);
  if (to !== undefined) {
    // The empty line behind the last line end is the first of those that stayed.
    lines.pop();
    const added = lines.length - resumed;
    for (let index = resumed; index < before.lines.length; index++) {
      const { start, end, next } = before.lines[index] as Line;
      lines.push({ index: index + added, start: start + units, end: end + units, next: next + units });
    }
  }
  return modelOf(text, lines);
}

/** Adds the lines between two offsets; the last one has no line end. */
function addLines(lines: Line[], text: string, from: number, to: number): void {
  let start = from;
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset);
    if (code !== 10 && code !== 13) continue;
    const next = code === 13 && text.charCodeAt(offset + 1) === 10 ? offset + 2 : offset + 1;
    lines.push({ index: lines.length, start, end: offset, next });
    start = next;
    offset = next - 1;
  }
  lines.push({ index: lines.length, start, end: to, next: to });
}

function modelOf(text: string, lines: readonly Line[]): TextModel {
  if (!hasFirst(lines)) throw new RangeError('A text has at least one line.');
  return { text, lines };
}

function hasFirst(lines: readonly Line[]): lines is readonly [Line, ...Line[]] {
  return lines.length > 0;
}

/** The text of a line, without its line end. */
export function lineText(model: TextModel, line: Line): string {
  return model.text.slice(line.start, line.end);
}

/** The line that holds `offset`; an offset inside a line end belongs to the line that it ends. */
export function lineAt(model: TextModel, offset: number): Line {
  let low = 0;
  let high = model.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const line = model.lines[middle];
    if (line !== undefined && line.start <= offset) low = middle;
    else high = middle - 1;
  }
  return model.lines[low] ?? model.lines[0];
}

/** The position of an offset; offsets inside a line end count as the end of the line's text. */
export function positionAt(model: TextModel, offset: number): Position {
  const line = lineAt(model, Math.max(0, Math.min(offset, model.text.length)));
  return { line: line.index, character: Math.max(0, Math.min(offset, line.end) - line.start) };
}

/** The offset of a position; lines and columns beyond the text are clamped to it. */
export function offsetAt(model: TextModel, position: Position): number {
  const line = model.lines[position.line];
  if (line === undefined) return position.line < 0 ? 0 : model.text.length;
  return Math.max(line.start, Math.min(line.start + position.character, line.end));
}

/** The protocol range of a span. */
export function rangeOf(model: TextModel, span: Span): Range {
  return { start: positionAt(model, span.start), end: positionAt(model, span.end) };
}

/** The span of a protocol range. */
export function spanOf(model: TextModel, range: Range): Span {
  return { start: offsetAt(model, range.start), end: offsetAt(model, range.end) };
}
