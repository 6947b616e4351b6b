import { noCopies } from '../../../server/src/engine/copies/copyRecord.ts';
import type {
  DocumentRecord,
  EntityRecord,
  IndexedMention,
} from '../../../server/src/engine/corpus/documentRecord.ts';
import type { EntityType } from '../../../server/src/engine/names/mention.ts';
import { noEdges } from '../../../server/src/engine/recurrence/edgeLines.ts';

/** An entity of a document as tests write it: its spellings with their counts, the canonical one first. */
export interface WrittenEntity {
  readonly type?: EntityType;
  readonly spellings: readonly (readonly [text: string, count: number])[];
  /** Why the later spellings belong to it; `short-form` when missing. */
  readonly reason?: string;
}

/** Makes the record of a document that mentions its entities one after the other, a line for each mention. */
export function recordWith(
  document: string,
  entities: readonly WrittenEntity[],
  firstLine = 0,
): DocumentRecord {
  const mentions: IndexedMention[] = [];
  const records = entities.map(
    ({ type = 'organization', spellings, reason = 'short-form' }): EntityRecord => {
      const surfaces = spellings.map(([text, count], index) => ({
        text,
        role: index === 0 ? ('canonical' as const) : ('alias' as const),
        reason: index === 0 ? 'canonical' : reason,
        mentions: Array.from(
          { length: count },
          () => mentions.push(mentionAt(type, text, firstLine + mentions.length)) - 1,
        ),
      }));
      return { type, name: spellings[0]?.[0] ?? '', surfaces };
    },
  );
  return { document, mentions, entities: records, copies: noCopies, edges: noEdges };
}

function mentionAt(type: EntityType, text: string, line: number): IndexedMention {
  const range = { start: { line, character: 0 }, end: { line, character: text.length } };
  return { type, text, ranges: [range], before: '', after: '', titles: [] };
}
