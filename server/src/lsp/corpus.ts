import { type CorpusIndex, createCorpusIndex } from '../engine/corpus/corpusIndex.ts';
import type { DocumentRecord } from '../engine/corpus/documentRecord.ts';
import type { RecordedNames } from '../engine/names/knowledge.ts';
import { noRecordedNames } from '../engine/names/knowledge.ts';
import { hashOf } from './hash.ts';

/** The index of the workspace, and which text each record was made of. */
export interface Corpus {
  readonly index: CorpusIndex;
  set(record: DocumentRecord, text: string): void;
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
  const listeners: ((source: string | undefined) => void)[] = [];
  const tell = (source: string | undefined): void => {
    for (const listener of listeners) listener(source);
  };
  return {
    index,
    set(record, text) {
      signatures.set(record.document, signatureOf(text));
      if (index.set(record).size > 0) tell(record.document);
    },
    remove(uri) {
      signatures.delete(uri);
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
