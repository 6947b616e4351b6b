import type { CorpusEntity } from '../engine/corpus/corpusIndex.ts';
import type { NameMatch, NameMatcher } from './nameMatcher.ts';
import type { NamesView } from './snapshot.ts';

/** An entity that answers a query. */
export interface FoundEntity {
  readonly entity: CorpusEntity;
  readonly match: NameMatch;
  /** The spelling that matched, when it is not the canonical one. */
  readonly alias?: string;
}

/** How many entities an answer holds at most; a person types more letters before reading more lines. */
const mostResults = 256;

/** The entities that a query means, the best first and then the most often named. */
export function findEntities(names: NamesView, matcher: NameMatcher, query: string): readonly FoundEntity[] {
  return names
    .entities()
    .flatMap((entity) => bestMatch(entity, matcher, query) ?? [])
    .sort((a, b) => a.match.rank - b.match.rank || b.entity.mentions - a.entity.mentions)
    .slice(0, mostResults);
}

function bestMatch(entity: CorpusEntity, matcher: NameMatcher, query: string): FoundEntity | undefined {
  let best: FoundEntity | undefined;
  for (const { text } of entity.surfaces) {
    const match = matcher.match(text, query);
    if (match === undefined || (best !== undefined && best.match.rank <= match.rank)) continue;
    best = { entity, match, ...(text === entity.name ? {} : { alias: text }) };
  }
  return best;
}
