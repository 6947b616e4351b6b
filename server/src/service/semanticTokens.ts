import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { EntityType } from '../engine/names/mention.ts';
import { overlaps, type Span } from '../engine/text/span.ts';
import { positionAt } from '../engine/text/textModel.ts';

/** A line piece of a mention, in UTF-16 columns. */
export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: EntityType;
}

/** The pieces of all mentions, or of those that touch a span, in reading order. */
export function semanticTokens({ model, mentions }: DocumentFacts, within?: Span): readonly SemanticToken[] {
  return mentions
    .flatMap(({ pieces, type }) => pieces.map((piece) => ({ piece, type })))
    .filter(({ piece }) => within === undefined || overlaps(piece, within))
    .sort((a, b) => a.piece.start - b.piece.start)
    .map(({ piece, type }) => ({
      ...positionAt(model, piece.start),
      length: piece.end - piece.start,
      type,
    }));
}
