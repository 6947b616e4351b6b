import type { RecordedNames } from './knowledge.ts';
import type { DocumentEntity, Mention, NameConflict } from './mention.ts';

/** Who is who within a document. */
export interface Resolution {
  readonly entities: readonly DocumentEntity[];
  readonly conflicts: readonly NameConflict[];
}

/** Groups the mentions of a document into entities and finds the spellings that do not agree. */
export function resolveEntities(_mentions: readonly Mention[], _recorded: RecordedNames): Resolution {
  return { entities: [], conflicts: [] };
}
