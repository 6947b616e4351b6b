import type { CancellationToken } from 'vscode-languageserver';
import type { DocumentAnalysis } from '../../engine/lint/analyzer.ts';
import { hasEnoughChinese } from '../../project/chinese.ts';
import { createOverview } from '../../service/overview/overview.ts';
import { sourceText } from '../concordance/searchedTexts.ts';
import { defineCustomRequest } from '../define.ts';
import { contextOf } from '../eligibility.ts';
import { judge } from '../findings.ts';
import { clientUriOf } from '../openSnapshot.ts';
import { type OverviewParams, type OverviewResult, overviewRequest } from '../pagesProtocol.ts';
import { settled } from '../scope.ts';
import type { Session } from '../session.ts';
import { type Advance, withProgress } from '../withProgress.ts';

/** `jiaokan/overview`: the corpus at a glance. */
export const overview = defineCustomRequest(
  overviewRequest,
  async (session, { workDoneToken }: OverviewParams, token): Promise<OverviewResult> => {
    await settled(session, { kind: 'corpus' });
    return withProgress(session, workDoneToken, 'surveying', (advance) => survey(session, token, advance));
  },
);

async function survey(session: Session, token: CancellationToken, advance: Advance): Promise<OverviewResult> {
  const { index } = session.corpus;
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });
  const uris = [...index.documents()].sort((a, b) => compare(decodeURIComponent(a), decodeURIComponent(b)));
  const builder = createOverview(index);
  for (const [done, uri] of uris.entries()) {
    if (token.isCancellationRequested) break;
    const analysis = await analysisOf(session, uri);
    if (analysis !== undefined) {
      const { shown } = await judge(session, uri, analysis.facts, analysis.findings);
      builder.add(uri, analysis.facts, shown);
    }
    advance(done + 1, uris.length);
  }
  const { documents, ...rest } = builder.build();
  const items = documents.map(({ document, ...item }) => ({ uri: clientUriOf(session, document), ...item }));
  return { ...rest, documents: items, rules: summaries(session, items) };
}

async function analysisOf(session: Session, uri: string): Promise<DocumentAnalysis | undefined> {
  if (session.documents.get(uri) !== undefined) return session.analyses.current(uri);
  const text = await sourceText(session, uri);
  if (text === undefined || !hasEnoughChinese(text)) return undefined;
  const { rules, recorded } = contextOf(session, uri);
  return session.host.analyzer.analyze({ document: uri, text, recorded, settings: rules, lane: 'index' });
}

function summaries(
  { host, locale }: Session,
  documents: OverviewResult['documents'],
): Readonly<Record<string, string>> {
  const found = new Set(documents.flatMap(({ findings }) => Object.keys(findings)));
  const rules = host.rules.filter(({ id }) => found.has(id));
  return Object.fromEntries(rules.map(({ id, summary }) => [id, summary[locale()]]));
}
