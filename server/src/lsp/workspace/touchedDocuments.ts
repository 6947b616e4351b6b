import { sketchCount } from '../../engine/copies/sketch.ts';
import type { CorpusIndex } from '../../engine/corpus/corpusIndex.ts';
import type { DocumentRecord } from '../../engine/corpus/documentRecord.ts';
import { type EntityKey, entityKey, parseEntityKey } from '../../engine/corpus/entityKey.ts';
import type { EntityType } from '../../engine/names/mention.ts';
import type { CorpusEdit } from '../corpus.ts';

/** Gathers edits until the corpus has settled, and then tells which other documents they may concern. */
export interface TouchedDocuments {
  note(edit: CorpusEdit): void;
  /** Something else is said of a spelling. */
  noteSpelling(type: EntityType, text: string): void;
  /** The documents of which corpus rules may say something else now; gathering begins anew. */
  take(index: CorpusIndex): ReadonlySet<string>;
  clear(): void;
}

/** Starts with nothing noted. */
export function createTouchedDocuments(): TouchedDocuments {
  const documents = new Set<string>();
  const spellings = new Set<EntityKey>();
  const texts = new Map<string, readonly DocumentRecord[]>();
  const clear = (): void => {
    documents.clear();
    spellings.clear();
    texts.clear();
  };
  return {
    note({ uri, before, after, touched, copies }) {
      documents.add(uri);
      for (const key of touched) spellings.add(key);
      if (!copies) return;
      const records = texts.get(uri) ?? (before === undefined ? [] : [before]);
      // What it was at first, and what it is at last: whatever it was between nobody has judged by.
      texts.set(uri, [...records.slice(0, 1), ...(after === undefined ? [] : [after])]);
    },
    noteSpelling: (type, text) => void spellings.add(entityKey(type, text)),
    take(index) {
      const found = new Set(documents);
      for (const key of spellings) {
        const { type, name } = parseEntityKey(key);
        for (const document of index.documentsWith(key)) found.add(document);
        for (const near of index.similarNames(type, name)) {
          for (const document of index.documentsWith(entityKey(type, near.name))) found.add(document);
        }
      }
      for (const records of texts.values()) {
        for (const record of records) for (const document of kinOf(index, record)) found.add(document);
      }
      clear();
      return found;
    },
    clear,
  };
}

function kinOf({ copies }: CorpusIndex, record: DocumentRecord): readonly string[] {
  const { paragraphs, whole } = record.copies;
  const found = copies.documents(whole, record.document).map(({ document }) => document);
  for (let ordinal = 0; ordinal < sketchCount(paragraphs); ordinal++) {
    for (const { document } of copies.paragraphs(paragraphs, ordinal, record.document)) found.push(document);
  }
  return found;
}
