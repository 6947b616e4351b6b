import type { CorpusEntity } from '../engine/corpus/corpusIndex.ts';
import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { Mention } from '../engine/names/mention.ts';
import { offsetAt, type Position, type Range, rangeOf } from '../engine/text/textModel.ts';
import type { Snapshot } from './snapshot.ts';

/** A mention of a document with the entity that it names. */
export interface NamedMention {
  readonly mention: Mention;
  readonly entity: CorpusEntity;
}

/** The mention that a caret stands in or right behind; of two that touch, the one it stands before. */
export function mentionAtOffset(facts: DocumentFacts, offset: number): Mention | undefined {
  const touching = facts.mentions.filter(({ pieces }) =>
    pieces.some(({ start, end }) => start <= offset && offset <= end),
  );
  return (
    touching.find(({ pieces }) => pieces.some(({ start, end }) => start <= offset && offset < end)) ??
    touching[0]
  );
}

/** The mention and the entity under the caret. */
export function mentionAt({ open, names }: Snapshot, position: Position): NamedMention | undefined {
  const mention = mentionAtOffset(open.facts, offsetAt(open.facts.model, position));
  if (mention === undefined) return undefined;
  const key = names.keyOf(open.document, mention.type, mention.text);
  const entity = key === undefined ? undefined : names.entity(key);
  return entity === undefined ? undefined : { mention, entity };
}

/** The ranges of a mention, one for each line piece, in reading order. */
export function mentionRanges(facts: DocumentFacts, { pieces }: Mention): readonly [Range, ...Range[]] {
  const [first, ...rest] = pieces;
  return [rangeOf(facts.model, first), ...rest.map((piece) => rangeOf(facts.model, piece))];
}

/** From the start of the first range to the end of the last one. */
export function hullOf(ranges: readonly [Range, ...Range[]]): Range {
  return { start: ranges[0].start, end: (ranges.at(-1) ?? ranges[0]).end };
}
