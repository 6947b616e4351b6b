import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import { type Position, positionAt } from '../engine/text/textModel.ts';

/** A run of characters that stands alike in the text to read and in the source. */
export interface ReadingPiece {
  /** Where it begins in the text to read. */
  readonly reading: Position;
  /** Where it begins in the source. */
  readonly source: Position;
  /** In UTF-16 units; a piece never goes over the end of a line. */
  readonly length: number;
}

/** A document as it is read aloud, and where each piece of it stands in the source. */
export interface ReadingText {
  readonly text: string;
  /** In reading order. */
  readonly pieces: readonly ReadingPiece[];
}

/** The lines from one paragraph to the next: its own and a blank one. */
const linesEach = 2;

/**
 * The logical text of a document: every paragraph on one line, a blank line between two. Page numbers and running heads
 * are left out, for they stand in the middle of sentences.
 */
export function readingText({ model, layout }: DocumentFacts): ReadingText {
  const paragraphs = layout.paragraphs.filter(({ kind }) => kind !== 'furniture');
  const pieces = paragraphs.flatMap(({ logical }, index) =>
    logical.segments.map((segment) => ({
      reading: { line: index * linesEach, character: segment.logical },
      source: positionAt(model, segment.source),
      length: segment.length,
    })),
  );
  return { text: paragraphs.map(({ logical }) => `${logical.text}\n`).join('\n'), pieces };
}
