import type { CancellationToken } from 'vscode-languageserver';
import { createOverview } from '../../service/overview/overview.ts';
import { defineCustomRequest } from '../define.ts';
import { clientUriOf } from '../openSnapshot.ts';
import { type OverviewParams, type OverviewResult, overviewRequest } from '../pagesProtocol.ts';
import { settled } from '../scope.ts';
import type { Session } from '../session.ts';
import { survey } from '../survey.ts';
import { type Advance, withProgress } from '../withProgress.ts';

/** `jiaokan/overview`: the corpus at a glance. */
export const overview = defineCustomRequest(
  overviewRequest,
  async (session, { workDoneToken }: OverviewParams, token): Promise<OverviewResult> => {
    await settled(session, { kind: 'corpus' });
    return withProgress(session, workDoneToken, 'surveying', (advance) =>
      overviewOf(session, token, advance),
    );
  },
);

async function overviewOf(
  session: Session,
  token: CancellationToken,
  advance: Advance,
): Promise<OverviewResult> {
  const { index } = session.corpus;
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });
  const uris = [...index.documents()].sort((a, b) => compare(decodeURIComponent(a), decodeURIComponent(b)));
  const builder = createOverview(index);
  for (const [done, uri] of uris.entries()) {
    if (token.isCancellationRequested) break;
    const found = await survey(session, uri);
    if (found !== undefined) builder.add(uri, found, found.findings);
    advance(done + 1, uris.length);
  }
  const { documents, ...rest } = builder.build();
  const items = documents.map(({ document, ...item }) => ({ uri: clientUriOf(session, document), ...item }));
  return { ...rest, documents: items, rules: summaries(session, items) };
}

function summaries(
  { host, locale }: Session,
  documents: OverviewResult['documents'],
): Readonly<Record<string, string>> {
  const found = new Set(documents.flatMap(({ findings }) => Object.keys(findings)));
  const rules = host.rules.filter(({ id }) => found.has(id));
  return Object.fromEntries(rules.map(({ id, summary }) => [id, summary[locale()]]));
}
