import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, TextEdit } from 'vscode-languageserver-types';

/** A text and the edits that clean it. */
export interface CleanedText {
  readonly source: string;
  readonly edits: readonly TextEdit[];
}

/** Where a place of the cleaned text stands in its source; what was put in stands where it was put. */
export function sourcePosition({ source, edits }: CleanedText, position: Position): Position {
  const document = TextDocument.create('', '', 0, source);
  const cleaned = TextDocument.create('', '', 0, TextDocument.applyEdits(document, [...edits]));
  const wanted = cleaned.offsetAt(position);
  // By how much the source is longer than the cleaned text up to here.
  let shift = 0;
  for (const { start, end, length } of spansOf(document, edits)) {
    if (wanted < start - shift) break;
    if (wanted < start - shift + length) return document.positionAt(start);
    shift += end - start - length;
  }
  return document.positionAt(wanted + shift);
}

interface EditSpan {
  readonly start: number;
  readonly end: number;
  /** Of the new text, in UTF-16 units. */
  readonly length: number;
}

function spansOf(document: TextDocument, edits: readonly TextEdit[]): readonly EditSpan[] {
  return edits
    .map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      length: newText.length,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
