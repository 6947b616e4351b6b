import type { Span } from '../../text/span.ts';
import type { EntityType } from '../mention.ts';

/** A name that was found in a text. */
export interface FoundName {
  readonly type: EntityType;
  readonly span: Span;
  readonly text: string;
  /** How probable it is that exactly this is a name of this type, from 0 to 1. */
  readonly confidence: number;
}

/** The name that stands at a span of a text. */
export function nameOf(type: EntityType, text: string, span: Span, confidence: number): FoundName {
  return { type, span, text: text.slice(span.start, span.end), confidence };
}
