import type { EntityType } from '../../../src/engine/names/mention.ts';

/** A mention as the label says: UTF-16 offsets into the text of its document, from its first piece to its last. */
export interface LabelledMention {
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  /** Other spans that are as right. */
  readonly alternatives: readonly { readonly start: number; readonly end: number }[];
  readonly optional: boolean;
  /** Whom it means: the fullest form in the document, with `#2` for a namesake. */
  readonly entity: string;
  readonly misspelt: boolean;
}

/** A document whose names are known. */
export interface LabelledDocument {
  readonly group: string;
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly LabelledMention[];
  /** Pairs of spellings of one name, `wrong right`, of which it is known that they should be flagged; nothing where it is not known. */
  readonly inconsistencies: readonly (readonly [string, string])[] | undefined;
}
