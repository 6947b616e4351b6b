import { type CorpusIndex, createCorpusIndex } from '../engine/corpus/corpusIndex.ts';
import type { RecordedNames } from '../engine/names/knowledge.ts';
import { noRecordedNames } from '../engine/names/knowledge.ts';
import type { DocumentSummary, Heading } from '../service/documentSummary.ts';
import { hashOf } from './hash.ts';

/** The index of the workspace, and which text each record was made of. */
export interface Corpus {
  readonly index: CorpusIndex;
  set(summary: DocumentSummary, text: string): void;
  /** The headings of all documents, by URI. */
  headings(): ReadonlyMap<string, readonly Heading[]>;
  remove(uri: string): void;
  record(names: RecordedNames): void;
  /** Whether a document's record was made of this very text. */
  isOf(uri: string, text: string): boolean;
  /** Tells when the names of a document have changed; `source` is that document, or undefined for all. */
  onChange(listener: (source: string | undefined) => void): void;
}

/** Starts with an empty index. */
export function createCorpus(): Corpus {
  const index = createCorpusIndex(noRecordedNames);
  const signatures = new Map<string, string>();
  const headings = new Map<string, readonly Heading[]>();
  const listeners: ((source: string | undefined) => void)[] = [];
  const tell = (source: string | undefined): void => {
    for (const listener of listeners) listener(source);
  };
  return {
    index,
    headings: () => headings,
    set({ record, headings: found }, text) {
      headings.set(record.document, found);
      signatures.set(record.document, signatureOf(text));
      if (index.set(record).size > 0) tell(record.document);
    },
    remove(uri) {
      signatures.delete(uri);
      headings.delete(uri);
      if (index.has(uri) && index.remove(uri).size > 0) tell(uri);
    },
    record(names) {
      index.record(names);
      tell(undefined);
    },
    isOf: (uri, text) => signatures.get(uri) === signatureOf(text),
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Length and a hash, so that texts need not be kept to see that they changed. */
function signatureOf(text: string): string {
  return `${text.length}:${hashOf(text)}`;
}
