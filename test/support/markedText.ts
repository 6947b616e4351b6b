/**
 * Text with inline marks, for tests that read like examples. Chinese characters are two columns wide, so marks
 * under a line would never line up; these stand in the text itself:
 *
 * - `⟦label|text⟧` marks a range. The label may be empty. Marks may span lines and may nest.
 * - `⟦label#1|text⟧` marks one piece of a range; pieces with the same label and number are one mark.
 * - `$0` is the caret.
 * - `\u{200B}` stands for the character with that code, so that invisible characters can be seen.
 */
import type { Span } from '../../server/src/engine/text/span.ts';

/** A marked range: one piece, or several that share a number, in reading order. */
export interface Mark {
  readonly label: string;
  readonly spans: readonly [Span, ...Span[]];
}

/** A text without its marks. Offsets are UTF-16 offsets into `text`. */
export interface MarkedText {
  readonly text: string;
  /** Ordered by the place of their first piece. */
  readonly marks: readonly Mark[];
  readonly caret: number | undefined;
}

const token = /⟦([^|⟦⟧]*)\||⟧|\$0|\\u\{([0-9A-Fa-f]+)\}/gu;

interface Piece {
  readonly label: string;
  readonly number: string | undefined;
  readonly span: Span;
}

/**
 * Takes the marks out of a text.
 * @throws Error when a mark is not closed, or closed without having been opened.
 */
export function parseMarkedText(marked: string): MarkedText {
  const open: { label: string; start: number }[] = [];
  const pieces: Piece[] = [];
  let text = '';
  let caret: number | undefined;
  let position = 0;
  for (const match of marked.matchAll(token)) {
    text += marked.slice(position, match.index);
    position = match.index + match[0].length;
    if (match[1] !== undefined) open.push({ label: match[1], start: text.length });
    else if (match[2] !== undefined) text += fromCode(match[2]);
    else if (match[0] === '$0') caret = text.length;
    else pieces.push(closePiece(open.pop(), text.length, marked));
  }
  if (open.length > 0) throw new Error(`A mark is not closed in: ${marked}`);
  return { text: text + marked.slice(position), marks: gather(pieces), caret };
}

/** Writes marks into a text; the reverse of `parseMarkedText` but for the numbers, which are given anew. */
export function renderMarkedText(text: string, marks: readonly Mark[]): string {
  const opening = new Map<number, string>();
  const closing = new Map<number, number>();
  const empty = new Map<number, string>();
  let count = 0;
  for (const { label, spans } of [...marks].sort(compareMarks)) {
    const name = spans.length > 1 ? `${label}#${++count}` : label;
    for (const { start, end } of spans) {
      if (start === end) empty.set(start, `${empty.get(start) ?? ''}⟦${name}|⟧`);
      else {
        opening.set(start, `${opening.get(start) ?? ''}⟦${name}|`);
        closing.set(end, (closing.get(end) ?? 0) + 1);
      }
    }
  }
  let result = '';
  for (let offset = 0; offset <= text.length; offset++) {
    result += '⟧'.repeat(closing.get(offset) ?? 0) + (empty.get(offset) ?? '') + (opening.get(offset) ?? '');
    result += text.charAt(offset);
  }
  return showInvisible(result);
}

// Control, format, private-use and unassigned characters, lone surrogates and every blank but the plain and
// the ideographic one. The line feed stays.
const invisible = /(?![\n \u3000])[\p{C}\p{Z}]/gu;

/** Writes characters that cannot be seen as `\u{…}`. */
export function showInvisible(text: string): string {
  return text.replace(
    invisible,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

function fromCode(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  // A lone surrogate is a legitimate test input, and `fromCharCode` keeps it.
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
}

function closePiece(
  opened: { label: string; start: number } | undefined,
  end: number,
  marked: string,
): Piece {
  if (opened === undefined) throw new Error(`A mark is closed that was not opened in: ${marked}`);
  const [label = '', number] = opened.label.split('#');
  return { label, number, span: { start: opened.start, end } };
}

function gather(pieces: readonly Piece[]): readonly Mark[] {
  const marks: { label: string; number: string | undefined; spans: [Span, ...Span[]] }[] = [];
  for (const { label, number, span } of [...pieces].sort((a, b) => compareSpans(a.span, b.span))) {
    const known = marks.find(
      (mark) => number !== undefined && mark.label === label && mark.number === number,
    );
    if (known !== undefined) known.spans.push(span);
    else marks.push({ label, number, spans: [span] });
  }
  return marks.map(({ label, spans }) => ({ label, spans }));
}

function compareMarks(a: Mark, b: Mark): number {
  return compareSpans(a.spans[0], b.spans[0]) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}

/** Outer spans come before the inner ones that begin with them. */
function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
