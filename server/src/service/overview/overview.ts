import type { CorpusEntity } from '../../engine/corpus/corpusIndex.ts';
import type { EntityKey } from '../../engine/corpus/entityKey.ts';
import type { Finding } from '../../engine/lint/finding.ts';
import type { EntityType } from '../../engine/names/mention.ts';
import type { NamesView } from '../snapshot.ts';
import { createCoMentions, type NamedInParagraph } from './coMentions.ts';

/** One document of an overview. */
export interface OverviewDocument {
  readonly document: string;
  /** Findings by rule. */
  readonly findings: Readonly<Record<string, number>>;
  readonly people: number;
  readonly organizations: number;
  readonly mentions: number;
}

/** One of the entities that are named most. */
export interface OverviewEntity {
  readonly id: EntityKey;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly documents: number;
}

/** Two entities of the overview, by their places in its list, and the paragraphs that name both. */
export interface OverviewLink {
  readonly entities: readonly [number, number];
  readonly paragraphs: number;
}

/** A corpus at a glance. Plain data. */
export interface Overview {
  /** In the order in which they were added. */
  readonly documents: readonly OverviewDocument[];
  /** The most named of each type, by falling number of mentions. */
  readonly entities: readonly OverviewEntity[];
  readonly links: readonly OverviewLink[];
  /** All entities of the corpus, also those that are not listed. */
  readonly people: number;
  readonly organizations: number;
}

/** Who is named in a document, and in which paragraphs. */
export interface NamedInDocument {
  readonly entities: readonly { readonly type: EntityType }[];
  readonly mentions: readonly NamedInParagraph[];
}

/** Takes documents one by one. */
export interface OverviewBuilder {
  /** The names of all documents must be in the index already. */
  add(document: string, named: NamedInDocument, findings: readonly Pick<Finding, 'rule'>[]): void;
  build(): Overview;
}

/** Entities of one type that are listed, and links between them that are told. */
export const mostEntities = 100;
const mostLinks = 400;

/** Starts without documents. */
export function createOverview(names: NamesView): OverviewBuilder {
  const documents: OverviewDocument[] = [];
  const together = createCoMentions(names);
  return {
    add(document, named, findings) {
      documents.push(overviewDocument(document, named, findings));
      together.add(document, named.mentions);
    },
    build() {
      const all = names.entities().filter(({ mentions }) => mentions > 0);
      const people = mostNamed(all, 'person');
      const organizations = mostNamed(all, 'organization');
      const entities = [...people.slice(0, mostEntities), ...organizations.slice(0, mostEntities)]
        .sort(compareEntities)
        .map(overviewEntity);
      const places = new Map(entities.map(({ id }, place) => [id, place]));
      const links = together.pairs().flatMap(({ entities: [a, b], paragraphs }): OverviewLink[] => {
        const [first, second] = [places.get(a), places.get(b)];
        return first === undefined || second === undefined ? [] : [{ entities: [first, second], paragraphs }];
      });
      return {
        documents,
        entities,
        links: links.slice(0, mostLinks),
        people: people.length,
        organizations: organizations.length,
      };
    },
  };
}

function overviewDocument(
  document: string,
  { entities, mentions }: NamedInDocument,
  findings: readonly Pick<Finding, 'rule'>[],
): OverviewDocument {
  const byRule: Record<string, number> = {};
  for (const { rule } of findings) byRule[rule] = (byRule[rule] ?? 0) + 1;
  const people = entities.filter(({ type }) => type === 'person').length;
  return {
    document,
    findings: byRule,
    people,
    organizations: entities.length - people,
    mentions: mentions.length,
  };
}

function overviewEntity({ key, type, name, surfaces, mentions, documents }: CorpusEntity): OverviewEntity {
  const aliases = surfaces.map(({ text }) => text).filter((text) => text !== name);
  return { id: key, type, name, aliases, mentions, documents: documents.size };
}

function mostNamed(entities: readonly CorpusEntity[], type: EntityType): readonly CorpusEntity[] {
  return entities.filter((entity) => entity.type === type).sort(compareEntities);
}

function compareEntities(a: CorpusEntity, b: CorpusEntity): number {
  return b.mentions - a.mentions || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
