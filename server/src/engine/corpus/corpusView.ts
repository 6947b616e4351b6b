import type { RecordedNames } from '../names/knowledge.ts';
import type { EntityType } from '../names/mention.ts';
import type { Range } from '../text/textModel.ts';

/** How often a corpus spells a name in one way, and where it does so first. */
export interface SpellingCount {
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: number;
  readonly documents: number;
}

/** What the corpus knows, as far as rules need it. Asking costs a look-up, never a walk over the corpus. */
export interface CorpusView {
  readonly recorded: RecordedNames;
  /** Spellings whose blocking keys meet those of `name`; `name` itself is among them when the corpus has it. */
  similarNames(type: EntityType, name: string): readonly SpellingCount[];
  /** Titles that stand with a spelling, read from a few of its documents. */
  titlesOf(type: EntityType, name: string): ReadonlySet<string>;
  /** A place where the corpus uses this spelling, outside of `document`. */
  placeOf(type: EntityType, name: string, document: string): CorpusPlace | undefined;
}

/** A mention in another document, as a protocol range. */
export interface CorpusPlace {
  readonly document: string;
  readonly range: Range;
}
