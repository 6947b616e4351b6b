import { type CopyRecord, copyRecordOf } from '../copies/copyRecord.ts';
import type { DocumentFacts } from '../lint/documentFacts.ts';
import type { EntityType, SurfaceRole } from '../names/mention.ts';
import { type EdgeRecord, edgeRecordOf } from '../recurrence/edgeLines.ts';
import { type Range, rangeOf } from '../text/textModel.ts';

/** A mention as the index keeps it: without the document's text. */
export interface IndexedMention {
  readonly type: EntityType;
  /** Without wraps and stray blanks. */
  readonly text: string;
  /** One for each line piece, in reading order. */
  readonly ranges: readonly [Range, ...Range[]];
  /** Logical text around it, for lists of mentions. */
  readonly before: string;
  readonly after: string;
  readonly titles: readonly string[];
}

/** One spelling of an entity in one document. */
export interface RecordedSurface {
  readonly text: string;
  readonly role: SurfaceRole;
  readonly reason: string;
  /** Indexes into the record's mentions. */
  readonly mentions: readonly number[];
}

/** One entity of one document, the canonical surface first. */
export interface EntityRecord {
  readonly type: EntityType;
  readonly name: string;
  readonly surfaces: readonly RecordedSurface[];
}

/** What the index keeps of a document. Plain data; holds no text but names and their surroundings. */
export interface DocumentRecord {
  readonly document: string;
  readonly mentions: readonly IndexedMention[];
  readonly entities: readonly EntityRecord[];
  /** What copies are found by. */
  readonly copies: CopyRecord;
  /** What menus are known again by. */
  readonly edges: EdgeRecord;
}

/** How many characters of context a mention carries on each side. */
const contextLength = 16;

/** Makes the record of a document. */
export function recordOf(document: string, facts: DocumentFacts): DocumentRecord {
  const { model, layout } = facts;
  const mentions = facts.mentions.map((mention): IndexedMention => {
    const text = layout.paragraphs[mention.paragraph]?.logical.text ?? '';
    const [first, ...rest] = mention.pieces;
    return {
      type: mention.type,
      text: mention.text,
      ranges: [rangeOf(model, first), ...rest.map((piece) => rangeOf(model, piece))],
      before: text.slice(Math.max(0, mention.logical.start - contextLength), mention.logical.start),
      after: text.slice(mention.logical.end, mention.logical.end + contextLength),
      titles: mention.titles,
    };
  });
  const entities = facts.entities.map(({ type, name, surfaces }) => ({ type, name, surfaces }));
  return { document, mentions, entities, copies: copyRecordOf(facts), edges: edgeRecordOf(facts) };
}
