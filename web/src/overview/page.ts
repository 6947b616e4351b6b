import type { PageOverview } from '../../../client/src/webview/messages.ts';
import type { OverviewEntityItem } from '../../../server/src/lsp/pagesProtocol.ts';
import { type Child, element } from '../dom.ts';
import { type Locale, type Say, speaker } from '../words.ts';
import { barCell, familyBar } from './bars.ts';
import { families, familyCounts, familyOf, familyWords } from './families.ts';
import { graphDrawing } from './graph.ts';
import { layoutGraph } from './layoutGraph.ts';
import { type Column, sortableTable } from './table.ts';
import { type OverviewWord, overviewWords } from './words.ts';

/** What a click leads to. Where there is no way to a document, its name is plain text. */
export interface OverviewHost {
  openEntity(id: string, name: string): void;
  readonly openDocument?: (uri: string) => void;
}

/** What all parts of the page need. */
interface Context {
  readonly overview: PageOverview;
  readonly host: OverviewHost;
  readonly locale: Locale;
  readonly say: Say<OverviewWord>;
}

/** The parts of the page, below its heading. */
export function overviewParts(
  overview: PageOverview,
  host: OverviewHost,
  locale: Locale,
): readonly HTMLElement[] {
  const say = speaker(overviewWords, locale);
  const context: Context = { overview, host, locale, say };
  const { documents, failed } = overview;
  const errors = failed.length === 0 ? [] : [failedList(context)];
  if (documents.length === 0) return [element('p', { class: 'note' }, say('empty')), ...errors];
  return [
    totals(context),
    ...errors,
    section(say('graph'), ...graphPart(context)),
    element(
      'div',
      { class: 'pair' },
      section(say('mostPeople'), entityTable(context, 'person')),
      section(say('mostOrganizations'), entityTable(context, 'organization')),
    ),
    section(say('documents'), legend(context), documentTable(context)),
    section(say('byRule'), ruleTable(context)),
  ];
}

function totals({ overview: { documents, people, organizations }, say }: Context): HTMLElement {
  const findings = documents.reduce((sum, each) => sum + totalOf(each.findings), 0);
  return element('p', { class: 'totals' }, say('totals', documents.length, findings, people, organizations));
}

function failedList({ overview: { failed }, say }: Context): HTMLElement {
  const items = failed.map(({ label, reason }) => element('li', {}, `${label}: ${reason}`));
  return element(
    'details',
    { class: 'failed' },
    element('summary', {}, say('failed', failed.length)),
    element('ul', {}, ...items),
  );
}

function section(title: string, ...children: readonly Child[]): HTMLElement {
  const heading = element('h2', {}, title);
  return element('section', { 'aria-label': title }, heading, ...children);
}

function graphPart({ overview, host, say }: Context): readonly HTMLElement[] {
  const graph = layoutGraph(overview);
  if (graph.edges.length === 0) return [element('p', { class: 'note' }, say('noGraph'))];
  const open = (entity: OverviewEntityItem) => host.openEntity(entity.id, entity.name);
  const names = new Map(graph.nodes.map(({ entity }) => [entity.id, entity.name]));
  const linked = overview.links.flatMap(({ entities: [a, b], paragraphs }) => {
    const [first, second] = [overview.entities[a], overview.entities[b]];
    return first === undefined || second === undefined ? [] : [{ first, second, paragraphs }];
  });
  const columns: readonly Column<(typeof linked)[number]>[] = [
    {
      title: say('first'),
      key: ({ first }) => first.name,
      cell: ({ first }) => link(first.name, () => open(first)),
    },
    {
      title: say('second'),
      key: ({ second }) => second.name,
      cell: ({ second }) => link(second.name, () => open(second)),
    },
    { title: say('together'), key: ({ paragraphs }) => paragraphs, numeric: true },
  ];
  return [
    element('p', { class: 'hint' }, say('graphHint')),
    graphDrawing(graph, say, (id) => host.openEntity(id, names.get(id) ?? id)),
    element(
      'details',
      {},
      element('summary', {}, say('asTable')),
      sortableTable(say('graph'), columns, linked, { column: 2, descending: true }, (count) =>
        say('showAll', count),
      ),
    ),
  ];
}

