import type { CorpusIndex } from '../../engine/corpus/corpusIndex.ts';
import type { Range } from '../../engine/text/textModel.ts';
import { type SearchedText, widened } from '../concordance/kwic.ts';
import type { Overview, OverviewDocument, OverviewEntity, OverviewLink } from './overview.ts';

/** All that the page of `jiaokan report` shows. Plain data. */
export interface ReportData {
  readonly version: string;
  readonly overview: ReportOverview;
  /** Where the listed entities are named, by id. */
  readonly mentions: Readonly<Record<string, readonly ReportMention[]>>;
  /** Dates of documents (`YYYY-MM-DD`), by path. */
  readonly dates: Readonly<Record<string, string>>;
}

export interface ReportOverview {
  /** `uri` and `label` are both the path, as the person gave it. */
  readonly documents: readonly (Omit<OverviewDocument, 'document'> & {
    readonly uri: string;
    readonly label: string;
  })[];
  readonly entities: readonly (Omit<OverviewEntity, 'id'> & { readonly id: string })[];
  readonly links: readonly OverviewLink[];
  readonly people: number;
  readonly organizations: number;
  /** What the rules that found something are about. */
  readonly rules: Readonly<Record<string, string>>;
  readonly failed: readonly { readonly label: string; readonly reason: string }[];
}

export interface ReportMention {
  readonly uri: string;
  readonly ranges: readonly [Range, ...Range[]];
  readonly left: string;
  readonly key: string;
  readonly right: string;
}

/** Mentions of one entity that a report holds: a report is a file to hand on, not the corpus. */
const mostMentions = 100;

/** One corpus of a report, with the names that its documents go by. */
export interface ReportPart {
  readonly index: CorpusIndex;
  readonly overview: Overview;
  /** The text of a document, where it is at hand, for what stands around the mentions. */
  readonly textOf: (document: string) => SearchedText | undefined;
}

/** Puts the corpora of a run together. Documents go by the paths that `pathOf` gives. */
export function reportData(
  parts: readonly ReportPart[],
  pathOf: (document: string) => string,
  more: Pick<ReportData, 'version' | 'dates'> & Pick<ReportOverview, 'rules' | 'failed'>,
): ReportData {
  const { version, dates, rules, failed } = more;
  const entities: ReportOverview['entities'][number][] = [];
  const links: OverviewLink[] = [];
  const mentions: Record<string, readonly ReportMention[]> = {};
  parts.forEach((corpus, part) => {
    const { overview } = corpus;
    const first = entities.length;
    for (const entity of overview.entities) {
      // The same name may be another person in another corpus.
      const id = part === 0 ? entity.id : `${part}/${entity.id}`;
      entities.push({ ...entity, id });
      mentions[id] = mentionsOf(corpus, entity, pathOf);
    }
    for (const {
      entities: [a, b],
      paragraphs,
    } of overview.links) {
      links.push({ entities: [first + a, first + b], paragraphs });
    }
  });
  const documents = parts.flatMap(({ overview }) =>
    overview.documents.map(({ document, ...rest }) => {
      return { ...rest, uri: pathOf(document), label: pathOf(document) };
    }),
  );
  const sum = (count: (overview: Overview) => number) =>
    parts.reduce((total, { overview }) => total + count(overview), 0);
  const people = sum((overview) => overview.people);
  const organizations = sum((overview) => overview.organizations);
  return {
    version,
    overview: { documents, entities, links, people, organizations, rules, failed },
    mentions,
    dates,
  };
}

function mentionsOf(
  { index, textOf }: ReportPart,
  { id }: OverviewEntity,
  pathOf: (document: string) => string,
): readonly ReportMention[] {
  return index
    .mentionsOf(id)
    .slice(0, mostMentions)
    .map(({ document, mention: { ranges, before, text, after } }) => {
      const line = { uri: pathOf(document), ranges, left: before, key: text, right: after };
      const searched = textOf(document);
      return searched === undefined ? line : widened(searched, line);
    });
}
