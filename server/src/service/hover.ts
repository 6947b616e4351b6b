import type { CorpusEntity, CorpusSurface } from '../engine/corpus/corpusIndex.ts';
import type { Finding } from '../engine/lint/finding.ts';
import type { EntityType } from '../engine/names/mention.ts';
import { offsetAt, type Position, type Range, rangeOf } from '../engine/text/textModel.ts';
import { type Companion, companyOf } from './company.ts';
import { hullOf, mentionAt, mentionRanges } from './mentionAt.ts';
import type { Snapshot } from './snapshot.ts';

/** What is known of the entity under the pointer. */
export interface EntityHover {
  readonly type: EntityType;
  readonly name: string;
  /** Other spellings, the most frequent first. */
  readonly aliases: readonly CorpusSurface[];
  /** Titles that stand with it anywhere in the corpus, the most frequent first. */
  readonly titles: readonly string[];
  /** Those of the other type that are named nearby, the most frequent first. */
  readonly company: readonly Companion[];
  readonly mentions: number;
  readonly documents: number;
  /** The documents that name it most, each with its first mention. */
  readonly places: readonly DocumentCount[];
}

/** How often one document names an entity, and where first. */
export interface DocumentCount {
  readonly document: string;
  readonly mentions: number;
  readonly first: Position;
}

/** What to show at a place. At least one of entity and findings is there. */
export interface Hover {
  readonly range: Range;
  readonly entity?: EntityHover;
  readonly findings: readonly Finding[];
}

/** How many titles a hover lists. */
const mostTitles = 5;
/** How many companions, and how many documents. */
const mostCompany = 3;
const mostPlaces = 5;

/** What is known of a place, or undefined where there is nothing to say. */
export function hover(snapshot: Snapshot, position: Position): Hover | undefined {
  const { facts, findings } = snapshot.open;
  const offset = offsetAt(facts.model, position);
  const here = findings.filter(({ spans }) =>
    spans.some(({ start, end }) => start <= offset && (offset < end || start === end)),
  );
  const named = mentionAt(snapshot, position);
  if (named !== undefined) {
    const range = hullOf(mentionRanges(facts, named.mention));
    return { range, entity: entityHover(snapshot, named), findings: here };
  }
  const [first] = here;
  return first === undefined
    ? undefined
    : { range: hullOf([rangeOf(facts.model, first.spans[0])]), findings: here };
}

function entityHover(
  { names }: Snapshot,
  { entity }: NonNullable<ReturnType<typeof mentionAt>>,
): EntityHover {
  const counts = new Map<string, number>();
  for (const { mention } of names.mentionsOf(entity.key)) {
    for (const title of mention.titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const titles = [...counts].sort(([, a], [, b]) => b - a).map(([title]) => title);
  return {
    type: entity.type,
    name: entity.name,
    aliases: entity.surfaces.filter(({ text }) => text !== entity.name),
    titles: titles.slice(0, mostTitles),
    company: companyOf(names, entity, mostCompany),
    mentions: entity.mentions,
    documents: entity.documents.size,
    places: placesOf(names, entity),
  };
}

function placesOf(names: Snapshot['names'], { key, documents }: CorpusEntity): readonly DocumentCount[] {
  const first = new Map<string, Position>();
  for (const { document, mention } of names.mentionsOf(key)) {
    if (!first.has(document)) first.set(document, mention.ranges[0].start);
  }
  return [...documents]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostPlaces)
    .map(([document, mentions]) => ({
      document,
      mentions,
      first: first.get(document) ?? { line: 0, character: 0 },
    }));
}
