import type { DocumentLayout } from '../layout/layout.ts';
import type { DocumentEntity, Mention, NameConflict } from '../names/mention.ts';
import type { TextModel } from '../text/textModel.ts';

/** What is known of a document before its names are read. Plain data. */
export interface TextFacts {
  readonly model: TextModel;
  readonly layout: DocumentLayout;
}

/** What is known of the names of a document. */
export interface NameFacts {
  /** In reading order; they do not overlap. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly DocumentEntity[];
  readonly conflicts: readonly NameConflict[];
}

/** All that the engine knows about a document before any rule has looked at it. */
export interface DocumentFacts extends TextFacts, NameFacts {}

/** A document whose names have not been read, or that has none. */
export const noNames: NameFacts = { mentions: [], entities: [], conflicts: [] };
