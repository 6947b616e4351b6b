import { search } from '../concordance/search.ts';
import { defineCustomRequest } from '../define.ts';
import { clientUriOf } from '../openSnapshot.ts';
import { type ConcordanceParams, type ConcordanceResult, concordanceRequest } from '../pagesProtocol.ts';
import { settled } from '../scope.ts';
import { withProgress } from '../withProgress.ts';

/** `jiaokan/concordance`: finds all lines of a concordance; they are read page by page. */
export const concordance = defineCustomRequest(
  concordanceRequest,
  async (session, params: ConcordanceParams, token): Promise<ConcordanceResult> => {
    await settled(session, params.scope);
    const { lines, dates } = await withProgress(session, params.workDoneToken, 'searching', (advance) =>
      search(session, params, token, advance),
    );
    const made = session.concordances.add(
      token.isCancellationRequested ? [] : lines,
      dates,
      params.query.kind === 'entity',
    );
    const counts = new Map<string, number>();
    for (const { document } of made.lines) counts.set(document, (counts.get(document) ?? 0) + 1);
    const documents = [...counts].map(([document, count]) => {
      const date = dates.get(document);
      return { uri: clientUriOf(session, document), lines: count, ...(date === undefined ? {} : { date }) };
    });
    return { id: made.id, lines: made.lines.length, cut: made.cut, documents };
  },
);
