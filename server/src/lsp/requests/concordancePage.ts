import type { KwicLine } from '../../service/concordance/kwic.ts';
import type { Concordance } from '../concordance/concordances.ts';
import { widen } from '../concordance/widen.ts';
import { defineCustomRequest } from '../define.ts';
import { clientUriOf } from '../openSnapshot.ts';
import {
  type ConcordanceLine,
  type ConcordancePage,
  type ConcordancePageParams,
  type ConcordanceView,
  concordancePageRequest,
} from '../pagesProtocol.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';

/** Lines that are sent at a time at most. */
const longestPage = 1000;

/** `jiaokan/concordancePage`: some lines of a concordance; null when it is no longer kept. */
export const concordancePage = defineCustomRequest(
  concordancePageRequest,
  async (session, { id, view, from, count }: ConcordancePageParams): Promise<ConcordancePage | null> => {
    const concordance = session.concordances.get(id);
    if (concordance === undefined) return null;
    const lines = viewedLines(concordance, view);
    const page = lines.slice(from, from + Math.min(count, longestPage));
    const shown = concordance.fromIndex ? await widen(session, page) : page;
    return { total: lines.length, lines: shown.map((line) => lineItem(session, concordance, line)) };
  },
);

/** The lines of a view; clients spell URIs in their own way. */
export function viewedLines(concordance: Concordance, view: ConcordanceView): readonly KwicLine[] {
  const { document } = view;
  return concordance.view(document === undefined ? view : { ...view, document: canonicalUri(document) });
}

function lineItem(session: Session, { dates }: Concordance, line: KwicLine): ConcordanceLine {
  const { document, ...rest } = line;
  const date = dates.get(document);
  return { uri: clientUriOf(session, document), ...rest, ...(date === undefined ? {} : { date }) };
}
