import type { EntityType } from './mention.ts';

/** A person or an organization as the keeper of the corpus has recorded it in `names.jsonc`. */
export interface RecordedEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names that look alike and are other entities. */
  readonly distinctFrom: readonly string[];
  readonly note: string;
}

/** The decisions that the keeper of a corpus has made about names. */
export interface RecordedNames {
  readonly entities: readonly RecordedEntity[];
  /** Strings that are no names at all. */
  readonly notNames: readonly string[];
}

/** Nothing recorded. */
export const noRecordedNames: RecordedNames = { entities: [], notNames: [] };
