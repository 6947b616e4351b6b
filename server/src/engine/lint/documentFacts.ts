import type { DocumentLayout } from '../layout/layout.ts';
import type { DocumentEntity, Mention, NameConflict } from '../names/mention.ts';
import type { TextModel } from '../text/textModel.ts';

/** All that the engine knows about a document before any rule has looked at it. Plain data. */
export interface DocumentFacts {
  readonly model: TextModel;
  readonly layout: DocumentLayout;
  /** In reading order; they do not overlap. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly DocumentEntity[];
  readonly conflicts: readonly NameConflict[];
}
