import { noCopies } from '../engine/copies/copyRecord.ts';
import type { DocumentRecord, EntityRecord } from '../engine/corpus/documentRecord.ts';
import type { EntityType } from '../engine/names/mention.ts';
import { noEdges } from '../engine/recurrence/edgeLines.ts';

/**
 * What a document says of names, as far as telling which are one takes it. It holds names, their titles and the enumerations
 * that they stand in, and no other text.
 */
export interface NameKeys {
  readonly mentions: readonly {
    readonly type: EntityType;
    readonly text: string;
    readonly titles?: readonly string[];
    readonly before?: string;
    readonly after?: string;
  }[];
  readonly entities: readonly EntityRecord[];
}

/** Marks and words of enumeration: beside them a name may stand that cannot be the same. */
const joining = /[、和与及跟]/u;

/** The keys of a document. */
export function nameKeysOf({ mentions, entities }: Pick<DocumentRecord, 'mentions' | 'entities'>): NameKeys {
  return {
    mentions: mentions.map(({ type, text, titles, before, after }) => ({
      type,
      text,
      ...(titles.length === 0 ? {} : { titles }),
      ...(joining.test(before.at(-1) ?? '') ? { before } : {}),
      ...(joining.test(after.charAt(0)) ? { after } : {}),
    })),
    entities,
  };
}

/** The record that a document's keys were made of, without its places and its text. */
export function recordOfKeys(document: string, { mentions, entities }: NameKeys): DocumentRecord {
  return {
    document,
    mentions: mentions.map(({ type, text, titles = [], before = '', after = '' }, line) => {
      const place = { line, character: 0 };
      return { type, text, titles, before, after, ranges: [{ start: place, end: place }] };
    }),
    entities,
    copies: noCopies,
    edges: noEdges,
  };
}

/** Whether a value is keys as they are written; what stands deeper is taken as it is. */
export function isNameKeys(value: unknown): value is NameKeys {
  if (typeof value !== 'object' || value === null) return false;
  const { mentions, entities } = value as Partial<NameKeys>;
  const known = mentions?.length ?? -1;
  return (
    Array.isArray(mentions) &&
    mentions.every((mention) => isNamed(mention, 'text')) &&
    Array.isArray(entities) &&
    entities.every((entity) => isNamed(entity, 'name') && haveSurfaces(entity, known))
  );
}

function haveSurfaces({ surfaces }: Partial<EntityRecord>, known: number): boolean {
  if (!Array.isArray(surfaces)) return false;
  return surfaces.every(
    (surface: Partial<EntityRecord['surfaces'][number]> | null) =>
      typeof surface?.text === 'string' &&
      Array.isArray(surface.mentions) &&
      surface.mentions.every((index: unknown) => isIndex(index) && index < known),
  );
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && 0 <= Number(value);
}

function isNamed(value: unknown, member: 'text' | 'name'): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const type: unknown = Reflect.get(value, 'type');
  return (type === 'person' || type === 'organization') && typeof Reflect.get(value, member) === 'string';
}
