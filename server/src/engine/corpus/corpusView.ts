import type { Kin } from '../copies/kinSearch.ts';
import type { Sketches } from '../copies/sketch.ts';
import type { RecordedNames } from '../names/knowledge.ts';
import type { EntityType } from '../names/mention.ts';
import type { Range, TextModel } from '../text/textModel.ts';

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
  readonly copies: CopiesView;
  readonly edges: EdgesView;
}

/** The short lines at the edges of documents. */
export interface EdgesView {
  /** Documents, the one under review included, that have the line with this hash near an edge. */
  documentsWith(hash: number): number;
}

/** The texts of the corpus, as far as copies of them are looked for. `document` is the one under review. */
export interface CopiesView {
  /** Paragraphs outside of `document` that may be copies of a sketched one, the likeliest first. */
  paragraphs(sketches: Sketches, ordinal: number, document: string): readonly Kin[];
  /** The same of `document` itself, whose sketches they are. */
  within(sketches: Sketches, ordinal: number, document: string): readonly Kin[];
  /** Documents that may be copies of a sketched one, likewise. */
  documents(sketches: Sketches, document: string): readonly Kin[];
  /** The text of a document; undefined where it is not at hand. */
  textOf(document: string): TextModel | undefined;
  /** The names that a document has in some of its lines, as it spells them. */
  namesIn(document: string, range: Range): readonly string[];
}

/** A mention in another document, as a protocol range. */
export interface CorpusPlace {
  readonly document: string;
  readonly range: Range;
}
