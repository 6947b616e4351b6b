import type { CorpusEntity, CorpusIndex, CorpusMention } from '../engine/corpus/corpusIndex.ts';
import type { DocumentRecord } from '../engine/corpus/documentRecord.ts';
import type { EntityKey } from '../engine/corpus/entityKey.ts';
import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { Finding } from '../engine/lint/finding.ts';
import type { EntityType } from '../engine/names/mention.ts';

/** A document that is open, as far as it has been read. */
export interface OpenDocument {
  /** Identifier of the document, as the index knows it. */
  readonly document: string;
  readonly facts: DocumentFacts;
  /** All that is to be shown: ignored findings are left out. */
  readonly findings: readonly Finding[];
}

/** The names of the corpus, for reading only. */
export interface NamesView {
  entities(): readonly CorpusEntity[];
  entity(key: EntityKey): CorpusEntity | undefined;
  keyOf(document: string, type: EntityType, surface: string): EntityKey | undefined;
  mentionsOf(key: EntityKey): readonly CorpusMention[];
  recordOf(document: string): DocumentRecord | undefined;
}

/** What a question about a document is answered from. Answers hold for the moment they are given in. */
export interface Snapshot {
  readonly open: OpenDocument;
  readonly names: NamesView;
}

/** Makes a view of an index that cannot change it. */
export function namesView(index: CorpusIndex): NamesView {
  return index;
}
