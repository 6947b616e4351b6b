import type { Span } from './span.ts';

/** Replaces the text of `span` by `newText`. An empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Orders edits by place; insertions come before replacements that begin at the same offset. */
export function compareEdits(a: TextEdit, b: TextEdit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** Whether two edits touch the same characters, or insert at the same place. */
export function editsConflict(a: TextEdit, b: TextEdit): boolean {
  const sameInsertion =
    a.span.start === a.span.end && b.span.start === b.span.end && a.span.start === b.span.start;
  return sameInsertion || (a.span.start < b.span.end && b.span.start < a.span.end);
}

/**
 * Applies edits that do not conflict.
 * @throws RangeError when two of them do, for a caller that lets them through would destroy text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const edit of [...edits].sort(compareEdits)) {
    if (edit.span.start < position) throw new RangeError(`Edits overlap at offset ${edit.span.start}.`);
    result += text.slice(position, edit.span.start) + edit.newText;
    position = edit.span.end;
  }
  return result + text.slice(position);
}
