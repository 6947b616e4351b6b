import { compareEdits, type TextEdit } from '../engine/text/textEdit.ts';

/** A stretch of a text under change: taken over from the original (UTF-16 offsets), or new. */
export type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'new'; readonly text: string };

/** The pieces of a text that nobody has changed yet. */
export function untouched(text: string): readonly Piece[] {
  return [{ kind: 'kept', start: 0, end: text.length }];
}

/**
 * Applies edits to a text that is made of pieces, so that edits made one after the other end up as pieces of the
 * first text (a piece table, Crowley 1998). The edits must not overlap.
 */
export function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let position = 0;
  for (const { span, newText } of [...edits].sort(compareEdits)) {
    result.push(...slicePieces(pieces, position, span.start));
    if (newText !== '') result.push({ kind: 'new', text: newText });
    position = span.end;
  }
  result.push(...slicePieces(pieces, position, Number.POSITIVE_INFINITY));
  return result;
}

/** The edits that turn the original, `length` long, into what the pieces say; as few and as small as they were. */
export function editsOfPieces(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let position = 0;
  let newText = '';
  const close = (start: number): void => {
    if (position < start || newText !== '') edits.push({ span: { start: position, end: start }, newText });
    newText = '';
  };
  for (const piece of pieces) {
    if (piece.kind === 'new') newText += piece.text;
    else {
      close(piece.start);
      position = piece.end;
    }
  }
  close(length);
  return edits;
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'new' ? piece.text.length : piece.end - piece.start;
}

function slicePieces(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const slice: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const start = Math.max(0, from - offset);
    const end = Math.min(length, to - offset);
    if (start < end) slice.push(cut(piece, start, end));
    offset += length;
    if (to <= offset) break;
  }
  return slice;
}

function cut(piece: Piece, start: number, end: number): Piece {
  return piece.kind === 'new'
    ? { kind: 'new', text: piece.text.slice(start, end) }
    : { kind: 'kept', start: piece.start + start, end: piece.start + end };
}
