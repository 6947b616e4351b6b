import { type CorpusIndex, createCorpusIndex } from '../engine/corpus/corpusIndex.ts';
import type { DocumentRecord } from '../engine/corpus/documentRecord.ts';
import type { EntityKey } from '../engine/corpus/entityKey.ts';
import type { RecordedNames } from '../engine/names/knowledge.ts';
import { noRecordedNames } from '../engine/names/knowledge.ts';
import type { DocumentSummary, Heading } from '../service/documentSummary.ts';
import type { CopyTexts } from './copyTexts.ts';

/** The index of the workspace, and which text each record was made of. */
export interface Corpus {
  readonly index: CorpusIndex;
  set(summary: DocumentSummary, text: string): void;
  /** The same for a text that is not at hand, by its digest. */
  setKept(summary: DocumentSummary, digest: string): void;
  /** The headings of all documents, by URI. */
  headings(): ReadonlyMap<string, readonly Heading[]>;
  remove(uri: string): void;
  record(names: RecordedNames): void;
  /** The digest of the text that a document's record was made of. */
  digestAt(uri: string): string | undefined;
  /** Names all texts of the corpus and what is recorded: it is another one whenever any of them changes. */
  state(): string;
  /** Whether a document's record was made of this very text. */
  isOf(uri: string, text: string): boolean;
  /**
   * Tells when the names of a document have changed, or what others may be copies of; `source` is that document, or
   * undefined for all.
   */
  onChange(listener: ChangeListener): void;
  /** Tells of each document that came, changed or went, whatever it changed for others. */
  onEdit(listener: (edit: CorpusEdit) => void): void;
}

/** What became of a document. */
export interface CorpusEdit {
  readonly uri: string;
  readonly before: DocumentRecord | undefined;
  readonly after: DocumentRecord | undefined;
  /** The spellings whose counts changed. */
  readonly touched: ReadonlySet<EntityKey>;
  /** Whether it gained or lost a text that others may be copies of. */
  readonly copies: boolean;
}

/** Hears what has changed, and where. */
export type ChangeListener = (source: string | undefined, what: 'names' | 'copies') => void;

/** Starts with an empty index, and with texts to compare copies with. `digestOf` names a text. */
export function createCorpus(
  { textOf, forget }: Pick<CopyTexts, 'textOf' | 'forget'>,
  digestOf: (text: string) => string,
): Corpus {
  const index = createCorpusIndex(noRecordedNames, textOf);
  const digests = new Map<string, string>();
  let state: string | undefined;
  const headings = new Map<string, readonly Heading[]>();
  const listeners: ChangeListener[] = [];
  const editListeners: ((edit: CorpusEdit) => void)[] = [];
  const tell = (source: string | undefined, what: 'names' | 'copies'): void => {
    for (const listener of listeners) listener(source, what);
  };
  /** Makes a change of a document and tells of it. */
  const change = (uri: string, make: () => ReadonlySet<EntityKey>): void => {
    const { copyRevision } = index;
    const before = index.recordOf(uri);
    const touched = make();
    if (touched.size > 0) tell(uri, 'names');
    else if (index.copyRevision !== copyRevision) tell(uri, 'copies');
    const after = index.recordOf(uri);
    const copies = index.copyRevision !== copyRevision;
    for (const listener of editListeners) listener({ uri, before, after, touched, copies });
  };
  const set = ({ record, headings: found }: DocumentSummary, digest: string): void => {
    headings.set(record.document, found);
    forget(record.document);
    digests.set(record.document, digest);
    state = undefined;
    change(record.document, () => index.set(record));
  };
  return {
    index,
    headings: () => headings,
    set: (summary, text) => set(summary, digestOf(text)),
    setKept: set,
    remove(uri) {
      digests.delete(uri);
      state = undefined;
      forget(uri);
      headings.delete(uri);
      if (index.has(uri)) change(uri, () => index.remove(uri));
    },
    record(names) {
      index.record(names);
      state = undefined;
      tell(undefined, 'names');
    },
    digestAt: (uri) => digests.get(uri),
    state() {
      state ??= digestOf(JSON.stringify([[...digests].sort(byDocument), index.recorded]));
      return state;
    },
    isOf: (uri, text) => digests.get(uri) === digestOf(text),
    onChange: (listener) => void listeners.push(listener),
    onEdit: (listener) => void editListeners.push(listener),
  };
}

function byDocument([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
