import { type LogicalText, sourceOffset } from '../../text/logicalText.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { MarkPlace } from './marks.ts';

/** Marks that stand side by side, and the edit that changes them. Offsets are those of the source. */
export interface MarkEdit {
  readonly mark: Span;
  readonly edit: TextEdit;
}

/** The edits of a place, in order. */
export function editsOf(logical: LogicalText, place: MarkPlace): readonly MarkEdit[] {
  const runs: { span: Span; newText: string; end: number }[] = [];
  for (const { offset, other } of place.marks) {
    const start = sourceOffset(logical, offset);
    if (start === undefined) continue;
    const last = runs.at(-1);
    if (last === undefined || last.span.end !== start)
      runs.push({ span: { start, end: start + 1 }, newText: other, end: offset + 1 });
    else {
      last.span = { start: last.span.start, end: start + 1 };
      last.newText += other;
      last.end = offset + 1;
    }
  }
  return runs.map(({ span, newText, end }) => {
    const blank = place.width === 'half' && hasBlankBehind(logical, place, end) ? 1 : 0;
    return { mark: span, edit: { span: { start: span.start, end: span.end + blank }, newText } };
  });
}

/**
 * Whether one blank follows on the same line, as it does behind half-width marks: a full-width one brings its own. The
 * blank behind a colon may set a value off from its label, and those around brackets are left to the spacing rules.
 */
function hasBlankBehind(logical: LogicalText, { markClass }: MarkPlace, end: number): boolean {
  const { text } = logical;
  if (markClass === 'colon' || markClass === 'bracket' || markClass === 'item' || text[end] !== ' ')
    return false;
  const [mark, blank, next] = [end - 1, end, end + 1].map((offset) => sourceOffset(logical, offset));
  if (mark === undefined || blank !== mark + 1 || next !== mark + 2) return false;
  return /[\p{Script=Han}“‘《「『（A-Za-z\d]/u.test(text.charAt(end + 1));
}
