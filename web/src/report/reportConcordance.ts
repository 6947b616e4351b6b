import type { ConcordanceHost } from '../../../client/src/webview/messages.ts';
import type { ConcordanceLine, ConcordanceView } from '../../../server/src/lsp/pagesProtocol.ts';
import { orderLines } from '../../../server/src/service/concordance/kwicOrder.ts';
import type { ReportData } from '../../../server/src/service/overview/reportData.ts';

/** Answers for the server, out of what the report carries. */
export function reportConcordance({ mentions, dates }: ReportData, entity: string): ConcordanceHost {
  const lines = mentions[entity] ?? [];
  return {
    async search() {
      const counts = new Map<string, number>();
      for (const { uri } of lines) counts.set(uri, (counts.get(uri) ?? 0) + 1);
      const documents = [...counts].map(([uri, count]) => ({ uri, lines: count }));
      const labels = Object.fromEntries(documents.map(({ uri }) => [uri, uri]));
      return { id: 0, lines: lines.length, cut: false, partial: false, documents, labels };
    },
    async page({ view, from, count }) {
      const shown = viewed(lines, view, dates);
      return { total: shown.length, lines: shown.slice(from, from + count) };
    },
    open: async () => null,
    save: async () => null,
  };
}

function viewed(
  lines: ReportData['mentions'][string],
  { order, descending, filter, document }: ConcordanceView,
  dates: ReportData['dates'],
): readonly ConcordanceLine[] {
  const wanted = filter.replace(/\s+/gu, '').toLowerCase();
  const taken = lines.filter(
    ({ uri, left, key, right }) =>
      (document === undefined || uri === document) &&
      `${left}${key}${right}\n${uri}`
        .replace(/[^\S\n]+/gu, '')
        .toLowerCase()
        .includes(wanted),
  );
  const sorted = orderLines(
    taken.map(({ uri, ...line }) => ({ document: uri, ...line })),
    order,
    new Map(Object.entries(dates)),
  );
  const ordered = sorted.flatMap((number): ConcordanceLine[] => {
    const line = taken[number];
    const date = line === undefined ? undefined : dates[line.uri];
    return line === undefined ? [] : [{ ...line, ...(date === undefined ? {} : { date }) }];
  });
  return descending ? ordered.reverse() : ordered;
}
