import type { CorpusIndex } from '../../engine/corpus/corpusIndex.ts';
import type { EntityKey } from '../../engine/corpus/entityKey.ts';
import type { DocumentFacts } from '../../engine/lint/documentFacts.ts';
import type { Mention } from '../../engine/names/mention.ts';
import type { Corpus } from '../corpus.ts';

/** A document with its mentions in reading order, each with the entity that it names. */
export interface ExportedDocument {
  /** As the person gave it, with `/`. */
  readonly path: string;
  readonly facts: DocumentFacts;
  readonly mentions: readonly ExportedMention[];
}

export interface ExportedMention {
  readonly mention: Mention;
  /** Number of the corpus, where a run reads several, and key of the entity in it. */
  readonly entity: string;
  /** The canonical name. */
  readonly name: string;
}

/** The documents of a run that could be read. */
export function* exportedDocuments(corpus: Corpus): Iterable<ExportedDocument> {
  const numbers = numbersOf(corpus);
  for (const document of corpus.documents) {
    if (document.kind === 'failed' || document.analysis === undefined) continue;
    const { input, analysis } = document;
    const index = corpus.indexOf(input.project);
    const mentions = analysis.facts.mentions.map((mention): ExportedMention => {
      const key = index.keyOf(input.absolute, mention.type, mention.text);
      const name = (key === undefined ? undefined : index.entity(key)?.name) ?? mention.text;
      const entity = idOf(numbers.get(index) ?? 0, key ?? `${mention.type}:${mention.text}`);
      return { mention, entity, name };
    });
    yield { path: input.path, facts: analysis.facts, mentions };
  }
}

/** All corpora of a run, in the order in which they are met. */
export function corporaOf(corpus: Corpus): readonly CorpusIndex[] {
  return [...numbersOf(corpus).keys()];
}

/** The identifier of an entity of one of the corpora. */
export function idOf(corpus: number, key: EntityKey): string {
  return corpus === 0 ? key : `${corpus}/${key}`;
}

function numbersOf(corpus: Corpus): ReadonlyMap<CorpusIndex, number> {
  const numbers = new Map<CorpusIndex, number>();
  for (const { input } of corpus.documents) {
    const index = corpus.indexOf(input.project);
    if (!numbers.has(index)) numbers.set(index, numbers.size);
  }
  return numbers;
}
