import type { Position, Range } from 'vscode-languageserver-types';
import type { ReadingPieceItem, ReadingTextResult } from '../../../server/src/lsp/reviewProtocol.ts';

/** A run of characters that stands alike in the text to read and in the source. */
interface Piece {
  readonly reading: Position;
  readonly source: Position;
  readonly length: number;
}

/** Leads from the text to read to its source and back. */
export interface ReadingMap {
  /** The version of the source that it holds for. */
  readonly version: number;
  readonly text: string;
  /** The place in the source; a place that was put in, or is in a blank line, leads to the text before it. */
  toSource(position: Position): Position;
  /** The place in the text to read; a place in the layout leads to the text behind it, or else before it. */
  toReading(position: Position): Position;
  /** What a stretch of the source covers in the text to read, a range for each line; none where all of it is layout. */
  rangesToReading(range: Range): readonly Range[];
}

/** Makes the map of an answer of the server. */
export function readingMap({ version, text, pieces: items }: ReadingTextResult): ReadingMap {
  const byReading = items.map(pieceOf);
  // A paragraph that goes on over a page end may have its parts elsewhere than its neighbours in the source.
  const bySource = [...byReading].sort((a, b) => compare(a.source, b.source));
  return {
    version,
    text,
    toSource: (position) => moved(byReading, position, 'reading', 'source', 'before'),
    toReading: (position) => moved(bySource, position, 'source', 'reading', 'behind'),
    rangesToReading: (range) => ranges(bySource, range),
  };
}

function pieceOf([line, character, sourceLine, sourceCharacter, length]: ReadingPieceItem): Piece {
  return {
    reading: { line, character },
    source: { line: sourceLine, character: sourceCharacter },
    length,
  };
}

type Side = 'reading' | 'source';

function moved(
  pieces: readonly Piece[],
  position: Position,
  from: Side,
  to: Side,
  outside: 'before' | 'behind',
): Position {
  const index = lastAtOrBefore(pieces, position, from);
  const piece = pieces[index];
  if (piece === undefined) return pieces[0]?.[to] ?? { line: 0, character: 0 };
  const within = position.character - piece[from].character;
  const same = piece[from].line === position.line;
  if (same && within <= piece.length) return shifted(piece[to], within);
  const next = pieces[index + 1];
  return outside === 'behind' && next !== undefined ? next[to] : shifted(piece[to], piece.length);
}

/** The pieces that a source range covers, joined where one goes on right behind the other. */
function ranges(pieces: readonly Piece[], { start, end }: Range): readonly Range[] {
  const found: Range[] = [];
  for (let index = Math.max(0, lastAtOrBefore(pieces, start, 'source')); index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || compare(piece.source, end) >= 0) break;
    if (piece.source.line < start.line) continue;
    const from = piece.source.line === start.line ? Math.max(0, start.character - piece.source.character) : 0;
    const to =
      piece.source.line === end.line
        ? Math.min(piece.length, end.character - piece.source.character)
        : piece.length;
    if (from >= to) continue;
    const range = { start: shifted(piece.reading, from), end: shifted(piece.reading, to) };
    const last = found.at(-1);
    if (last !== undefined && compare(last.end, range.start) === 0) {
      found[found.length - 1] = { start: last.start, end: range.end };
    } else found.push(range);
  }
  return found;
}

/** Index of the last piece that begins at or before a position, or -1. */
function lastAtOrBefore(pieces: readonly Piece[], position: Position, side: Side): number {
  let low = -1;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && compare(piece[side], position) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

function shifted({ line, character }: Position, by: number): Position {
  return { line, character: character + by };
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
