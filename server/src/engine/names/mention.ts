import type { Span } from '../text/span.ts';

/** The two types of entities that Jiaokan follows. */
export type EntityType = 'person' | 'organization';

/** A place where a document names a person or an organization. */
export interface Mention {
  readonly type: EntityType;
  /** The name as it reads, without wraps and stray blanks and without titles. */
  readonly text: string;
  /** Index of the logical paragraph that holds it. */
  readonly paragraph: number;
  /** Its span in that paragraph's logical text. */
  readonly logical: Span;
  /** Its source pieces, one for each line, in reading order; never empty. */
  readonly pieces: readonly [Span, ...Span[]];
  /** How certain it is that this is a name of this type, from 0 to 1. */
  readonly confidence: number;
  /** Titles and roles that stand with it (`党委书记`, `记者`), for hover and for telling people apart. */
  readonly titles: readonly string[];
}

/** How a surface form came to belong to an entity. */
export type SurfaceRole = 'canonical' | 'alias' | 'variant';

/** One spelling of an entity within a document, with the mentions that use it. */
export interface Surface {
  readonly text: string;
  readonly role: SurfaceRole;
  /** Why it belongs here, as a key into the message catalogue (`short-form`, `introduced`, `title`, …). */
  readonly reason: string;
  /** Indexes into the document's mentions, ascending; never empty. */
  readonly mentions: readonly number[];
}

/** A person or an organization of one document. Surfaces are ordered: the canonical one first. */
export interface DocumentEntity {
  readonly type: EntityType;
  /** The fullest or most frequent form; the text of the first surface. */
  readonly name: string;
  readonly surfaces: readonly [Surface, ...Surface[]];
}

/** Two spellings that are suspected to be one name, within a document. */
export interface NameConflict {
  readonly type: EntityType;
  /** The spelling that is thought wrong, or the second one where neither is in the majority. */
  readonly variant: string;
  readonly canonical: string;
  /** Where only the institution of a department is spelt otherwise: how it is written elsewhere. */
  readonly host?: string;
  /** Whether both spellings are used equally often, so that no direction is known. */
  readonly tie: boolean;
  readonly reason: ConflictReason;
  readonly confidence: number;
}

/** What differs between the two spellings of a conflict. */
export type ConflictReason =
  | 'word-order'
  | 'administrative-word'
  | 'scope-prefix'
  | 'conjunction'
  | 'similar-character'
  | 'same-sound'
  | 'missing-character'
  | 'typography'
  | 'rank'
  | 'kind'
  | 'number'
  | 'host';
