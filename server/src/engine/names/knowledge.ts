import type { EntityType } from './mention.ts';

/** A person or an organization as the keeper of the corpus has recorded it in `names.jsonc`. */
export interface RecordedEntity {
  readonly type: EntityType;
  readonly name: string;
  /** Other spellings that are right in their place: short forms, former names. */
  readonly aliases: readonly string[];
  /** Spellings that are to give way to the name. */
  readonly replace?: readonly string[];
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

/** The name beside which a spelling is recorded as another one that may stand; undefined where it is none. */
export function keptBeside({ entities }: RecordedNames, type: EntityType, text: string): string | undefined {
  return entities.find((entity) => entity.type === type && entity.aliases.includes(text))?.name;
}

/** Every spelling of a recorded entity: its name, its other spellings, and those that are to give way. */
export function spellingsOf({ name, aliases, replace = [] }: RecordedEntity): readonly string[] {
  return [name, ...aliases, ...replace];
}