function entityTable({ overview, host, say }: Context, type: OverviewEntityItem['type']): HTMLElement {
  const entities = overview.entities.filter((entity) => entity.type === type);
  if (entities.length === 0) return element('p', { class: 'note' }, say('nobody'));
  const most = Math.max(...entities.map(({ mentions }) => mentions));
  const columns: readonly Column<OverviewEntityItem>[] = [
    {
      title: say('name'),
      key: ({ name }) => name,
      cell: ({ id, name }) => link(name, () => host.openEntity(id, name)),
      heading: true,
    },
    {
      title: say('mentions'),
      key: ({ mentions }) => mentions,
      cell: ({ mentions }) => barCell(mentions, most),
      numeric: true,
    },
    { title: say('inDocuments'), key: ({ documents }) => documents, numeric: true },
    { title: say('aliases'), key: ({ aliases }) => aliases.join('、') },
  ];
  const title = say(type === 'person' ? 'mostPeople' : 'mostOrganizations');
  return sortableTable(title, columns, entities, { column: 1, descending: true }, (count) =>
    say('showAll', count),
  );
}

function documentTable({ overview, host, locale, say }: Context): HTMLElement {
  const rows = overview.documents.map((document) => ({
    ...document,
    families: familyCounts(document.findings),
    total: totalOf(document.findings),
  }));
  const most = Math.max(1, ...rows.map(({ total }) => total));
  const mostMentions = Math.max(1, ...rows.map(({ mentions }) => mentions));
  const used = families.filter((family) => rows.some((row) => row.families[family] > 0));
  const { openDocument } = host;
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      title: say('document'),
      key: ({ label }) => label,
      cell: ({ label, uri }) => (openDocument === undefined ? label : link(label, () => openDocument(uri))),
      heading: true,
    },
    {
      title: say('findings'),
      key: ({ total }) => total,
      cell: (row) => familyBar(row.families, most),
      numeric: true,
    },
    ...used.map(
      (family): Column<(typeof rows)[number]> => ({
        title: familyWords[family][locale],
        key: (row) => row.families[family],
        numeric: true,
      }),
    ),
    {
      title: say('mentions'),
      key: ({ mentions }) => mentions,
      cell: ({ mentions }) => barCell(mentions, mostMentions),
      numeric: true,
    },
    { title: say('people'), key: ({ people }) => people, numeric: true },
    { title: say('organizations'), key: ({ organizations }) => organizations, numeric: true },
  ];
  return sortableTable(say('documents'), columns, rows, { column: 1, descending: true }, (count) =>
    say('showAll', count),
  );
}

/** Which colour is which kind; the numbers are in the columns, so it is for the eye only. */
function legend({ overview, locale }: Context): HTMLElement {
  const used = families.filter((family) =>
    overview.documents.some(({ findings }) => familyCounts(findings)[family] > 0),
  );
  const items = used.flatMap((family) => [
    element('span', { class: `swatch ${family}` }),
    element('span', {}, familyWords[family][locale]),
  ]);
  return element('p', { class: 'legend', 'aria-hidden': 'true' }, ...items);
}

function ruleTable({ overview: { documents, rules }, locale, say }: Context): HTMLElement {
  const counts = new Map<string, { findings: number; documents: number }>();
  for (const { findings } of documents) {
    for (const [rule, count] of Object.entries(findings)) {
      const known = counts.get(rule) ?? { findings: 0, documents: 0 };
      counts.set(rule, { findings: known.findings + count, documents: known.documents + 1 });
    }
  }
  const rows = [...counts].map(([rule, count]) => ({ rule, ...count }));
  if (rows.length === 0) return element('p', { class: 'note' }, say('noFindings'));
  const most = Math.max(...rows.map(({ findings }) => findings));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      title: say('rule'),
      key: ({ rule }) => rule,
      cell: ({ rule }) => element('code', {}, rule),
      heading: true,
    },
    {
      title: say('about'),
      key: ({ rule }) => `${familyWords[familyOf(rule)][locale]}: ${rules[rule] ?? ''}`,
      cell: ({ rule }) => rules[rule] ?? '',
    },
    {
      title: say('findings'),
      key: ({ findings }) => findings,
      cell: ({ findings }) => barCell(findings, most),
      numeric: true,
    },
    { title: say('inDocuments'), key: (row) => row.documents, numeric: true },
  ];
  return sortableTable(say('byRule'), columns, rows, { column: 2, descending: true }, (count) =>
    say('showAll', count),
  );
}

function link(text: string, act: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'link', onclick: act }, text);
}

function totalOf(findings: Readonly<Record<string, number>>): number {
  return Object.values(findings).reduce((sum, count) => sum + count, 0);
}
