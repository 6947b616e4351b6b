import { noCopies } from '../copies/copyRecord.ts';
import { createCopyTable } from '../copies/copyTable.ts';
import { createKinMemory } from '../copies/kinMemory.ts';
import type { RecordedNames } from '../names/knowledge.ts';
import type { EntityType } from '../names/mention.ts';
import { noEdges } from '../recurrence/edgeLines.ts';
import { createEdgeTable } from '../recurrence/edgeTable.ts';
import type { TextModel } from '../text/textModel.ts';
import type { CorpusEntity, CorpusMention } from './corpusEntity.ts';
import type { CorpusPlace, CorpusView } from './corpusView.ts';
import type { DocumentRecord } from './documentRecord.ts';
import { createEntityGroups } from './entityGroups.ts';
import { type EntityKey, entityKey } from './entityKey.ts';
import { createSpellingTable } from './spellingTable.ts';

export type { CorpusEntity, CorpusMention, CorpusSurface } from './corpusEntity.ts';

/** The names of a corpus, kept up to date document by document. */
export interface CorpusIndex extends CorpusView {
  /** Grows with every change of the names. */
  readonly revision: number;
  /** Grows when a document gains or loses a text that others may be copies of, or a line that others have at their edges. */
  readonly copyRevision: number;
  /** What finding copies takes: sketched texts, and the bytes of all tables. */
  readonly copySize: { readonly texts: number; readonly bytes: number };
  /** Adds or replaces a document. Returns the spellings whose counts changed, so that callers know whom it touches. */
  set(record: DocumentRecord): ReadonlySet<EntityKey>;
  remove(document: string): ReadonlySet<EntityKey>;
  /** Replaces what the keeper of the corpus has recorded. */
  record(names: RecordedNames): void;
  has(document: string): boolean;
  documents(): Iterable<string>;
  recordOf(document: string): DocumentRecord | undefined;
  /** Every entity, in no particular order. */
  entities(): readonly CorpusEntity[];
  entity(key: EntityKey): CorpusEntity | undefined;
  /** The entity that a spelling of one document belongs to. */
  keyOf(document: string, type: EntityType, surface: string): EntityKey | undefined;
  /** The documents that use a spelling. */
  documentsWith(spelling: EntityKey): Iterable<string>;
  /** All mentions of an entity, by document and then in reading order. */
  mentionsOf(key: EntityKey): readonly CorpusMention[];
}

/** Documents that are read for the titles of a spelling: enough to know them, few enough for a look-up. */
const mostDocumentsRead = 20;

/** Gives the text that a document's record was made of, where the host has it at hand. */
export type TextSource = (document: string) => TextModel | undefined;

/** A crawl may fetch a page many times; beyond this many the documents are empty forms. */
const mostEqualDocuments = 1000;

/** Starts an empty index. Copies that differ in a character are only told where `textOf` gives their texts. */
export function createCorpusIndex(
  recordedAtStart: RecordedNames,
  textOf: TextSource = () => undefined,
): CorpusIndex {
  const records = new Map<string, DocumentRecord>();
  const spellings = createSpellingTable();
  const groups = createEntityGroups(recordedAtStart);
  const paragraphs = createCopyTable();
  const paragraphKin = createKinMemory(paragraphs);
  const wholes = createCopyTable(mostEqualDocuments);
  const edges = createEdgeTable();
  let recorded = recordedAtStart;
  let revision = 0;

  const replace = (document: string, next: DocumentRecord | undefined): ReadonlySet<EntityKey> => {
    const before = records.get(document);
    if (next === undefined) records.delete(document);
    else records.set(document, next);
    groups.replace(document, before, next);
    paragraphs.set(document, next?.copies.paragraphs ?? noCopies.paragraphs);
    wholes.set(document, next?.copies.whole ?? noCopies.whole);
    edges.replace(before?.edges ?? noEdges, next?.edges ?? noEdges);
    const touched = spellings.replace(document, before, next);
    if (touched.size > 0) revision++;
    return touched;
  };

  return {
    get revision() {
      return revision;
    },
    get copyRevision() {
      return paragraphs.revision + wholes.revision + edges.revision;
    },
    get copySize() {
      return { texts: paragraphs.size + wholes.size, bytes: paragraphs.bytes + wholes.bytes };
    },
    get recorded() {
      return recorded;
    },
    set: (record) => replace(record.document, record),
    remove: (document) => replace(document, undefined),
    record(names) {
      recorded = names;
      groups.record(names);
      revision++;
    },
    has: (document) => records.has(document),
    documents: () => records.keys(),
    recordOf: (document) => records.get(document),
    entities: () => [...groups.keys()].flatMap((key) => groups.get(key)?.entity ?? []),
    entity: (key) => groups.get(key)?.entity,
    keyOf(document, type, surface) {
      const entity = records
        .get(document)
        ?.entities.find((each) => each.type === type && each.surfaces.some(({ text }) => text === surface));
      return entity && groups.resolve(entityKey(type, entity.name));
    },
    documentsWith: (spelling) => spellings.documentsOf(spelling),
    mentionsOf: (key) => groups.get(key)?.mentions() ?? [],
    similarNames: (type, name) => spellings.similar(type, name),
    titlesOf(type, name) {
      const titles = new Set<string>();
      let read = 0;
      for (const document of spellings.documentsOf(entityKey(type, name))) {
        if (mostDocumentsRead < ++read) break;
        for (const mention of records.get(document)?.mentions ?? []) {
          if (mention.type !== type || mention.text !== name) continue;
          for (const title of mention.titles) titles.add(title);
        }
      }
      return titles;
    },
    placeOf(type, name, document) {
      for (const other of spellings.documentsOf(entityKey(type, name))) {
        const place = other === document ? undefined : firstPlace(records.get(other), type, name);
        if (place !== undefined) return place;
      }
      return undefined;
    },
    edges: { documentsWith: (hash) => edges.documentsWith(hash) },
    copies: {
      paragraphs: paragraphKin.outside,
      within: paragraphKin.within,
      documents: (sketches, document) => (sketches.length === 0 ? [] : wholes.kin(sketches, 0, document)),
      textOf,
      namesIn: (document, { start, end }) =>
        (records.get(document)?.mentions ?? []).flatMap(({ text, ranges: [first] }) =>
          start.line <= first.start.line && first.start.line <= end.line ? [text] : [],
        ),
    },
  };
}

function firstPlace(
  record: DocumentRecord | undefined,
  type: EntityType,
  name: string,
): CorpusPlace | undefined {
  const mention = record?.mentions.find((each) => each.type === type && each.text === name);
  return record && mention && { document: record.document, range: mention.ranges[0] };
}
