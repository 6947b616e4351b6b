import type { TextFacts } from '../lint/documentFacts.ts';
import type { Sketches } from './sketch.ts';
import { sketchedDocument } from './sketchedDocument.ts';

/** What the index keeps of a document to find its copies: no text, 52 bytes for each paragraph. */
export interface CopyRecord {
  readonly paragraphs: Sketches;
  /** One sketch of the whole text, or none. */
  readonly whole: Sketches;
}

/** A record without any text. */
export const noCopies: CopyRecord = { paragraphs: new Uint32Array(0), whole: new Uint32Array(0) };

/** Makes the record of a document. */
export function copyRecordOf(facts: TextFacts): CopyRecord {
  const { paragraphs, whole } = sketchedDocument(facts);
  return { paragraphs, whole };
}
